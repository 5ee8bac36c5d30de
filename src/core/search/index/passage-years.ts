/** Since when each passage of an indexed report is said, and which passages of other years are the same. */
import { firstIndex } from '../../../shared/binary-search.ts';
import type { PassageSpan } from '../../../shared/history/history.ts';
import type { Span } from '../../../shared/model.ts';
import { passageCount } from './indexed-report.ts';
import type { IndexedReport } from './indexed-report.ts';

/** What the history of a country says of a stretch of a report's source. */
export interface StretchYears extends Span, PassageSpan {
  /** The same number for the same passage of other years, and for no other passage of the library. */
  readonly thread: number;
}

/** By passage; of those that are not followed (headings, references) nothing. */
type PassageYears = readonly (StretchYears | undefined)[];

/** By what an index keeps of a report as long as it is the same, wherever its texts are. */
const known = new WeakMap<Uint8Array, PassageYears>();

/** Remembers the years of a report's passages. @param stretches in no order; the smallest around a passage counts */
export function knowYears(report: IndexedReport, stretches: readonly StretchYears[]): void {
  const { extents } = report.contents();
  const rising = stretches.toSorted((a, b) => a.start - b.start);
  known.set(
    report.kinds,
    Array.from({ length: passageCount(report) }, (_, passage) => {
      const start = extents[2 * passage] ?? 0;
      const after = firstIndex(rising.length, (index) => (rising[index]?.start ?? Infinity) > start);
      // Paragraphs and rows do not overlap: the last that begins before holds it, or none does.
      const stretch = rising[after - 1];
      return stretch !== undefined && start < stretch.end ? stretch : undefined;
    }),
  );
}

/** `undefined` where nothing is known of the passage, or not yet. */
export function yearsOfPassage(
  { kinds }: Pick<IndexedReport, 'kinds'>,
  passage: number,
): StretchYears | undefined {
  return known.get(kinds)?.[passage];
}
