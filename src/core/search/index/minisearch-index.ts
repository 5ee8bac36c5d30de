/**
 * MiniSearch's index over whole reports, made from the words that are kept of each: what `MiniSearch.loadJS`
 * reads, without MiniSearch having to be given each report again.
 */
import type { AsPlainObject } from 'minisearch';
import type { InvertedIndex } from './inverted-index.ts';
import { placeOf } from '../../../shared/binary-search.ts';

/** The words by which a report is chosen. */
export type ReportWords = Pick<InvertedIndex, 'dictionary' | 'placeStarts' | 'scope'>;

/** Of MiniSearch 7: nested maps as plain objects. */
const SERIALIZATION_VERSION = 2;

/** How often a word counts that stands in a report so many times: BM25 levels repetition anyway, and it costs. */
function weightOf(times: number): number {
  return 32 - Math.clz32(times);
}

/** Goes through a report's words by number, each once, and how often each counts. */
export function forEachWeight(report: ReportWords, visit: (word: number, weight: number) => void): void {
  const { dictionary, placeStarts, scope } = report;
  // What the report as a whole is about counts once more.
  const about = Array.from(scope, (word) => placeOf(dictionary, word));
  for (let entry = 0; entry < dictionary.length; entry += 1) {
    const weight = weightOf((placeStarts[entry + 1] ?? 0) - (placeStarts[entry] ?? 0));
    visit(dictionary[entry] ?? 0, about.includes(entry) ? weight + 1 : weight);
  }
  for (const [index, word] of scope.entries()) if (about[index] === -1) visit(word, 1);
}

/**
 * The index of reports that are numbered by their place in the list. `forms` are the words by number.
 *
 * @param most words of more reports than this are left out
 */
export function plainIndex(
  reports: readonly ReportWords[],
  forms: readonly string[],
  most = Infinity,
): AsPlainObject {
  const lengths = reports.map(lengthOf);
  const postings = postingsOf(reports, forms.length);
  const index: AsPlainObject['index'] = [];
  for (const [word, form] of forms.entries()) {
    const holders = postings.count(word);
    if (holders > 0 && holders <= most) index.push([form, entryOf(word, postings)]);
  }
  return {
    documentCount: reports.length,
    nextId: reports.length,
    documentIds: Object.fromEntries(reports.map((_report, number) => [number, number])),
    fieldIds: { words: 0 },
    fieldLength: Object.fromEntries(lengths.map((length, number) => [number, [length]])),
    averageFieldLength: [lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, reports.length)],
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: SERIALIZATION_VERSION,
  };
}

/** A word's postings in the only field, made when MiniSearch comes to them: all at once would take much memory. */
function entryOf(word: number, postings: Postings): AsPlainObject['index'][number][1] {
  return {
    get 0() {
      return postings.of(word);
    },
  };
}

/** How many different words a report has. */
function lengthOf({ dictionary, scope }: ReportWords): number {
  return dictionary.length + scope.filter((word) => placeOf(dictionary, word) === -1).length;
}

interface Postings {
  /** In how many reports the word is. */
  readonly count: (word: number) => number;
  /** How often the word counts in each report that has it, by the report's number. */
  readonly of: (word: number) => Record<string, number>;
}

function postingsOf(reports: readonly ReportWords[], words: number): Postings {
  const starts = new Uint32Array(words + 1);
  for (const report of reports)
    forEachWeight(report, (word) => (starts[word + 1] = (starts[word + 1] ?? 0) + 1));
  for (let word = 0; word < words; word += 1)
    starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const holders = new Uint32Array(starts[words] ?? 0);
  const counts = new Uint8Array(holders.length);
  for (const [number, report] of reports.entries()) {
    forEachWeight(report, (word, weight) => {
      const at = next[word] ?? 0;
      holders[at] = number;
      counts[at] = weight;
      next[word] = at + 1;
    });
  }
  return {
    count: (word) => (starts[word + 1] ?? 0) - (starts[word] ?? 0),
    of: (word) => {
      const found: Record<string, number> = {};
      const last = starts[word + 1] ?? 0;
      for (let at = starts[word] ?? 0; at < last; at += 1) found[holders[at] ?? 0] = counts[at] ?? 0;
      return found;
    },
  };
}
