import { describe, expect, it } from 'vitest';
import { heldOffset, heldSpanOf, sourceSpanOfHeld } from '../../../src/shared/original/held-text.ts';
import type { SourceRun } from '../../../src/shared/original/original.ts';

// The source "Cotton & wool": in the file, `<b>Cotton</b> &amp; wool`.
const RUNS: readonly SourceRun[] = [
  { start: 0, end: 6, from: 3, to: 9 },
  { start: 7, end: 8, from: 14, to: 19 },
  { start: 9, end: 13, from: 20, to: 24 },
];

describe('places of a source in what its file holds', () => {
  it('goes letter by letter inside a run, and takes a character by its name whole', () => {
    expect(heldSpanOf(RUNS, { start: 2, end: 4 })).toEqual({ start: 5, end: 7 });
    expect(heldSpanOf(RUNS, { start: 2, end: 8 })).toEqual({ start: 5, end: 19 });
    expect(heldSpanOf(RUNS, { start: 7, end: 13 })).toEqual({ start: 14, end: 24 });
  });

  it('knows nothing of what stands in no run', () => {
    expect(heldSpanOf(RUNS, { start: 6, end: 7 })).toBe(null);
    expect(sourceSpanOfHeld(RUNS, { start: 9, end: 13 })).toBe(null);
    expect(heldSpanOf([], { start: 0, end: 9 })).toBe(null);
  });

  it('leads back', () => {
    expect(sourceSpanOfHeld(RUNS, { start: 5, end: 7 })).toEqual({ start: 2, end: 4 });
    expect(sourceSpanOfHeld(RUNS, { start: 0, end: 16 })).toEqual({ start: 0, end: 8 });
    expect(sourceSpanOfHeld(RUNS, { start: 10, end: 22 })).toEqual({ start: 7, end: 11 });
  });

  it('has for each offset the place there or behind it', () => {
    expect([0, 6, 8, 12, 13, 99].map((offset) => heldOffset(RUNS, offset))).toEqual([3, 14, 20, 23, 24, 24]);
    expect(heldOffset([], 1)).toBe(null);
  });
});
