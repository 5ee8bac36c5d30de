import { describe, expect, it } from 'vitest';
import { whySameSource } from '../../../../src/core/citations/joins/same-source.ts';
import { namedBy, sourceProfile } from '../../../../src/core/citations/identity/source-profile.ts';
import { LIST_YEARS, printedList, reference, type ListYear } from '../../bibliography/printed-lists.ts';
import { KAZAKHSTAN_SAMPLES } from '../kazakhstan-samples.ts';
import type { LabelledEntry } from '../labelled-entry.ts';
import { SIBLINGS } from '../sibling-samples.ts';
import { sameSource } from '../same-source-entries.ts';

/** Every join between the lists of the three full texts, found by reading them, with its proof. */
const JOINS: readonly (readonly [ListYear, number, ListYear, number, because: string])[] = [
  [2013, 2, 2016, 1, 'same title and date, 2012'],
  [2013, 3, 2016, 32, 'same post and date: U.S. Embassy- Astana, January 17, 2014'],
  [2013, 5, 2016, 2, 'same UN document symbol A/HRC/24/43/Add.1'],
  [2013, 7, 2016, 17, 'same ILO document number WCMS_235054'],
  [2013, 10, 2016, 4, 'same title and date, March 2012'],
  [2013, 13, 2016, 20, 'same title and period, July - December 2013'],
  [2013, 24, 2016, 29, 'same address online.zakon.kz/document/?doc_id=1005029, its damage undone'],
  [2013, 24, 2022, 26, 'same address online.zakon.kz/document/?doc_id=1005029, its damage undone'],
  [2013, 26, 2016, 35, 'same address state.gov/j/drl/rls/hrrpt/humanrightsreport/index.htm'],
  [2013, 30, 2016, 48, 'same post and date: U.S. Embassy- Astana, May 20, 2013'],
  [2013, 40, 2016, 34, 'same sender and date: U.S. Embassy- Astana official, March 2, 2012'],
  [2016, 7, 2022, 1, 'same author and title, looked at on different days'],
  [2016, 24, 2022, 21, 'same law number 414-V'],
  [2016, 25, 2022, 23, 'same law number 944'],
  [2016, 26, 2022, 22, 'same law number 226-V'],
  [2016, 27, 2022, 24, 'same law number 561-IV'],
  [2016, 28, 2022, 25, 'same law number 345-II'],
  [2016, 29, 2022, 26, 'same address online.zakon.kz/document/?doc_id=1005029, its damage undone'],
  [2016, 30, 2022, 27, 'same law number 319-III'],
  [2016, 40, 2022, 32, 'same law number 375-V'],
  [2016, 49, 2022, 40, 'same title and date, December 7, 2010'],
];

const AREA = { area: 'Kazakhstan' };
const entries = LIST_YEARS.flatMap((year) =>
  printedList(year).map((text, index) => ({
    year,
    number: index + 1,
    reference: reference(text, index + 1),
  })),
);

describe('the three full texts', () => {
  it.each(JOINS)('%i (%i) and %i (%i): %s', (year, number, otherYear, otherNumber, because) => {
    const [one, other] = [
      [year, number],
      [otherYear, otherNumber],
    ].map(([of, at]) => entries.find((entry) => entry.year === of && entry.number === at));
    expect(one).toBeDefined();
    expect(other).toBeDefined();
    if (one === undefined || other === undefined) return;
    expect(sameSource(one.reference, other.reference, AREA, AREA)).toBe(because);
    expect(sameSource(other.reference, one.reference, AREA, AREA)).not.toBeNull();
  });

  it('holds no other two of the 130 entries to be one source', () => {
    const joined: string[] = [];
    const read = entries.map((entry) => ({
      ...entry,
      profile: sourceProfile(namedBy(entry.reference), AREA),
    }));
    for (const [index, one] of read.entries()) {
      for (const other of read.slice(index + 1)) {
        const reason = whySameSource(one.profile, other.profile);
        if (reason !== null) joined.push(`${one.year} ${one.number} = ${other.year} ${other.number}`);
      }
    }
    expect(joined).toStrictEqual(
      JOINS.map(
        ([year, number, otherYear, otherNumber]) => `${year} ${number} = ${otherYear} ${otherNumber}`,
      ),
    );
  });

  it.each([
    ['another half-year of the same project', 2013, 12, 2013, 13],
    ['another half-year of the same project', 2013, 16, 2013, 34],
    ['a brief and a progress report of one project', 2013, 16, 2013, 36],
    ['an order and its amendment', 2013, 19, 2013, 20],
    ['the labor codes of 2007 and 2015', 2013, 17, 2016, 24],
    ['the criminal codes of 1997 and 2014', 2013, 21, 2016, 26],
    ['two years of one yearly report', 2013, 6, 2016, 6],
    ['two years of one yearly report', 2013, 11, 2013, 26],
    ['two reports of one Special Rapporteur', 2016, 2, 2016, 23],
    ['two articles of one author on one subject', 2016, 12, 2016, 16],
    ['two analyses of one survey', 2013, 9, 2016, 8],
    ['a cable and an e-mail', 2013, 37, 2013, 40],
  ] as const)('keeps apart %s: %i (%i), %i (%i)', (_what, year, number, otherYear, otherNumber) => {
    const [one, other] = [
      entries.find((entry) => entry.year === year && entry.number === number),
      entries.find((entry) => entry.year === otherYear && entry.number === otherNumber),
    ];
    expect(one?.reference.content.text).toBeDefined();
    expect(other?.reference.content.text).toBeDefined();
    if (one !== undefined && other !== undefined)
      expect(sameSource(one.reference, other.reference, AREA, AREA)).toBeNull();
  });
});

function mistakes(
  samples: readonly LabelledEntry[],
  areaOf: (entry: LabelledEntry) => string,
): readonly string[] {
  const found: string[] = [];
  const read = samples.map((entry) => ({
    entry,
    profile: sourceProfile(namedBy(reference(entry.text, entry.number, entry.authorBefore)), {
      area: areaOf(entry),
      authorBefore: entry.authorBefore ?? null,
    }),
  }));
  for (const [index, one] of read.entries()) {
    for (const other of read.slice(index + 1)) {
      const reason = whySameSource(one.profile, other.profile);
      const isOne = one.entry.source === other.entry.source;
      const names = `${one.entry.chapter} (${one.entry.number}) and ${other.entry.chapter} (${other.entry.number})`;
      if (isOne && reason === null) found.push(`missed: ${names}: ${one.entry.source}`);
      if (!isOne && reason !== null) found.push(`wrong: ${names}: ${reason}`);
    }
  }
  return found;
}

describe('chapters on Kazakhstan, 2014-2021', () => {
  it('joins what is one source and nothing else', () => {
    expect(mistakes(KAZAKHSTAN_SAMPLES, () => 'Kazakhstan')).toStrictEqual([]);
  });
});

describe('siblings in other lists', () => {
  it('joins none of them', () => {
    expect(mistakes(SIBLINGS, ({ chapter }) => chapter.replace(/-\d+$/, ''))).toStrictEqual([]);
  });

  it('does not hold cables of one day from one post to two countries to be one', () => {
    const cable = reference('U.S. Embassy- Suva. Reporting. January 15, 2019.');
    expect(sameSource(cable, cable, { area: 'Tonga' }, { area: 'Tuvalu' })).toBeNull();
    expect(sameSource(cable, cable, { area: 'Tonga' }, { area: 'Tonga' })).toBe(
      'same post and date: U.S. Embassy- Suva, January 15, 2019',
    );
  });
});
