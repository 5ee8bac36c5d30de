import { describe, expect, it } from 'vitest';
import { checkChapter, expectedOf } from '../../../scripts/check-chapters/check-chapter.ts';
import { percentOf, ratesOf } from '../../../scripts/check-chapters/rates.ts';
import type { CountryRecord } from '../../../scripts/check-chapters/record.ts';
import { similarity, slugOf } from '../../../scripts/check-chapters/words.ts';
import { layOut } from '../../../src/core/layout/lay-out.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { box, CELL, HEAD, HEADING, line, page, ruled, SMALL, TITLE } from '../../core/layout/pages.ts';

const PAGES = [
  page(
    [
      ...line(434, 747, 'Kazakhstan', TITLE),
      ...line(425, 729, 'MINIMAL ADVANCEMENT', HEADING),
      ...line(
        54,
        700,
        'In 2021, Kazakhstan made minimal advancement in efforts to eliminate child labor. (1) (9)',
      ),
      ...line(54, 670, 'VII. SUGGESTED GOVERNMENT ACTIONS TO ELIMINATE CHILD LABOR', HEADING),
      ...line(54, 640, 'Table 11. Suggested Government Actions to Eliminate Child Labor', {
        ...HEADING,
        size: 11,
      }),
      ...line(58, 620, 'Area', HEAD),
      ...line(112, 620, 'Suggested Action', HEAD),
      ...line(507, 620, 'Year(s) Suggested', HEAD),
      ...line(58, 600, 'Enforcement', CELL),
      ...line(112, 600, 'Publish information on the funding of the labor inspectorate.', CELL),
      ...line(507, 600, '2016 – 2021', CELL),
      ...line(58, 580, 'Programs', CELL),
      ...line(112, 580, 'Increase the number of labor inspectors.', CELL),
      ...line(507, 580, 'soon', CELL),
      ...line(54, 550, 'REFERENCES', { ...HEADING, size: 10 }),
      ...line(54, 535, '1', SMALL),
      ...line(72, 535, 'U.S. Embassy- Nur-Sultan. Reporting, January 31, 2022.', SMALL),
      ...line(54, 520, '2', SMALL),
      ...line(72, 520, 'UNICEF. A situation analysis of children in Kazakhstan. 2019.', SMALL),
    ],
    {
      fills: [box(54, 612, 558, 632)],
      rules: [...ruled(590, 54, 108, 499, 558), ...ruled(570, 54, 108, 499, 558)],
    },
  ),
];

const RECORD: CountryRecord = {
  area: 'Kazakhstan',
  territories: [],
  cells: [],
  level: 'minimal',
  actions: [
    { area: 'Enforcement', action: 'Publish information on the funding of the labor inspectorate.' },
    { area: 'Social Programs', action: 'Increase the number of labor inspectors.' },
    {
      area: 'Social Programs',
      action: 'Build shelters for victims of trafficking in all regions of the country.',
    },
  ],
};

function check(name: string, record: CountryRecord | undefined) {
  const document = layOut(PAGES);
  return checkChapter(
    expectedOf(name, record),
    PAGES,
    document,
    parseReport(document, { file: 'a.pdf', sha256: '' }),
  );
}

describe('checkChapter', () => {
  it('counts what is right and says what is wrong', () => {
    const result = check('kazakhstan-2021', RECORD);
    expect(result.identity).toBe(true);
    expect(result.level).toBe(true);
    expect(result.actions).toEqual({ expected: 2, found: 1 });
    expect(result.faults.join('\n')).toMatch(/years "soon" of "Increase the number of labor inspectors\."/);
    expect(result.faults.join('\n')).toMatch(/\(9\) in .* does not resolve: 9/);
    expect(result.complete).toBe(true);
    expect(result.lossless).toBe(true);
  });

  it('keeps what only the source disagrees in apart', () => {
    const result = check('kazakhstan-2021', RECORD);
    expect(result.disagreements).toContainEqual(
      expect.stringMatching(/record's action is not printed: "Build shelters/),
    );
    expect(result.disagreements).toContain('never cited in print: 2');
  });

  it.each([
    ['kazakhstan-2020', /year 2021, not 2020/],
    ['kenya-2021', /area Kazakhstan, not kenya/],
  ])('tells a wrong name of %s', (name, fault) => {
    expect(check(name, undefined).faults.join('\n')).toMatch(fault);
  });

  it('tells lost characters by page', () => {
    const document = layOut(PAGES);
    const more = [page([...(PAGES[0]?.words ?? []), ...line(54, 300, 'ŵ')])];
    const report = parseReport(document, { file: 'a.pdf', sha256: '' });
    const result = checkChapter(expectedOf('kazakhstan-2021', undefined), more, document, report);
    expect(result.lossless).toBe(false);
    expect(result.faults).toContain('page 1: "ŵ" lost 1 of 1 times');
  });

  it('sums up rates', () => {
    const rates = ratesOf([check('kazakhstan-2021', RECORD), check('kenya-2021', undefined)]);
    expect(rates.map((rate) => [rate.label, percentOf(rate)])).toEqual([
      ['report year and area', 50],
      ['assessment level', 100],
      ['suggested actions found', 50],
      ['cells as in the record', 100],
      ['agrees with itself', 0],
      ['citation marks that resolve', 50],
      ['chapters with every reference found and cited', 100],
      ['nothing lost', 100],
    ]);
  });
});

describe('words', () => {
  it.each([
    ['Falkland Islands (Islas Malvinas)', 'falkland-islands-islas-malvinas'],
    ['Côte d’Ivoire', 'cote-d-ivoire'],
    ['São Tomé and Príncipe', 'sao-tome-and-principe'],
  ])('%s is named %s in files', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('compares texts blind to quotes, case and marks', () => {
    expect(similarity('The law’s age. (3,4)', "the LAW's age")).toBe(1);
    expect(similarity('Raise the age', 'Publish data')).toBe(0);
  });
});
