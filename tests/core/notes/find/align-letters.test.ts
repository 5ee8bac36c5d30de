import { distance } from 'fastest-levenshtein';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignIn, alikeFrom, NEAR } from '../../../../src/core/notes/find/align-letters.ts';

const letters = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: most });

describe('how much of some letters stands somewhere', () => {
  it.each([
    ['all of them', 'cotton', 'the cotton fields', 4, 1, 1],
    ['nothing else matters behind them', 'cotton', 'cotton', 0, 1, 1],
    ['one was read wrongly', 'cotton', 'cottan fields', 0, 1, 5 / 6],
    ['one is missing', 'cotton', 'coton fields', 0, 1, 5 / 6],
    ['one too many', 'cotton', 'cottoon fields', 0, 1, 5 / 6],
    ['before a place', 'the cotton', 'in the cotton fields', 13, -1, 1],
    ['none of them', 'cotton', 'wheat', 0, 1, 0],
    ['no letters are everywhere', '', 'wheat', 3, 1, 1],
  ] as const)('%s', (_what, pattern, text, at, step, all) => {
    expect(alikeFrom(pattern, text, at, step).all).toBeCloseTo(all, 2);
  });

  it('is told of the nearest by themselves: what is damaged far away does not touch them', () => {
    const pattern = `${'a'.repeat(NEAR)}${'b'.repeat(NEAR)}`;
    const found = alikeFrom(pattern, `${'a'.repeat(NEAR)}${'c'.repeat(NEAR)}`, 0, 1);
    expect(found.near).toBe(1);
    expect(found.all).toBeCloseTo(0.5, 5);
  });

  it('is the same read from either side', () => {
    const reversed = (text: string) => text.split('').toReversed().join('');
    fc.assert(
      fc.property(letters(20), letters(30), (pattern, text) => {
        expect(alikeFrom(reversed(pattern), reversed(text), text.length, -1)).toEqual(
          alikeFrom(pattern, text, 0, 1),
        );
      }),
    );
  });
});

describe('where letters stand in a window', () => {
  it('is where they are, the ends of the window left open', () => {
    const { places, edits } = alignIn('cotton', 'in cotton fields');
    expect([...places]).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(edits[6]).toBe(0);
  });

  it('is as near to it as can be where letters were damaged', () => {
    const { places, edits } = alignIn('cotton', 'in cotan fields');
    expect([places[0], places[6], edits[6]]).toEqual([3, 8, 2]);
  });

  it('rises, and costs no more than the cheapest stretch of the window', () => {
    fc.assert(
      fc.property(letters(8), letters(12), (pattern, window) => {
        const { places, edits } = alignIn(pattern, window);
        const rising = [...places].every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
        expect(rising).toBe(true);
        const cheapest = Math.min(
          ...Array.from({ length: window.length + 1 }, (_, from) =>
            Array.from({ length: window.length - from + 1 }, (__, length) =>
              distance(pattern, window.slice(from, from + length)),
            ),
          ).flat(),
        );
        expect(edits[pattern.length]).toBe(cheapest);
      }),
    );
  });
});
