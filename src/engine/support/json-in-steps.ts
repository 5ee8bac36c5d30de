/** Reading long JSON in steps: what `JSON.parse` gives, without holding up the thread for as long as that takes. */

import { appendAll } from '../../shared/lists.ts';

/** UTF-16 units that are read at once: a millisecond or two. */
const STEP = 65_536;

/** An array or an object whose end is not reached yet. */
interface Open {
  readonly isArray: boolean;
  readonly start: number;
  /** What is read of it, once it is longer than a step: its elements, and of an object their names. */
  read: { readonly values: unknown[]; readonly names: string[] } | null;
  /** Where that ends which is read of it. */
  unread: number;
  /** Where the element at hand begins. */
  element: number;
  /** The last that was read of it was a long one, behind which a comma or its end must follow. */
  isBehindLong: boolean;
}

/**
 * The value of a JSON text; yields between the steps. Arrays and objects that are longer than a step are read stretch by
 * stretch; one long string is a step by itself.
 *
 * @throws SyntaxError where it is no JSON
 */
export function* readingJson(text: string): Generator<undefined, unknown> {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '[' || sign === '{') open.push(opened(sign === '[', at));
    else if (sign === ',') {
      const inner = open.at(-1);
      if (inner === undefined) throw misplaced(at);
      if (inner.isBehindLong || at - inner.unread >= STEP) {
        readUpTo(text, inner, at);
        yield;
      }
      inner.element = at + 1;
    } else if (sign === ']' || sign === '}') {
      const inner = open.pop();
      if (inner === undefined || inner.isArray !== (sign === ']')) throw misplaced(at);
      const outer = open.at(-1);
      if (inner.read === null) {
        if (outer === undefined) break;
        continue;
      }
      readUpTo(text, inner, at);
      const { values, names } = inner.read;
      const value = inner.isArray
        ? values
        : Object.fromEntries(values.map((one, index) => [names[index] ?? '', one]));
      if (outer === undefined) {
        if (text.slice(at + 1).trim() !== '') throw misplaced(at + 1);
        return value;
      }
      addLong(text, outer, { start: inner.start, end: at + 1, value });
      yield;
    }
  }
  // Shorter than a step, or no JSON.
  return JSON.parse(text);
}

function opened(isArray: boolean, start: number): Open {
  return { isArray, start, read: null, unread: start + 1, element: start + 1, isBehindLong: false };
}

/** Where the string that begins at `start` ends. A quotation mark behind an odd number of backslashes is a part of it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charAt(end - 1 - backslashes) === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  throw misplaced(start);
}

/** Reads what is not read yet of an array or an object, up to a comma or its end. */
function readUpTo(text: string, inner: Open, end: number): void {
  const stretch = text.slice(inner.unread, end);
  inner.unread = end + 1;
  if (inner.isBehindLong) {
    if (stretch.trim() !== '') throw misplaced(end);
    inner.isBehindLong = false;
    return;
  }
  inner.read ??= { values: [], names: [] };
  const read: object = JSON.parse(inner.isArray ? `[${stretch}]` : `{${stretch}}`);
  const values: unknown[] = Object.values(read);
  if (values.length === 0) throw misplaced(end);
  appendAll(inner.read.values, values);
  if (!inner.isArray) appendAll(inner.read.names, Object.keys(read));
}

interface LongValue {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
}

/** Adds a long value to the array or the object in which it stands, behind all that stands before it. */
function addLong(text: string, outer: Open, { start, end, value }: LongValue): void {
  if (outer.unread < outer.element) readUpTo(text, outer, outer.element - 1);
  outer.read ??= { values: [], names: [] };
  const before = text.slice(outer.element, start).trim();
  if (outer.isArray) {
    if (before !== '') throw misplaced(start);
  } else {
    if (!before.endsWith(':')) throw misplaced(start);
    const name: string = JSON.parse(before.slice(0, -1));
    outer.read.names.push(name);
  }
  outer.read.values.push(value);
  outer.unread = end;
  outer.isBehindLong = true;
}

function misplaced(at: number): SyntaxError {
  return new SyntaxError(`What stands at ${at} is no JSON.`);
}
