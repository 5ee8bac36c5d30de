import { describe, expect, it } from 'vitest';
import { itemRuns, runOf } from '../../../../src/renderer/compare/travel/runs.ts';
import { shownRows } from '../../../../src/renderer/compare/state/shown-rows.ts';
import { comparison, row } from '../build.ts';

describe('groups of rows', () => {
  it('hold every item once, in order, and few long ones', () => {
    const rows = Array.from({ length: 57 }, (_, index) => row('x'.repeat(index * 60), null));
    const { items } = shownRows(comparison(rows), 'side-by-side', []);
    const runs = itemRuns(items, 'side-by-side');
    expect(runs.flatMap((run) => run.items)).toEqual(items);
    for (const [index, run] of runs.entries()) expect(runOf(runs, run.first)).toBe(index);
    expect(Math.max(...runs.map((run) => run.items.length))).toBeLessThanOrEqual(10);
  });
});
