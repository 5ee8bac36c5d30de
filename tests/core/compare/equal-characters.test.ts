/** Whatever search finds as one and the same, the comparison calls the same. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { fold } from '../../../src/shared/text/fold.ts';
import type { Comparison } from '../../../src/shared/comparison/comparison.ts';
import { buildReport } from './build-report.ts';

/** Every character of the basic plane, and some beyond, by what it folds to. */
const variants = new Map<string, string[]>();
for (const character of [
  ...Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit)),
  ...Array.from({ length: 0x2000 }, (_, unit) => String.fromCharCode(0xe000 + unit)),
  '𝐋',
  '𝟏',
  '\u{e0101}',
]) {
  const folded = fold(character);
  variants.set(folded, [...(variants.get(folded) ?? []), character]);
}
const INVISIBLE = variants.get('') ?? [];

function comparison(left: string, right: string): Comparison {
  const build = (text: string) => buildReport({ sections: [{ topic: 'law', blocks: [text] }] });
  return compareReports(build(left), build(right));
}

/** A text of the series in another print of it. */
const printedTwice = fc
  .tuple(
    fc.constantFrom(
      'The Government’s "List of Hazardous Work" covers children under 18 (Table 4), including cotton† work.',
      'In 2016, 320 inspectors made 7,897 visits… from June 1–12, 2022, in South-Kazakhstan Oblast.',
      'Article 26.1(2) of the Labor Code; Ministry of Labor and Social Protection (MLSP) 5-year plan, $5.2 million.',
      'Côte d’Ivoire: the Government’s efforts -- and workers’ rights, e.g. in the U.S. and at https://www.iom.kz/new.',
      'The ﬁrst oﬃce №1220, ½ of 1/20,000.',
    ),
    fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  )
  .map(([text, numbers]): [string, string] => {
    let next = 0;
    const take = (): number => numbers[(next += 1) % numbers.length] ?? 0;
    const other = Array.from(text, (character) => {
      const forms = variants.get(fold(character)) ?? [character];
      const chance = take() + next;
      if (chance % 7 === 0) return character + (INVISIBLE[chance % INVISIBLE.length] ?? '');
      return chance % 3 === 0 ? (forms[chance % forms.length] ?? character) : character;
    });
    return [text, other.join('')];
  });

describe('characters that search takes for one', () => {
  it('make no row changed, whichever they are and wherever they stand', () => {
    fc.assert(
      fc.property(printedTwice, ([left, right]) => {
        fc.pre(fold(left) === fold(right));
        const { counts } = comparison(left, right);
        expect({ ...counts, same: 0 }).toEqual({ same: 0, changed: 0, moved: 0, left: 0, right: 0 });
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a zero-width space', 'child labor', 'child la\u200bbor'],
    ['a zero-width space between words', 'child labor', 'child \u200blabor'],
    ['a direction mark', 'the Law', '\u200ethe Law\u200f'],
    ['a variation selector', 'cotton†', 'cotton†\ufe0e'],
    ['a ligature', 'field office', 'ﬁeld oﬃce'],
    ['three dots', 'and so on...', 'and so on…'],
    ['a prime for an apostrophe', "workers' rights", 'workers′ rights'],
    ['a reversed comma', "children's", 'childrenʼs'],
    ['full-width letters', 'ILO C. 138', 'ＩＬＯ Ｃ． １３８'],
    ['a soft hyphen', 'inspectors', 'inspec\u00adtors'],
    ['a space that does not break', 'Table 4', 'Table\u00a04'],
    ['a hyphen that does not break', 'anti-trafficking', 'anti\u2011trafficking'],
    ['an accent', 'Cote d’Ivoire', "Côte d'Ivoire"],
  ])('%s', (_, left, right) => {
    const { rows } = comparison(left, right);
    expect(rows.map(({ state }) => state)).toEqual(['same']);
    const [other] = comparison(right, left).rows;
    expect(other?.state).toBe('same');
  });

  it.each([
    ['a digit', '138', '139'],
    ['a letter', 'cotton', 'cottons'],
    ['a comma', 'grounds, and', 'grounds and'],
    ['a dot', 'v. 5', 'v 5'],
  ])('%s more or less is a change', (_, left, right) => {
    expect(comparison(left, right).rows.map(({ state }) => state)).not.toEqual(['same']);
  });
});
