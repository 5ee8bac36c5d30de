/** Work that must grow with the length of a text and not with its square, counted in looks and not in time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TakenPlaces } from '../../../src/core/report/repairs/taken-places.ts';
import type { Chunk, Span } from '../../../src/shared/model.ts';
import { shownSpanOf, sourceSpanOf } from '../../../src/shared/shown-text.ts';
import { parsed } from './resources.ts';

/** `count` chunks of ten characters, and how many of them have been looked at. */
function counted(count: number): { readonly chunks: readonly Chunk[]; readonly looks: () => number } {
  let looks = 0;
  const plain = Array.from({ length: count }, (_, index): Chunk => ({
    at: index * 10,
    length: 10,
    source: { start: index * 12, end: index * 12 + 10 },
  }));
  const chunks = new Proxy(plain, {
    get: (target, key, receiver): unknown => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  return { chunks, looks: () => looks };
}

describe('the place of a mark in a text of many chunks', () => {
  it.each([
    [
      'from the text to the source',
      sourceSpanOf,
      { start: 50_003, end: 50_007 },
      { start: 60_003, end: 60_007 },
    ],
    [
      'from the source to the text',
      shownSpanOf,
      { start: 60_003, end: 60_007 },
      { start: 50_003, end: 50_007 },
    ],
  ])('%s takes few looks', (_name, find, place, expected) => {
    const { chunks, looks } = counted(10_000);
    expect(find({ text: '', chunks, inlines: [] }, place)).toEqual(expected);
    expect(looks()).toBeLessThan(40);
  });
});

describe('places taken in one text', () => {
  const places = fc.array(
    fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 12 })).map(([start, length]): Span => ({
      start,
      end: start + length,
    })),
    { maxLength: 120 },
  );

  it('are given once, however many there are', () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const taken = new TakenPlaces(320, []);
        const given: Span[] = [];
        for (const place of wanted) {
          const free = given.every((one) => one.end <= place.start || place.end <= one.start);
          expect(taken.take(place)).toBe(free);
          if (free) given.push(place);
        }
      }),
    );
  });

  it('ten times the places are looked at ten times as often', () => {
    const looks = (count: number): number => {
      let reads = 0;
      const taken = new TakenPlaces(count * 4, []);
      for (let index = 0; index < count; index += 1) {
        taken.take({
          get start() {
            reads += 1;
            return index * 4;
          },
          end: index * 4 + 2,
        });
      }
      return reads;
    };
    expect(looks(20_000) / looks(2000)).toBeLessThan(12);
  });
});

describe('a line of very many tabs', () => {
  it('is no row, and does not widen the rows beside it', () => {
    const report = parsed(`${'a\t'.repeat(5000)}\n${'b\tc\n'.repeat(500)}`);
    const cells = report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
    expect(cells.length).toBe(1000);
    expect(report.coverage.lost).toBe(0);
  });
});
