/**
 * The search on disk: the words of every report and MiniSearch's index, so that the next start need not
 * tokenise anything. A file that does not fit is no error: the search is then built anew.
 */
import type { AsPlainObject } from 'minisearch';
import type { Report } from '../../shared/model.ts';
import type { Definition } from './abbreviations.ts';
import { arrangeWords, wordsInOrder } from './indexed-words.ts';
import type { IndexedWords } from './indexed-words.ts';
import type { IndexedReport } from './indexed-report.ts';
import { packNumbers, unpackNumbers } from './pack-numbers.ts';
import { ReportChooser } from './report-chooser.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Changes with anything that changes what is kept: folding, tokens, stems, passages, MiniSearch's options
 * or its own format.
 */
export const SEARCH_VERSION = '3';

interface SavedReport {
  readonly id: string;
  readonly sha256: string;
  readonly number: number;
  readonly scope: string;
  readonly dictionary: string;
  /** In reading order, entries of the dictionary. */
  readonly words: string;
  readonly wordStarts: string;
  readonly sentences: string;
  readonly cells: string;
  readonly definitions: readonly string[];
}

interface SavedSearch {
  readonly version: string;
  /** By number, the most frequent first. */
  readonly forms: readonly string[];
  /** Stems of the forms, empty where a form is its own stem. */
  readonly stems: readonly string[];
  readonly reports: readonly SavedReport[];
  readonly chooser: AsPlainObject;
}

export interface SavedContent {
  readonly vocabulary: Vocabulary;
  readonly chooser: ReportChooser;
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
  const saved: SavedSearch = {
    version: SEARCH_VERSION,
    forms: order.map((number) => vocabulary.forms[number] ?? ''),
    stems: order.map((number) =>
      vocabulary.stem(number) === vocabulary.forms[number] ? '' : vocabulary.stem(number),
    ),
    reports: Array.from(reports, ([number, report]) => saveReport(report, number, renumber)),
    chooser,
  };
  return JSON.stringify(saved);
}

function saveReport(report: IndexedReport, number: number, renumber: Uint32Array): SavedReport {
  const renumbered = (words: Iterable<number>): Uint32Array =>
    Uint32Array.from(words, (word) => renumber[word] ?? 0);
  const dictionary = renumbered(report.dictionary);
  // A dictionary rises; under new numbers its entries stand in another order.
  const order = Uint32Array.from(dictionary.keys()).sort(
    (left, right) => (dictionary[left] ?? 0) - (dictionary[right] ?? 0),
  );
  const entries = new Uint32Array(order.length);
  for (const [entry, old] of order.entries()) entries[old] = entry;
  return {
    id: report.id,
    sha256: report.sha256,
    number,
    scope: packNumbers(renumbered(report.scope)),
    dictionary: packNumbers(steps(dictionary.sort())),
    words: packNumbers(wordsInOrder(report).map((entry) => entries[entry] ?? 0)),
    wordStarts: packNumbers(steps(report.wordStarts)),
    sentences: packNumbers(steps(report.sentences)),
    cells: packNumbers(steps(report.cells)),
    definitions: report.definitions.map((definition) => packNumbers(renumbered(definition))),
  };
}

/** Rising numbers as their differences, which are smaller. */
function steps(rising: ArrayLike<number>): number[] {
  return Array.from(rising, (number, index) => number - (index === 0 ? 0 : (rising[index - 1] ?? 0)));
}

function risingFrom(packed: string): Uint32Array {
  const numbers = unpackNumbers(packed);
  for (let index = 1; index < numbers.length; index += 1)
    numbers[index] = (numbers[index] ?? 0) + (numbers[index - 1] ?? 0);
  return numbers;
}

/** Forms in use by falling frequency, and each number's new one. */
function byFrequency(vocabulary: Vocabulary): { order: number[]; renumber: Uint32Array } {
  const { forms, counts } = vocabulary;
  const order = Array.from(forms.keys()).filter((number) => (counts[number] ?? 0) > 0);
  order.sort((left, right) => (counts[right] ?? 0) - (counts[left] ?? 0) || left - right);
  const renumber = new Uint32Array(forms.length);
  for (const [index, number] of order.entries()) renumber[number] = index;
  return { order, renumber };
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
      chooser: new ReportChooser(saved.chooser),
      reports: known.map((entry) => ({ number: entry.number, words: wordsOf(entry) })),
    };
  } catch {
    // A damaged cache is built anew; there is nothing in it that the reports do not hold.
    return null;
  }
}

function wordsOf(saved: SavedReport): IndexedWords {
  const definitions = saved.definitions.map((packed): Definition => {
    const [abbreviation = 0, ...words] = unpackNumbers(packed);
    return [abbreviation, ...words];
  });
  return arrangeWords({
    scope: unpackNumbers(saved.scope),
    dictionary: risingFrom(saved.dictionary),
    words: unpackNumbers(saved.words),
    wordStarts: risingFrom(saved.wordStarts),
    sentences: risingFrom(saved.sentences),
    cells: risingFrom(saved.cells),
    definitions,
  });
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
