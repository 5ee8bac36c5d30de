import { describe, expect, it } from 'vitest';
import {
  areasOf,
  holdingsInWords,
  areaAtHand,
  yearsInWords,
  yearsOf,
} from '../../../src/renderer/country/areas.ts';
import { entry } from '../helpers/build.ts';

const LIBRARY = [
  entry({ id: 'kazakhstan-2022' }),
  entry({ id: 'kazakhstan-2021-summary', kind: 'summary', year: 2021 }),
  entry({ id: 'kazakhstan-2016', year: 2016 }),
  entry({ id: 'ilo-news-2021-05-31', kind: 'news', area: null, year: null }),
  entry({ id: 'news-of-brazil', kind: 'news', area: 'Brazil', year: 2013 }),
  entry({ id: 'albania-2020', area: 'Albania', year: 2020 }),
];

describe('areas', () => {
  it('are those of chapters and summaries, in alphabetical order, their reports by year', () => {
    expect(areasOf(LIBRARY).map(({ name, reports }) => [name, ...reports.map(({ id }) => id)])).toEqual([
      ['Albania', 'albania-2020'],
      ['Kazakhstan', 'kazakhstan-2016', 'kazakhstan-2021-summary', 'kazakhstan-2022'],
    ]);
  });

  it('of a joint chapter are its own and those it assesses, beside their own chapters', () => {
    const level = { level: 'none', label: 'No Advancement' } as const;
    const joint = entry({
      id: 'overseas-territories-of-new-zealand-2017',
      area: 'Overseas Territories of New Zealand',
      year: 2017,
      levels: [
        { area: 'Niue', ...level },
        { area: 'Tokelau', ...level },
      ],
      areas: ['Niue', 'Tokelau'],
    });
    const own = entry({ id: 'tokelau-2014', area: 'Tokelau', year: 2014 });
    expect(areasOf([joint, own]).map(({ name, reports }) => [name, ...reports.map(({ id }) => id)])).toEqual([
      ['Niue', joint.id],
      ['Overseas Territories of New Zealand', joint.id],
      ['Tokelau', own.id, joint.id],
    ]);
    expect(areaAtHand(null, [joint.id], [own, joint])?.name).toBe('Overseas Territories of New Zealand');
  });

  it.each([
    ['the chosen one', 'Albania', ['kazakhstan-2022'], 'Albania'],
    ['that of the first pane with one', null, ['ilo-news-2021-05-31', 'albania-2020'], 'Albania'],
    ['the largest where no pane has one', null, ['ilo-news-2021-05-31'], 'Kazakhstan'],
    ['not one that left the library', 'Peru', [], 'Kazakhstan'],
  ])('shows %s', (_, chosen, panes, name) => {
    expect(areaAtHand(chosen, panes, LIBRARY)?.name).toBe(name);
  });

  it('has none in a library of news', () => {
    expect(areaAtHand(null, ['a'], [entry({ id: 'a', kind: 'news', area: null, year: null })])).toBeNull();
  });

  it('says what the library holds', () => {
    const [albania, kazakhstan] = areasOf(LIBRARY);
    if (albania === undefined || kazakhstan === undefined) throw new Error('no areas');
    expect(yearsInWords(yearsOf(kazakhstan))).toBe('2016 to 2022');
    expect(yearsInWords(yearsOf(albania))).toBe('2020');
    expect(holdingsInWords(kazakhstan)).toBe(
      '3 reports in the library, one of them a summary only; 4 years between them have none.',
    );
    expect(holdingsInWords(albania)).toBe(
      '1 report in the library. With one year there is nothing to follow yet: add reports of other years.',
    );
  });
});
