/** How two files of one report differ, for somebody who has to decide which of them is shown. */
import { compareReports } from '../../core/compare/compare-reports.ts';
import { mergedSegments } from '../../shared/comparison-segments.ts';
import type { CopyDifference } from '../../shared/contract.ts';
import type { Report } from '../../shared/model.ts';

/** Two texts that share nothing differ in every passage: more than this nobody reads before deciding. */
const MOST_PASSAGES = 200;
/** UTF-16 units of one passage; a text without a line break is one. */
const LONGEST_PASSAGE = 4_000;

/** Signs, spacing and numbers that say nothing are not counted, as in every comparison. */
export function compareCopyTexts(shown: Report, other: Report): CopyDifference {
  const comparison = compareReports(shown, other);
  const differing = comparison.rows.filter(({ state }) => state !== 'same' && state !== 'moved');
  return {
    passages: differing.slice(0, MOST_PASSAGES).map((row) => {
      let room = LONGEST_PASSAGE;
      const segments = mergedSegments(row, comparison.hidden).flatMap(({ kind, text }) => {
        const fitting = text.slice(0, Math.max(0, room));
        room -= fitting.length;
        return fitting === '' ? [] : [{ kind, text: fitting }];
      });
      return { topic: row.topic, segments };
    }),
    more: Math.max(0, differing.length - MOST_PASSAGES),
  };
}
