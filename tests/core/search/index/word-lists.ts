import * as fc from 'fast-check';
import { ReportPostings } from '../../../../src/core/search/index/report-postings.ts';
import type { ReportWords } from '../../../../src/core/search/index/report-postings.ts';

/** Words by their numbers; the last one is in no report. */
export const FORMS = ['cotton', 'labor', 'inspectors', 'Труд', '79690', 'a', 'b', 'never'];
const LAST = FORMS.length - 2;

export interface GivenWords {
  /** Words by number with their times. */
  readonly times: readonly (readonly [word: number, times: number])[];
  readonly scope: readonly number[];
}

export function wordsOf({ times, scope }: GivenWords): ReportWords {
  const rising = times.toSorted((left, right) => left[0] - right[0]);
  const starts = [0];
  for (const [, count] of rising) starts.push((starts.at(-1) ?? 0) + count);
  return {
    dictionary: Uint32Array.from(rising, ([word]) => word),
    placeStarts: Uint32Array.from(starts),
    scope: Uint32Array.from(scope),
  };
}

export const someReports = fc.array(
  fc
    .record({
      times: fc.uniqueArray(fc.tuple(fc.nat({ max: LAST }), fc.integer({ min: 1, max: 40 })), {
        selector: ([word]) => word,
        minLength: 1,
      }),
      scope: fc.uniqueArray(fc.nat({ max: LAST }), { maxLength: 3 }),
    })
    .map(wordsOf),
  { minLength: 1, maxLength: 6 },
);

/** How often each word counts in a report, by its number. */
export function weightsOf(report: ReportWords): [word: number, weight: number][] {
  const postings = new ReportPostings();
  postings.restore([report]);
  const found: [number, number][] = [];
  for (const word of FORMS.keys()) postings.forEachHolder(word, (_, weight) => found.push([word, weight]));
  return found;
}
