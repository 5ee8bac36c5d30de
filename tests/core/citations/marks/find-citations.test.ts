import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandNumbers } from '../../../../src/core/citations/marks/expand-numbers.ts';
import { findCitations } from '../../../../src/core/citations/marks/find-citations.ts';

const marks = (text: string, highest: number | null = 60): string[] =>
  findCitations(text, highest).map((mark) => mark.text);

describe('expandNumbers', () => {
  it.each([
    ['3, 14-16', [3, 14, 15, 16]],
    ['3,4,8-12', [3, 4, 8, 9, 10, 11, 12]],
    ['1; 2; 3', [1, 2, 3]],
    ['3,28, 29', [3, 28, 29]],
    [' 6, 31', [6, 31]],
    ['17–20', [17, 18, 19, 20]],
    ['5-3', [5, 3]],
    ['4, 4', [4]],
  ])('%s', (inner, numbers) => {
    expect(expandNumbers(inner)).toEqual(numbers);
  });
});

describe('marks in all printed styles', () => {
  it.each([
    ['2013:29', 'in cotton farming.(1-5) There is limited', ['(1-5)']],
    ['2013:114', 'government-operated hotlines.(3, 5). An official', ['(3, 5)']],
    ['2013:116', 'subject to disciplinary actions.(3,28, 29)', ['(3,28, 29)']],
    ['2013:136', 'anti-trafficking efforts.( 6, 31)', ['( 6, 31)']],
    ['2016:28', 'harvesting cotton† (1-3, 9-16)', ['(1-3, 9-16)']],
    ['2016:102', 'Unknown* (36)', ['(36)']],
    ['2022:28', 'cotton† and tobacco† (3-6)', ['(3-6)']],
    ['2022:31', 'selling items † (3,4,8-12)', ['(3,4,8-12)']],
    ['2022:117', '4,300 (8)', ['(8)']],
    ['2022:113', '$5.2 million (3)', ['(3)']],
    ['2022:169', 'survivors of trafficking. (3, 17) An official', ['(3, 17)']],
    ['2022:266 of the cells', 'Yes (21,31)', ['(21,31)']],
    ['Kazakhstan 2017', 'in Kazakhstan. (1; 2; 3; 4; 5)', ['(1; 2; 3; 4; 5)']],
    ['Iraq 2018, a mark over a line end', 'shops (3,11,18-\n20)', ['(3,11,18-\n20)']],
    ['Burma 2019, table 4', 'Rule 146 of the 2018 Mining Rules (64,65,68)', ['(64,65,68)']],
    ['Tunisia 2016, a cell of table 6', '6(17)', ['(17)']],
    ['a mark after a short name', 'Ministry of Labor (MOL)(12)', ['(12)']],
    ['Norfolk Island 2016', 'Criminal Code Act (10,\n18, 19)', ['(10,\n18, 19)']],
  ])('%s', (_place, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('look-alikes stay text', () => {
  it.each([
    ['2013:32', 'ages 7 to 14 (% and population): 3.2 (79,690)'],
    ['2013:153', 'National Action Plan to Combat Human Trafficking (2012-2014)*'],
    ['2016:67', 'Article 26.1(2) of the Labor Code'],
    ['2016:164', 'Action Plan to Combat Human Trafficking (2015–2017).'],
    ['2016:39', 'relevant to Article 3(d) of ILO C. 182.'],
    [
      '2016:176',
      'priority areas: (1) child labor policy, for ages 14–16 years; (2) coordination; (3) prevention; and (4) promotion of awareness',
    ],
    ['2022:83', 'Articles 132, 133, and 135.2(9) of the Criminal Code'],
    ['2022:178', 'Forms of Child Labor (2020– 2022)'],
    ['2022:178', 'which included (a) the creation of policies; (b) the creation of programs'],
    ['Iraq 2018', '5.3 (454,330)'],
    ['a number said twice', 'children under eighteen (18) years'],
    ['a section', 'under Section (3) of the Act'],
    ['Burma 2019', 'declarations under Article 3(2) and Article (4) of the protocol'],
    ['Burma 2019, table 4', 'Chapter XXVII, Section 103(a)(3) of the Child Rights Law'],
    ['too many digits', 'in the year (2013)'],
    ['nothing inside', 'or () and (,)'],
    ['zero', 'convictions (0)'],
  ])('%s', (_place, text) => {
    expect(marks(text)).toEqual([]);
  });

  it('tells the clauses of 2016:176 from the mark at its end', () => {
    expect(marks('areas: (1) policy; (2) coordination; and (3) promotion of awareness.(36)')).toEqual([
      '(36)',
    ]);
  });

  it('takes a quantity for no mark even where its numbers could be references', () => {
    expect(marks('3.2 (17,250)', 300)).toEqual([]);
    expect(marks('Yes (17,250)', 300)).toEqual(['(17,250)']);
  });
});

describe('any text', () => {
  it('gives marks that stand where they say, in order', () => {
    const text = fc.string({
      unit: fc.constantFrom('(', ')', '1', '23', ', ', '-', ';', ' ', 'a', '.', '–'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, (sample) => {
        let last = 0;
        for (const mark of findCitations(sample, 50)) {
          expect(sample.slice(mark.start, mark.end)).toBe(mark.text);
          expect(mark.start).toBeGreaterThanOrEqual(last);
          expect(mark.numbers.length).toBeGreaterThan(0);
          last = mark.end;
        }
      }),
    );
  });
});

describe('numbers beyond a list that is whole', () => {
  const whole = (text: string, highest: number): string[] =>
    findCitations(text, highest, true).map((mark) => mark.text);

  it.each([
    [
      'Tanzania 2021: counts by country, also those that the list has',
      'repatriated 543 migrant children in Burundi (402), the Democratic Republic of the Congo (2), Rwanda (86), Uganda (51), Zambia (1), and Ethiopia (1) as part of a national crackdown. (65) More. (2)',
      79,
      ['(65)', '(2)'],
    ],
    ['a single count', 'in the provinces of Kandal (214) and others. (3)', 79, ['(3)']],
    ['a mark with one number of the list stays a mark', 'of children. (5, 402)', 79, ['(5, 402)']],
    ['marks of a row of names', 'Chitral (3), Dir (4), and Swat (5) as', 79, ['(3)', '(4)', '(5)']],
    ['marks after names', 'in Burundi (402). The Congo (2).', 79, ['(2)']],
    [
      'a misprinted mark behind a sentence',
      'They work. (402) They beg. (2) (403)',
      79,
      ['(402)', '(2)', '(403)'],
    ],
  ])('%s', (_name, text, highest, expected) => {
    expect(whole(text, highest)).toEqual(expected);
  });

  it('stay marks where the list is not known to be whole', () => {
    expect(marks('in Burundi (402), and Rwanda (86)', 79)).toEqual(['(402)', '(86)']);
  });

  it.each([
    'Section VI(37) of the Safety Act of 2017',
    'Title IV(2) of the Code',
    'Articles 2 and Chapter XII(4) of it',
  ])('%s: a division in Roman figures', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it.each([
    ['Adopted Protocol II(3)', ['(3)']],
    ['Section VI (37)', ['(37)']],
  ])('%s: a mark', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});
