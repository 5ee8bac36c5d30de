/** How two files of one report differ, for somebody who has to decide which of them is shown. */
import { compareReports } from '../../core/compare/compare-reports.ts';
import { rowPart, ROW_PARTS } from '../../shared/comparison/comparison.ts';
import type { ComparisonRow, DifferenceClass } from '../../shared/comparison/comparison.ts';
import { mergedSegments } from '../../shared/comparison/comparison-segments.ts';
import type { Segment } from '../../shared/comparison/comparison-segments.ts';
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
  const ordered = parts.flat().map(({ row, part }) => ({ row, part, segments: readSegments(row, hidden) }));
  const seen = ordered.filter(({ segments }) => segments.some(({ kind }) => kind !== 'same'));
  const readingSame = ordered.filter((one) => !seen.includes(one)).map(({ row }) => row);
  return {
    counts: { text, tables, citations, references },
    passages: seen
      .slice(0, MOST_PASSAGES)
      .map(({ row, part, segments }) => ({ part, topic: row.topic, segments: fitting(segments) })),
    readingSame: { count: readingSame.length, numbers: numbersWithOthers(readingSame) },
    more: Math.max(0, seen.length - MOST_PASSAGES),
  };
}

/** What reads the same is the same here: a mark behind whose number another source stands looks like no difference. */
function readSegments(row: ComparisonRow, hidden: readonly DifferenceClass[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const segment of mergedSegments(row, hidden)) {
    const before = segments.at(-1);
    const isPutBack =
      segment.kind === 'inserted' &&
      before?.kind === 'deleted' &&
      before.edit === segment.edit &&
      before.text === segment.text;
    if (isPutBack) segments.pop();
    const kind = isPutBack ? 'same' : segment.kind;
    const last = segments.at(-1);
    if (kind === 'same' && last?.kind === 'same')
      segments.splice(-1, 1, { kind, text: last.text + segment.text });
    else segments.push({ ...segment, kind });
  }
  return segments;
}

function numbersWithOthers(rows: readonly ComparisonRow[]): number[] {
  const numbers = rows.flatMap(({ sources }) => [...(sources?.left ?? []), ...(sources?.right ?? [])]);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function fitting(segments: readonly Segment[]): DifferingPassage['segments'] {
  let room = LONGEST_PASSAGE;
  return segments.flatMap(({ kind, text }) => {
    const part = text.slice(0, Math.max(0, room));
    room -= part.length;
    return part === '' ? [] : [{ kind, text: part }];
  });
}
