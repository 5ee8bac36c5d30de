import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInGrid } from '../../../src/renderer/years/move-in-grid.ts';

const SIZE = { rows: 3, columns: 4 };
/** Row 1 has only its ends. */
const canStand = ({ row, column }: { row: number; column: number }) =>
  row !== 1 || column === 0 || column === 3;

describe('moving in a grid', () => {
  it.each([
    ['ArrowRight', [0, 0], [0, 1]],
    ['ArrowLeft', [0, 0], null],
    ['ArrowRight', [1, 0], [1, 3]],
    ['ArrowDown', [0, 1], [2, 1]],
    ['ArrowDown', [2, 1], null],
    ['ArrowUp', [2, 3], [1, 3]],
    ['Home', [0, 2], [0, 0]],
    ['End', [1, 0], [1, 3]],
    ['Enter', [0, 0], null],
    ['a', [0, 0], null],
  ] as const)('%s from %j leads to %j', (key, [row, column], to) => {
    const place = moveInGrid(key, { row, column }, SIZE, canStand);
    expect(place === null ? null : [place.row, place.column]).toEqual(to);
  });

  it('never leads where nothing stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'),
        fc.nat(4),
        fc.nat(4),
        fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
        (key, row, column, open) => {
          const may = (place: { row: number; column: number }) => open[place.row * 5 + place.column] === true;
          const to = moveInGrid(key, { row, column }, { rows: 5, columns: 5 }, may);
          expect(to === null || may(to)).toBe(true);
        },
      ),
    );
  });
});
