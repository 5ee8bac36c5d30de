/** Between places in a report's source and places in what its file holds. */
import { firstIndex } from '../binary-search.ts';
import type { Span } from '../model.ts';
import type { SourceRun } from './original.ts';

/** @returns the stretch of the file from the first to the last of some words of the source; `null` where none of them stand in it */
export function heldSpanOf(runs: readonly SourceRun[], { start, end }: Span): Span | null {
  const first = firstIndex(runs.length, (at) => (runs[at]?.end ?? Infinity) > start);
  const after = firstIndex(runs.length, (at) => (runs[at]?.start ?? Infinity) >= end);
  const [opening, closing] = [runs[first], runs[after - 1]];
  if (opening === undefined || closing === undefined || after <= first) return null;
  return {
    start: heldAt(opening, Math.max(start, opening.start)),
    end: heldAt(closing, Math.min(end, closing.end), true),
  };
}

/** The stretch of the source from the first to the last of some words of the file; `null` where none of them are of the report. */
export function sourceSpanOfHeld(runs: readonly SourceRun[], { start, end }: Span): Span | null {
  const found = runs.filter(({ from, to }) => from < end && to > start);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    start: sourceAt(first, Math.max(start, first.from)),
    end: sourceAt(last, Math.min(end, last.to), true),
  };
}

/** Where an offset of the source stands in the file; behind it what follows next, at the very end what stands last. */
export function heldOffset(runs: readonly SourceRun[], offset: number): number | null {
  const at = firstIndex(runs.length, (index) => (runs[index]?.end ?? Infinity) > offset);
  const run = runs[at];
  if (run !== undefined) return heldAt(run, Math.max(offset, run.start));
  return runs.at(-1)?.to ?? null;
}

function isEven({ start, end, from, to }: SourceRun): boolean {
  return end - start === to - from;
}

/** A character that is written by its name is had as a whole. */
function heldAt(run: SourceRun, offset: number, isEnd = false): number {
  if (isEven(run)) return run.from + offset - run.start;
  return isEnd && offset > run.start ? run.to : run.from;
}

function sourceAt(run: SourceRun, offset: number, isEnd = false): number {
  if (isEven(run)) return run.start + offset - run.from;
  return isEnd && offset > run.from ? run.end : run.start;
}
