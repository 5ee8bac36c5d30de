/**
 * The objects of a PDF as its bytes show them, before PDFium understands any of it. PDFium reads as much of a
 * damaged file as it can and says nothing, so a page may lose its second half, or all of it, in silence.
 */
import { unpacked } from './pdf-filters.ts';
import { pdfValue, type PdfEntries, type PdfValue } from './pdf-values.ts';

export interface PdfObject {
  /** Parsed anew each time. */
  readonly value: PdfValue;
  /** Of a stream, its bytes as they stand in the file. */
  readonly data: Buffer | undefined;
}

export interface PdfObjects {
  /** Of several objects of one number the last of the file counts, as later changes are appended. */
  get(number: number): PdfObject | undefined;
  /** A value, or the one of the object that it refers to. */
  follow(value: PdfValue | undefined): PdfValue | undefined;
  readonly numbers: readonly number[];
  /** Of those, the ones that lie in compressed streams. */
  readonly packed: readonly number[];
  /** Whether the file holds the object more than once, as later changes are appended. */
  isRewritten(number: number): boolean;
  /** Number of the catalogue. */
  readonly root: number | undefined;
  /** Entries that every trailer of an encrypted file repeats, as they are written. */
  readonly encryption: string;
  /** The text of an object as it is written, where it is no stream. */
  textOf(number: number): string | undefined;
  /** Whether all objects are known: those in a compressed stream that cannot be unpacked are not. */
  readonly isComplete: boolean;
}

/** Where an object stands: its text from here on is parsed when it is asked for. */
interface Place {
  readonly text: string;
  data?: Buffer;
  readonly isPacked?: true;
}

const OBJECT = /(?:^|[^\d])(\d{1,10})\s+\d{1,5}\s+obj\b/g;
const ROOT = /\/Root\s+(\d+)\s+\d+\s+R/g;
const OBJECT_STREAM = /\/Type\s*\/ObjStm\b/;
/** Longer than the list of as many pages as are read; what is longer is no part of a page. */
const LONGEST_VALUE = 65_536;

// Long because the file is read in one pass, whose steps fill the same tables.
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map<number, Place>();
  const rewritten = new Set<number>();
  const roots: number[] = [];
  let encrypt = '';
  let id = '';
  let isComplete = true;
  let latest: Place | undefined;
  let at = 0;
  while (at < file.length) {
    const found = nextStream(file, at);
    // Between streams stand the objects in the clear.
    const clear = file.toString('latin1', at, found < 0 ? file.length : found);
    const last = readClear(clear, found >= 0);
    if (found < 0) break;
    const start = dataStart(file, found);
    const end = dataEnd(file, start, last);
    readStream(last, file.subarray(start, end < 0 ? file.length : end));
    // One without an end hides nothing that comes after it.
    at = end < 0 ? start : end + 'endstream'.length;
  }
  return {
    get,
    follow,
    textOf(number) {
      const place = places.get(number);
      return place?.data === undefined ? place?.text : undefined;
    },
    numbers: [...places.keys()],
    packed: Array.from(places).flatMap(([number, { isPacked }]) => (isPacked === true ? number : [])),
    isRewritten: (number) => rewritten.has(number),
    root: roots.findLast((number) => places.has(number)),
    encryption: encrypt === '' ? '' : encrypt + id,
    isComplete,
  };

  function get(number: number): PdfObject | undefined {
    const place = places.get(number);
    return (
      place && {
        data: place.data,
        get value() {
          return pdfValue(place.text.slice(0, LONGEST_VALUE));
        },
      }
    );
  }

  function follow(value: PdfValue | undefined): PdfValue | undefined {
    return value?.kind === 'reference' ? get(value.number)?.value : value;
  }

  function put(number: number, place: Place): void {
    if (places.has(number)) rewritten.add(number);
    places.set(number, place);
  }

  /** The text of the last object. */
  function readClear(clear: string, beforeStream: boolean): string {
    const objects = Array.from(clear.matchAll(OBJECT), (match) => ({
      number: Number(match[1]),
      start: match.index + match[0].length,
    }));
    latest = undefined;
    for (const [index, { number, start }] of objects.entries()) {
      const next = objects[index + 1];
      const place: Place = { text: clear.slice(start, next?.start) };
      put(number, place);
      if (next === undefined && beforeStream && !place.text.includes('endobj')) latest = place;
    }
    for (const [, number] of clear.matchAll(ROOT)) roots.push(Number(number));
    encrypt = /\/Encrypt\s+\d+\s+\d+\s+R/.exec(clear)?.[0] ?? encrypt;
    id = /\/ID\s*\[[^\]]*\]/.exec(clear)?.[0] ?? id;
    return clear.slice(objects.at(-1)?.start ?? 0);
  }

  function readStream(dictionary: string, data: Buffer): void {
    if (latest !== undefined) latest.data = data;
    if (!OBJECT_STREAM.test(dictionary)) return;
    const value = pdfValue(dictionary);
    const entries: PdfEntries = value.kind === 'dictionary' ? value.entries : new Map();
    const plain = unpacked(entries, data, follow);
    const members = Buffer.isBuffer(plain) ? membersOf(dictionary, plain) : null;
    for (const [number, text] of members ?? []) put(number, { text, isPacked: true });
    isComplete &&= members !== null;
  }
}

/** Objects of a compressed stream (ISO 32000-1, 7.5.7): their numbers and places come first. */
function membersOf(dictionary: string, plain: Buffer): [number: number, text: string][] | null {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? NaN);
  if (Number.isNaN(first)) return null;
  const text = plain.toString('latin1');
  const pairs = Array.from(text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g), ([, number, offset]) => ({
    number: Number(number),
    start: first + Number(offset),
  }));
  return pairs.map(({ number, start }, index) => [number, text.slice(start, pairs[index + 1]?.start)]);
}

/** The word stands between a dictionary and the end of a line, else it is a word of some text. */
function nextStream(file: Buffer, from: number): number {
  for (let at = from; ; at += 'stream'.length) {
    at = file.indexOf('stream', at, 'latin1');
    if (at < 0) return -1;
    const after = file[at + 'stream'.length];
    if ((after === 0x0a || after === 0x0d) && />>\s*$/.test(file.toString('latin1', Math.max(0, at - 8), at)))
      return at;
  }
}

/** Where the data ends: a file that is attached as it is has such words of its own before that. */
function dataEnd(file: Buffer, start: number, dictionary: string): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R|\d)/.exec(dictionary)?.[1] ?? NaN);
  const stated = Number.isNaN(length) ? -1 : file.indexOf('endstream', start + length, 'latin1');
  return stated >= 0 && stated - start - length <= 2 ? stated : file.indexOf('endstream', start, 'latin1');
}

/** The data begins after the line break that ends the word (ISO 32000-1, 7.3.8.1). */
function dataStart(file: Buffer, found: number): number {
  const after = found + 'stream'.length;
  if (file[after] === 0x0d && file[after + 1] === 0x0a) return after + 2;
  return file[after] === 0x0a || file[after] === 0x0d ? after + 1 : after;
}
