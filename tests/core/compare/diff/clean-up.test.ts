import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUp } from '../../../../src/core/compare/diff/clean-up.ts';
import { operationsBetween } from '../../../../src/core/compare/diff/operations.ts';
import { tokenise } from '../../../../src/core/compare/words/tokens.ts';

const said = (text: string) => ({ text });

/** What stays between what differs: `same [old|new] same`. */
function marked(before: string, after: string): string {
  const [left, right] = [tokenise(said(before)), tokenise(said(after))];
  const keys = (tokens: typeof left) => tokens.map(({ key }) => key);
  const words = (text: string, tokens: typeof left, from: number, to: number) =>
    from === to ? '' : text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return cleanUp(operationsBetween(keys(left), keys(right)), left, right)
    .map(({ equal, l0, l1, r0, r1 }) =>
      equal ? words(before, left, l0, l1) : `[${words(before, left, l0, l1)}|${words(after, right, r0, r1)}]`,
    )
    .filter((piece) => piece !== '')
    .join(' ');
}

describe('marks read well', () => {
  it.each([
    [
      'one word is one mark',
      'Children pick cotton here',
      'Children pick tobacco here',
      'Children pick [cotton|tobacco] here',
    ],
    ['what came in', 'Children pick cotton', 'Children often pick cotton', 'Children [|often] pick cotton'],
    [
      'a stray word between two differences goes with them',
      'The Ministry trained officials of labor offices',
      'The Ministry hired inspectors of rural districts',
      'The Ministry [trained officials of labor offices|hired inspectors of rural districts]',
    ],
    [
      'a word that tells something stays between two small ones',
      'A new moratorium began',
      'An old moratorium ended',
      '[A new|An old] moratorium [began|ended]',
    ],
    [
      'nothing is marked where nothing differs',
      'Children pick cotton.',
      'Children pick cotton.',
      'Children pick cotton.',
    ],
  ])('%s', (_what, before, after, marks) => {
    expect(marked(before, after)).toBe(marks);
  });

  it('and still lead from the one text to the other, without gaps', () => {
    const text = fc.array(fc.constantFrom('the', 'of', 'child', 'labor', '5', '.', 'cotton'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [left, right] = [tokenise(said(one.join(' '))), tokenise(said(other.join(' ')))];
        const keys = (tokens: typeof left) => tokens.map(({ key }) => key);
        const operations = cleanUp(operationsBetween(keys(left), keys(right)), left, right);
        let [l, r] = [0, 0];
        for (const { equal, l0, l1, r0, r1 } of operations) {
          expect([l0, r0]).toEqual([l, r]);
          if (equal) expect(keys(left.slice(l0, l1))).toEqual(keys(right.slice(r0, r1)));
          [l, r] = [l1, r1];
        }
        expect([l, r]).toEqual([left.length, right.length]);
      }),
    );
  });
});
