/** How two files of one report differ, for somebody who has to decide which of them is shown. */
import { compareReports } from '../../core/compare/compare-reports.ts';
import { rowPart, ROW_PARTS } from '../../shared/comparison/comparison.ts';
import type { ComparisonRow, DifferenceClass } from '../../shared/comparison/comparison.ts';
import { mergedSegments } from '../../shared/comparison/comparison-segments.ts';
import type { CopyDifference, DifferingPassage } from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';

/** Two texts that share nothing differ in every passage: more than this nobody reads before deciding. */
const MOST_PASSAGES = 200;
/** UTF-16 units of one passage; a text without a line break is one. */
const LONGEST_PASSAGE = 4_000;

/**
 * Signs, spacing and numbers that say nothing are not counted, as in every comparison; neither are citations whose
 * source one of the files does not list. What the text says comes before its list of references.
 */
export function compareCopyTexts(shown: Report, other: Report): CopyDifference {
  const { rows, hidden } = compareReports(shown, other);
  const differing = rows
    .filter(({ state }) => state !== 'same' && state !== 'moved')
    .map((row) => ({ row, part: rowPart(row, hidden) }));
  const parts = ROW_PARTS.map((part) => differing.filter((one) => one.part === part));
  const [text = 0, tables = 0, citations = 0, references = 0] = parts.map(({ length }) => length);
  return {
    counts: { text, tables, citations, references },
    passages: parts
      .flat()
      .slice(0, MOST_PASSAGES)
      .map(({ row, part }) => ({ part, topic: row.topic, segments: segmentsOf(row, hidden) })),
    more: Math.max(0, differing.length - MOST_PASSAGES),
  };
}

function segmentsOf(row: ComparisonRow, hidden: readonly DifferenceClass[]): DifferingPassage['segments'] {
  let room = LONGEST_PASSAGE;
  return mergedSegments(row, hidden).flatMap(({ kind, text }) => {
    const fitting = text.slice(0, Math.max(0, room));
    room -= fitting.length;
    return fitting === '' ? [] : [{ kind, text: fitting }];
  });
}
