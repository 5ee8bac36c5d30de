/** Between heights of the laid out lines of a file and places in the source. Pure. */
import { firstIndex } from '../../../shared/binary-search.ts';
import type { Span } from '../../../shared/model.ts';
import { heldOffset } from '../../../shared/original/held-text.ts';
import type { SourceRun } from '../../../shared/original/original.ts';
import { rowAt } from './line-layout.ts';
import type { LineLayout } from './line-layout.ts';

export interface PlacedLines {
  readonly layout: LineLayout;
  readonly runs: readonly SourceRun[];
  /** The same, rising in the file. */
  readonly inFile: readonly SourceRun[];
  /** Height of a row, and where the first one stands, in CSS pixels. */
  readonly row: number;
  readonly top: number;
}

/** `null` where nothing of the file is of the report. */
export function heightOfLine({ layout, runs, row, top }: PlacedLines, offset: number): number | null {
  const held = heldOffset(runs, offset);
  return held === null ? null : top + rowAt(layout, held) * row;
}

/** The offset of the source at a height: of the first word of the report on the row there, or on the next that has one. */
export function sourceAtLine({ layout, inFile, row, top }: PlacedLines, height: number): number | null {
  const index = Math.min(layout.starts.length - 1, Math.max(0, Math.floor((height - top) / row)));
  const start = layout.starts[index] ?? 0;
  const run =
    inFile[firstIndex(inFile.length, (at) => (inFile[at]?.to ?? Infinity) > start)] ?? inFile.at(-1);
  if (run === undefined) return null;
  const into = start - run.from;
  return into > 0 && run.end - run.start === run.to - run.from
    ? Math.min(run.end - 1, run.start + into)
    : run.start;
}

/** The runs that stand between two offsets of the file. */
export function runsBetween(inFile: readonly SourceRun[], { start, end }: Span): readonly SourceRun[] {
  const first = firstIndex(inFile.length, (at) => (inFile[at]?.to ?? Infinity) > start);
  const after = firstIndex(inFile.length, (at) => (inFile[at]?.from ?? Infinity) >= end);
  return inFile.slice(first, after);
}
