import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/core/compare/align/align.ts';
import type { AlignOptions } from '../../../../src/core/compare/align/align.ts';
import type { Item } from '../../../../src/core/compare/align/candidates.ts';
import { profileOfWords } from '../../../../src/core/compare/words/similarity.ts';

const weight = () => 4;
const item = (text: string): Item => ({
  kind: 'text',
  key: text,
  profile: profileOfWords(text.split(' '), weight),
});

/** Texts of both sides, parted by bars, as the pairs they make. */
function aligned(left: string, right: string, more: Partial<AlignOptions> = {}) {
  const items = (side: string) => (side === '' ? [] : side.split(' | ').map(item));
  const options = { weight, minimum: 0.3, movedMinimum: 0.6, ...more };
  const { inOrder, moved } = align(items(left), items(right), options);
  const named = (pairs: typeof inOrder) =>
    pairs.map(({ left: one, right: other }) => `${one}${other}`).join(' ');
  return { inOrder: named(inOrder), moved: named(moved) };
}

describe('items of two sequences', () => {
  it.each([
    ['that are the same', 'a b c | d e f', 'a b c | d e f', '00 11', ''],
    ['of which one came in between', 'a b c | d e f', 'a b c | g h i | d e f', '00 12', ''],
    ['of which one was reworded', 'a b c | d e f | g h i', 'a b c | d e x | g h i', '00 11 22', ''],
    ['that changed their order', 'a b c d e f | g h i', 'g h i | a b c d e f', '01', '10'],
    ['of which nothing is left', 'a b c', 'd e f', '', ''],
    ['of which one side is empty', '', 'd e f', '', ''],
    ['that say the same twice stay in order', 'a b c | a b c', 'a b c | a b c', '00 11', ''],
    [
      'where nobody could say which of two moved',
      'x y z w v u | a b c | a b c',
      'a b c | x y z w v u',
      '01',
      '',
    ],
  ])('%s', (_what, left, right, inOrder, moved) => {
    expect(aligned(left, right)).toEqual({ inOrder, moved });
  });

  it('out of order are one only where they are alike enough, and never where nothing may move', () => {
    const [left, right] = ['a b c d e f g h | k l m n', 'k l m x | a b c d e f g h'];
    expect(aligned(left, right)).toEqual({ inOrder: '01', moved: '10' });
    expect(aligned(left, right, { movedMinimum: 0.9 })).toEqual({ inOrder: '01', moved: '' });
    expect(aligned(left, right, { movedMinimum: 2 }).moved).toBe('');
  });

  it('that were settled stand, and what crosses them has moved', () => {
    const settled = [{ left: 0, right: 1, similarity: 1 }];
    expect(aligned('a b c | d e f', 'd e f | q r s', { settled })).toEqual({ inOrder: '01', moved: '10' });
  });

  it('are each in one pair at most, in order where it is said so', () => {
    const words = fc.array(fc.constantFrom('a b c', 'a b d', 'e f g', 'e f', 'h'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const { inOrder, moved } = align(left.map(item), right.map(item), {
          weight,
          minimum: 0.3,
          movedMinimum: 0.6,
        });
        const all = [...inOrder, ...moved];
        expect(new Set(all.map((pair) => pair.left)).size).toBe(all.length);
        expect(new Set(all.map((pair) => pair.right)).size).toBe(all.length);
        expect(inOrder.every((pair, at) => at === 0 || pair.right > (inOrder[at - 1]?.right ?? -1))).toBe(
          true,
        );
      }),
    );
  });
});
