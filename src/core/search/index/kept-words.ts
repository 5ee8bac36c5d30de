/**
 * The words of a report in few bytes, for the disk: of what rises, the steps, each in as many bytes as it needs. A third of
 * the room that the arrays take, and read back faster than the disk gives the rest.
 */
import type { SearchedReport } from './indexed-report.ts';

/** A report as its words are kept. */
export type KeptWords = Omit<SearchedReport, 'dictionary' | 'placeStarts'> & {
  readonly words: Uint8Array;
  readonly dictionary: number;
};

/** So many bits of a byte are of the number; the highest one says that more are to come. */
const BITS = 7;
const MORE = 1 << BITS;

export function keptWords({ dictionary, placeStarts, ...rest }: SearchedReport): KeptWords {
  const bytes: number[] = [];
  for (const steps of [dictionary, placeStarts.subarray(1)]) {
    let last = 0;
    for (const number of steps) {
      let step = number - last;
      for (; step >= MORE; step = Math.floor(step / MORE)) bytes.push((step % MORE) + MORE);
      bytes.push(step);
      last = number;
    }
  }
  return { ...rest, dictionary: dictionary.length, words: Uint8Array.from(bytes) };
}

/** @throws Error where the bytes are fewer than they should be */
export function wordsFrom({ words, dictionary: length, ...rest }: KeptWords): SearchedReport {
  let at = 0;
  const fill = <Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, from: number): Numbers => {
    let last = 0;
    for (let index = from; index < numbers.length; index += 1) {
      let factor = 1;
      let byte = MORE;
      for (; byte >= MORE; factor *= MORE) {
        byte = words[at] ?? NaN;
        at += 1;
        last += (byte % MORE) * factor;
      }
      numbers[index] = last;
    }
    if (at > words.length) throw new Error('The words of a report are cut off.');
    return numbers;
  };
  const dictionary = fill(new Uint32Array(length), 0);
  const starts =
    rest.places instanceof Uint16Array ? new Uint16Array(length + 1) : new Uint32Array(length + 1);
  return { ...rest, dictionary, placeStarts: fill(starts, 1) };
}
