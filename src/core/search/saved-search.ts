/**
 * The search on disk: the words of every report and MiniSearch's index, so that the next start need not
 * tokenise anything. A file that does not fit is no error: the search is then built anew.
 */
import type { AsPlainObject } from 'minisearch';
import type { Report } from '../../shared/model.ts';
import type { Definition } from './abbreviations.ts';
import { compact } from './indexed-report.ts';
import type { IndexedReport, IndexedWords } from './indexed-report.ts';
import { packNumbers, unpackNumbers } from './pack-numbers.ts';
import { CELL_BREAK, Vocabulary } from './vocabulary.ts';

/**
 * Changes with anything that changes what is kept: folding, tokens, stems, passages, MiniSearch's options
 * or its own format.
 */
export const SEARCH_VERSION = '1';

interface SavedReport {
  readonly id: string;
  readonly sha256: string;
  readonly number: number;
  readonly scope: string;
  readonly dictionary: string;
  readonly words: string;
  /** Words per passage. */
  readonly lengths: string;
  readonly definitions: readonly string[];
}

interface SavedSearch {
  readonly version: string;
  /** By number, the most frequent first; the two breaks come before them. */
  readonly forms: readonly string[];
  /** Stems of the forms, empty where a form is its own stem. */
  readonly stems: readonly string[];
  readonly reports: readonly SavedReport[];
  readonly chooser: AsPlainObject;
}

export interface SavedContent {
  readonly vocabulary: Vocabulary;
  readonly chooser: AsPlainObject;
  /** For each of the reports asked for. */
  readonly reports: readonly { readonly number: number; readonly words: IndexedWords }[];
}

/** Write the search. `reports` by the numbers that the chooser knows them by. */
export function writeSaved(
  reports: ReadonlyMap<number, IndexedReport>,
  vocabulary: Vocabulary,
  chooser: AsPlainObject,
): string {
  const { order, renumber } = byFrequency(vocabulary);
  const pack = (words: Iterable<number>): string =>
    packNumbers(Array.from(words, (word) => renumber[word] ?? 0));
  const saved: SavedSearch = {
    version: SEARCH_VERSION,
    forms: order.map((number) => vocabulary.forms[number] ?? ''),
    stems: order.map((number) =>
      vocabulary.stem(number) === vocabulary.forms[number] ? '' : vocabulary.stem(number),
    ),
    reports: Array.from(reports, ([number, report]) => ({
      id: report.id,
      sha256: report.sha256,
      number,
      scope: pack(report.scope),
      dictionary: pack(report.dictionary),
      words: packNumbers(report.words),
      lengths: packNumbers(lengthsOf(report.wordStarts)),
      definitions: report.definitions.map(pack),
    })),
    chooser,
  };
  return JSON.stringify(saved);
}

/** Forms in use by falling frequency, and each number's new one; the breaks keep theirs. */
function byFrequency(vocabulary: Vocabulary): { order: number[]; renumber: Uint32Array } {
  const { forms, counts } = vocabulary;
  const order: number[] = [];
  for (let number = CELL_BREAK + 1; number < forms.length; number += 1)
    if ((counts[number] ?? 0) > 0) order.push(number);
  order.sort((left, right) => (counts[right] ?? 0) - (counts[left] ?? 0) || left - right);
  const renumber = new Uint32Array(forms.length);
  renumber[CELL_BREAK] = CELL_BREAK;
  for (const [index, number] of order.entries()) renumber[number] = index + CELL_BREAK + 1;
  return { order, renumber };
}

function lengthsOf(starts: Uint32Array): number[] {
  return Array.from(starts.subarray(1), (start, index) => start - (starts[index] ?? 0));
}

/** Read what `writeSaved` wrote for exactly these reports; `null` where it does not fit or is damaged. */
export function readSaved(text: string, reports: readonly Report[]): SavedContent | null {
  try {
    const saved: unknown = JSON.parse(text);
    if (!isSavedSearch(saved) || saved.reports.length !== reports.length) return null;
    const byId = new Map(saved.reports.map((report) => [report.id, report]));
    const found = reports.map((report) => {
      const entry = byId.get(report.id);
      return entry?.sha256 === report.source.sha256 ? entry : null;
    });
    if (found.includes(null)) return null;
    const vocabulary = new Vocabulary();
    for (const [index, form] of saved.forms.entries()) vocabulary.enter(form, saved.stems[index] || form);
    const known = found.filter((entry) => entry !== null);
    return {
      vocabulary,
      chooser: saved.chooser,
      reports: known.map((entry) => ({ number: entry.number, words: wordsOf(entry) })),
    };
  } catch {
    // A damaged cache is built anew; there is nothing in it that the reports do not hold.
    return null;
  }
}

function wordsOf(saved: SavedReport): IndexedWords {
  const lengths = unpackNumbers(saved.lengths);
  const wordStarts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) wordStarts[index + 1] = (wordStarts[index] ?? 0) + length;
  const definitions = saved.definitions.map((packed): Definition => {
    const [abbreviation = 0, ...words] = unpackNumbers(packed);
    return [abbreviation, ...words];
  });
  const dictionary = unpackNumbers(saved.dictionary);
  const words = compact(unpackNumbers(saved.words), dictionary.length);
  return { scope: unpackNumbers(saved.scope), dictionary, words, wordStarts, definitions };
}

function isSavedSearch(value: unknown): value is SavedSearch {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === SEARCH_VERSION &&
    'forms' in value &&
    Array.isArray(value.forms) &&
    'stems' in value &&
    Array.isArray(value.stems) &&
    'reports' in value &&
    Array.isArray(value.reports) &&
    'chooser' in value &&
    typeof value.chooser === 'object' &&
    value.chooser !== null
  );
}
