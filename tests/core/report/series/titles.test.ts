import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../../src/core/report/series/series.ts';
import { titles } from '../../../../src/core/report/series/titles.ts';
import { allWordings } from '../../../../src/core/report/series/all-wordings.ts';
import { WORDINGS } from '../../../../src/core/report/series/wording/wordings.ts';

const {
  findingsTitle,
  yearOfTitle,
  openingSentence,
  chapterName,
  governmentsIn,
  opensWithGovernment,
  titleIn,
  publisherIn,
  yearsIn,
} = titles(allWordings(WORDINGS));

describe('the title of a chapter', () => {
  it.each([
    ['2022 Findings on the Worst Forms of Child Labor: Kazakhstan', 2022, 'Kazakhstan'],
    ['Kazakhstan, 2013 Findings on the Worst Forms of Child Labor', 2013, 'Kazakhstan'],
    ['2022 Findings on the Worst Forms of Child Labor:', 2022, null],
    ['2014 FINDINGS ON THE WORST FORMS OF CHILD LABOR', 2014, null],
  ])('%s', (text, year, area) => {
    expect(findingsTitle(text)).toEqual({ year, area });
  });

  it.each([
    'U.S. Department of Labor’s 2015 Findings on the Worst Forms of Child Labor',
    'As the 2019 Findings on the Worst Forms of Child Labor say, children pick cotton (3).',
    'Findings on the Worst Forms of Child Labor',
    '2022 Findings on the Worst Forms of Forced Labor',
  ])('is not %s', (text) => {
    expect(findingsTitle(text)).toBeNull();
  });

  it.each([
    ['2018 FINDINGS ON THE WORST FORMS OF CHILD LABOR', 2018],
    ['2018 FINDINGS ON THE WORST', 2018],
    ['Findings of 2018', null],
  ])('tells in the foot %s the year %s', (text, year) => {
    expect(yearOfTitle(text)).toBe(year);
  });
});

describe('the sentence that opens a chapter', () => {
  it.each([
    [
      'In 2022, Kazakhstan made minimal advancement in efforts to eliminate the worst forms of child labor.',
      'Kazakhstan',
      2022,
    ],
    [
      'In 2020,Tonga made moderate advancement in efforts to prevent the worst forms of child labor.',
      'Tonga',
      2020,
    ],
    [
      'In 2017, the Cook Islands made a minimal advancement in efforts to eliminate child labor.',
      'Cook Islands',
      2017,
    ],
  ])('%s', (text, area, year) => {
    expect(openingSentence(text)).toEqual({ area, year });
    expect(chapterName(text)).toBe(`${area} ${year}`);
  });

  it.each([
    'In 2022, labor inspectors made 4,300 visits.',
    'In 2022, the Government of Kazakhstan published no figures.',
    'Since 2019, Kazakhstan made no advancement.',
  ])('is not %s', (text) => {
    expect(openingSentence(text)).toBeNull();
  });

  it('names no chapter where it is about something else', () => {
    expect(chapterName('In 2016, Kazakhstan made 4,300 inspections.')).toBeNull();
  });
});

describe('governments and years that the body speaks of', () => {
  it.each([
    [
      'In 2019, the Government of Kazakhstan acted, and the Government of the Kyrgyz Republic did not.',
      ['Kazakhstan', 'Kyrgyz Republic'],
    ],
    ['The government of the area did not act.', []],
  ])('%s', (text, names) => {
    expect(governmentsIn(text)).toEqual(names);
  });

  it.each([
    ['- 12. Government of Kazakhstan. Labor Code. 2015.', true],
    ['Government of Kazakhstan. Labor Code. 2015.', true],
    ['The Government of Kazakhstan amended the Labor Code.', false],
  ])('as the author of an entry: %s %s', (text, opens) => {
    expect(opensWithGovernment(text)).toBe(opens);
  });

  it.each([
    ['In 2019, it acted.(3) In 2020, it did not.', ['2019', '2020']],
    ['It acted. In 2019, it did more.', ['2019']],
    ['It acted in 2019, and in 2020, too.', []],
    ['In March 2019, it acted.', []],
  ])('%s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });
});

describe('what a year was called, and who published it', () => {
  it('is that of the nearest wording, also for years that none names', () => {
    for (const year of [2001, 2013, 2019, 2022, 2030]) {
      expect(titleIn(year)).toBe('Findings on the Worst Forms of Child Labor');
      expect(publisherIn(year)?.says).toBe('Bureau of International Labor Affairs');
    }
  });

  it('is nothing where there is no wording', () => {
    const none = seriesOf([]);
    expect(none.titleIn(2019)).toBe('');
    expect(none.publisherIn(2019)).toBeUndefined();
  });
});
