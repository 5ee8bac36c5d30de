/** The numbers that a browser prints before the items of a list (HTML Standard, 4.4.5 and 4.4.8). */
import { letterNumber, romanNumber } from '../lines/list-numbers.ts';
import { attribute } from './visibility.ts';
import type { Element } from './visibility.ts';

const FORMATS = new Map(
  Object.entries<(value: number) => string>({
    '1': String,
    a: letterNumber,
    A: (value) => letterNumber(value).toUpperCase(),
    i: romanNumber,
    I: (value) => romanNumber(value).toUpperCase(),
  }),
);
const NO_MARKER = /(?:^|;)\s*list-style(?:-type)?\s*:\s*(?:[^;]*\s)?none/i;
const BULLET_TYPES = /^(?:disc|circle|square)$/i;

export class ListCounter {
  /** Nothing to count: its items have bullets or no sign at all. */
  readonly #numbered: boolean;
  readonly #type: string;
  readonly #step: 1 | -1;
  #next: number;

  constructor(list: Element) {
    this.#numbered = list.tagName === 'ol' && !NO_MARKER.test(attribute(list, 'style') ?? '');
    this.#type = attribute(list, 'type') ?? '1';
    const reversed = attribute(list, 'reversed') !== undefined;
    this.#step = reversed ? -1 : 1;
    this.#next = integer(attribute(list, 'start')) ?? (reversed ? items(list) : 1);
  }

  /** "4." for the next item; empty where it has no number. */
  next(item: Element): string {
    const value = integer(attribute(item, 'value')) ?? this.#next;
    this.#next = value + this.#step;
    const type = attribute(item, 'type') ?? this.#type;
    if (!this.#numbered || BULLET_TYPES.test(type) || NO_MARKER.test(attribute(item, 'style') ?? ''))
      return '';
    return `${(FORMATS.get(type) ?? String)(value)}.`;
  }
}

function items(list: Element): number {
  return list.childNodes.filter(({ nodeName }) => nodeName === 'li').length;
}

/** HTML's rules for integers: what follows the digits does not count. */
function integer(value: string | undefined): number | undefined {
  const digits = /^\s*([+-]?\d{1,9})/.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
