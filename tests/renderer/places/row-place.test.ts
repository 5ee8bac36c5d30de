import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOfRow, isSameRows, rowsOf, rowsText } from '../../../src/renderer/places/row-place.ts';
import type { RowPlace } from '../../../src/renderer/places/row-place.ts';

const at = (row: string, index: number): RowPlace => ({ row, at: index, share: 0.25, aside: 0 });

const PLACE = fc.record({
  row: fc.string({ maxLength: 60 }),
  at: fc.nat({ max: 5000 }),
  share: fc.integer({ min: -2000, max: 100 }).map((part) => part / 100 + 0),
  aside: fc.nat({ max: 100 }).map((part) => part / 100),
});

describe('the row that a place names', () => {
  it('is found wherever it stands now, of several of one name the nearest to where it stood', () => {
    const rows = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        rows,
        fc.nat({ max: 40 }),
        fc.constantFrom('a', 'b', 'c', 'd', 'gone'),
        (keys, index, row) => {
          const found = indexOfRow(keys, { row, at: index });
          if (!new Set<string>(keys).has(row)) return found === Math.min(index, keys.length - 1);
          const distances = keys.flatMap((key: string, other) =>
            key === row ? [Math.abs(other - index)] : [],
          );
          return keys[found] === row && Math.abs(found - index) === Math.min(...distances);
        },
      ),
    );
    expect(indexOfRow([], at('a', 0))).toBe(-1);
  });
});

describe('two places of the views', () => {
  it('are one some rows apart, and two farther apart or of other rows', () => {
    expect(isSameRows({ tables: at('a', 3) }, { tables: at('b', 5) })).toBe(true);
    expect(isSameRows({ tables: null }, { tables: at('b', 2) })).toBe(true);
    expect(isSameRows({ tables: at('a', 3) }, { tables: at('b', 9) })).toBe(false);
    expect(isSameRows({ tables: null }, { tables: at('b', 9) })).toBe(false);
    expect(isSameRows({ tables: at('a', 3) }, { sources: at('a', 3) })).toBe(false);
    expect(isSameRows({}, {})).toBe(true);
  });
});

describe('the text of a session', () => {
  it('gives back every place that it was made of, the latest where they are many', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 40 }),
        PLACE,
        (names, place) => {
          const own = names
            .filter((name) => name !== '__proto__')
            .map((name, index) => [name, { ...place, at: index }]);
          const read = Object.entries(rowsOf(rowsText(Object.fromEntries(own))));
          const written = Object.entries(Object.fromEntries(own));
          expect(read).toEqual(written.slice(-read.length));
          expect(read.length).toBe(Math.min(30, written.length));
        },
      ),
    );
    expect(rowsText({ tables: null })).toBe('');
  });

  it('is never longer than a session takes', () => {
    const many = Array.from({ length: 60 }, (_, index) => [
      `${index} ${'n'.repeat(380)}`,
      at('r'.repeat(390), index),
    ]);
    const text = rowsText(Object.fromEntries(many));
    expect(text.length).toBeLessThanOrEqual(16_000);
    expect(Object.keys(rowsOf(text)).at(-1)).toMatch(/^59 /);
  });

  it('has nothing of what is no place, whoever wrote it', () => {
    for (const text of [
      '',
      '{',
      '7',
      '{"a":1}',
      '[1,null,[],["a"]]',
      '[["a","b",-1,0,0]]',
      '[["a","b",1,1e9,0]]',
    ])
      expect(rowsOf(text)).toEqual({});
    expect(rowsOf('[["a","b",1,"x",0],["c","d",1.5,0,0]]')).toEqual({
      c: { row: 'd', at: 1, share: 0, aside: 0 },
    });
  });
});
