import { describe, expect, it } from 'vitest';
import { densityOf, itemAt } from '../../../../src/renderer/compare/strip/density.ts';
import { shownRows } from '../../../../src/renderer/compare/state/shown-rows.ts';
import { comparison, row } from '../build.ts';

describe('the strip', () => {
  const rows = [row('a'.repeat(40), 'a'.repeat(40)), row(null, 'b'.repeat(40)), row(null, 'c'.repeat(40))];
  const { items } = shownRows(comparison(rows), 'side-by-side', []);
  const density = densityOf(items);

  it('has one band for neighbours in one state', () => {
    expect(density.bands).toEqual([{ state: 'right', from: expect.closeTo(1 / 3), to: 1 }]);
  });

  it.each([
    [0, 0],
    [0.34, 1],
    [0.99, 2],
    [1, 2],
  ])('at %d leads to item %i', (share, item) => {
    expect(itemAt(density, share)).toBe(item);
  });

  it('is empty for nothing', () => {
    expect(itemAt(densityOf([]), 0.5)).toBe(0);
  });
});
