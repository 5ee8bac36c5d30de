/**
 * A report that was indexed away from the library, by a thread that has no part in it: its words stand under numbers of
 * their own, and get those of the library when it is joined. That costs a fraction of taking its words from its texts.
 */
import type { Report } from '../../../shared/model.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { indexReport, withoutContents } from './indexed-report.ts';
import type { IndexedReport, PassageContents, SearchedReport } from './indexed-report.ts';
import type { Places } from './inverted-index.ts';

/** Plain data and typed arrays. The numbers of words in `report` are their places in the lists; its dictionary is 0, 1, 2 and so on. */
export interface PortableReport {
  readonly report: SearchedReport;
  /** Forms of its words, one a line: first those of the dictionary, then further ones. */
  readonly forms: string;
  /** Their stems, in the same order; empty where a form is its own. */
  readonly stems: string;
}

const SEPARATOR = '\n';

/** @param vocabulary any; one that is used for several reports spares most of the work of finding stems */
export function portableReport(
  report: Report,
  vocabulary: Vocabulary,
): { readonly portable: PortableReport; readonly contents: PassageContents } {
  const indexed = indexedAtOnce(report, vocabulary);
  const numbers = [...new Set([...indexed.dictionary, ...indexed.scope])];
  const places = new Map(numbers.map((number, place) => [number, place]));
  const placeOf = (number: number): number => places.get(number) ?? 0;
  const forms = numbers.map((number) => vocabulary.forms[number] ?? '');
  const stems = numbers.map((number, place) => {
    const stem = vocabulary.stem(number);
    return stem === forms[place] ? '' : stem;
  });
  return {
    portable: {
      report: {
        ...withoutContents(indexed),
        dictionary: Uint32Array.from(indexed.dictionary, placeOf),
        scope: indexed.scope.map(placeOf),
        definitions: indexed.definitions.map(([abbreviation, ...words]) => [
          placeOf(abbreviation),
          ...words.map(placeOf),
        ]),
      },
      forms: forms.join(SEPARATOR),
      stems: stems.join(SEPARATOR),
    },
    contents: indexed.contents(),
  };
}

function indexedAtOnce(report: Report, vocabulary: Vocabulary): IndexedReport {
  const steps = indexReport(report, vocabulary);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The report with the numbers that its words have in this vocabulary, which learns those that it does not know.
 *
 * @param id the one that the report has in the library
 * @param contents the texts of its passages, from wherever they are kept
 */
export function joinedReport(
  { report, forms, stems }: PortableReport,
  vocabulary: Vocabulary,
  id: string,
  contents: IndexedReport['contents'],
): IndexedReport {
  const stemOf = stems.split(SEPARATOR);
  const formOf = forms === '' ? [] : forms.split(SEPARATOR);
  const numbers = formOf.map((form, place) => vocabulary.numberWithStem(form, stemOf[place] || form));
  const numberOf = (place: number): number => numbers[place] ?? 0;
  const order = risingOrder(numbers, report.dictionary.length);
  return {
    ...report,
    id,
    dictionary: Uint32Array.from(order, numberOf),
    ...placesInOrder(report, order),
    scope: report.scope.map(numberOf),
    definitions: report.definitions.map(([abbreviation, ...words]) => [
      numberOf(abbreviation),
      ...words.map(numberOf),
    ]),
    contents,
  };
}

/** Places in the list of the first `length` numbers, in the order of the numbers. */
function risingOrder(numbers: readonly number[], length: number): Uint32Array {
  // Number and place in one, so that they are sorted without a function: both are far below the bound of whole numbers.
  const keys = Float64Array.from({ length }, (_, place) => (numbers[place] ?? 0) * length + place).sort();
  return Uint32Array.from(keys, (key) => key % length);
}

function placesInOrder(
  { places, placeStarts }: Pick<SearchedReport, 'places' | 'placeStarts'>,
  order: Uint32Array,
): { readonly places: Places; readonly placeStarts: Places } {
  const moved = places.slice();
  const starts = placeStarts.slice();
  let at = 0;
  for (const [entry, place] of order.entries()) {
    starts[entry] = at;
    const own = places.subarray(placeStarts[place] ?? 0, placeStarts[place + 1] ?? 0);
    moved.set(own, at);
    at += own.length;
  }
  starts[order.length] = at;
  return { places: moved, placeStarts: starts };
}
