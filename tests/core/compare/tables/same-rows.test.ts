/** Rows of the same name are one row, whatever else a table holds. */
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../../src/core/compare/compare-reports.ts';
import type { Comparison, ComparisonRow } from '../../../../src/shared/comparison/comparison.ts';
import type { Concept, Report } from '../../../../src/shared/model.ts';
import { buildReport } from '../build-report.ts';
import { kazakhstan2013, kazakhstan2016, kazakhstan2022 } from '../built-in.ts';
import { namesOnBothSides } from '../names-on-both-sides.ts';

type Rows = readonly (readonly string[])[];

function tables(concept: Concept, columns: readonly string[], left: Rows, right: Rows): Comparison {
  const build = (rows: Rows) =>
    buildReport({
      sections: [{ topic: 'law', blocks: [{ concept, caption: 'Table', columns, rows }] }],
    });
  return compareReports(build(left), build(right));
}

const bodyOf = ({ rows }: Comparison): ComparisonRow[] => rows.filter(({ kind }) => kind === 'table-row');

function partnersOf(comparison: Comparison): (readonly [string | null, string | null])[] {
  const first = (text: string | undefined): string | null => text?.split('\t')[0] ?? null;
  return bodyOf(comparison).map(({ left, right }) => [first(left?.text), first(right?.text)]);
}

const LAWS = ['Standard', 'Yes/No', 'Age', 'Legislation'];
const CODE = 'Section 370 of the Indian Penal Code; Immoral Traffic (Prevention) Act, 1956';

describe('laws', () => {
  it('shows a ban that went from Yes to No as one changed row, whatever stands beside it', () => {
    const left = [
      ['Minimum Age for Work', 'No', '', ''],
      [
        'Minimum Age for Hazardous Work',
        'Yes',
        '14',
        'Section 3 of the Child Labor (Prohibition and Regulation) Act',
      ],
      ['Prohibition of Forced Labor', 'Yes', '', 'Section 4 of the Bonded Labor System (Abolition) Act'],
      ['Prohibition of Child Trafficking', 'Yes', '', CODE],
      ['Prohibition of Commercial Sexual Exploitation of Children', 'Yes', '', CODE],
    ];
    const right = [
      ['Minimum Age for Work', 'Yes', '14', 'Section 3 of the Child Labor (Prohibition and Regulation) Act'],
      ['Minimum Age for Hazardous Work', 'Yes', '18', 'Section 3A of the same Act'],
      ['Prohibition of Child Trafficking', 'No', '', 'Section 370 of the Penal Code'],
      ['Prohibition of Forced Labor', 'Yes', '', CODE],
      ['Prohibition of Commercial Sexual Exploitation of Children', 'No', '', CODE],
    ];
    const comparison = tables('laws', LAWS, left, right);
    for (const [one, other] of partnersOf(comparison)) expect(one).toBe(other);
    const row = bodyOf(comparison).find(({ right: side }) => side?.text.startsWith('Prohibition of Child T'));
    expect(row?.state).toBe('changed');
  });

  it('pairs a table of one government with that of several by the standard, and leaves the second entity alone', () => {
    // iraq-2018.pdf, p. 4, beside the form of 2013
    const build = (columns: readonly string[], rows: Rows) =>
      buildReport({
        sections: [
          {
            topic: 'law',
            blocks: [
              {
                concept: 'laws',
                caption: 'Laws',
                columns,
                rows: rows.map((cells) => ({
                  cells: cells.map((text) =>
                    text.startsWith('^') ? { text: text.slice(1), carried: true } : text,
                  ),
                })),
              },
            ],
          },
        ],
      });
    const one = build(LAWS, [
      ['Minimum Age for Work', 'Yes', '15', 'Labor Law'],
      ['Minimum Age for Hazardous Work', 'Yes', '18', 'Labor Law'],
      ['Prohibition of Child Trafficking', 'Yes', '', 'Trafficking Law'],
    ]);
    const several = build(
      ['Standard', 'Related Entity', 'Meets International Standards', 'Age', 'Legislation'],
      [
        ['Minimum Age for Work', 'Iraq', 'Yes', '15', 'Article 7 of the 2015 Labor Law'],
        ['^Minimum Age for Work', 'Kurdistan Region', 'Yes', '15', 'Article 90.1 of the 1987 Labor Law'],
        ['Minimum Age for Hazardous Work', 'Iraq', 'Yes', '18', 'Article 95 of the 2015 Labor Law'],
        ['^Minimum Age for Hazardous Work', 'Kurdistan Region', 'Yes', '18', 'Articles 90.2 and 91.1'],
        ['Prohibition of Child Trafficking', 'Iraq', 'No', '', 'Articles 1 and 6 of the Law'],
        ['^Prohibition of Child Trafficking', 'Kurdistan Region', 'No', '', 'Articles 91.3(a) and 91.4'],
      ],
    );
    const comparison = compareReports(one, several);
    const pairs = partnersOf(comparison).filter(([left, right]) => left !== null && right !== null);
    expect(pairs).toHaveLength(3);
    for (const [left, right] of pairs) expect(left).toBe(right);
    const back = bodyOf(compareReports(several, several));
    expect(back.every(({ state }) => state === 'same')).toBe(true);
  });

  it.each([
    ['Minimum Age for Work', 'Minimum Age for Hazardous Work'],
    ['Minimum Age for Work', 'Compulsory Education Age'],
    ['Prohibition of Forced Labor', 'Prohibition of Child Trafficking'],
    ['Prohibition of Child Trafficking', 'Prohibition of Commercial Sexual Exploitation of Children'],
  ])('never takes %s for %s, even where each stands alone', (one, other) => {
    const comparison = tables('laws', LAWS, [[one, 'Yes', '16', CODE]], [[other, 'Yes', '16', CODE]]);
    expect(partnersOf(comparison)).toEqual([
      [one, null],
      [null, other],
    ]);
  });

  it.each([
    [
      'List of Hazardous Occupations Prohibited for Children',
      'Identification of Hazardous Occupations or Activities Prohibited for Children',
    ],
    [
      'Minimum Age for Compulsory Military Recruitment',
      'Prohibition of Compulsory Recruitment of Children by (State) Military',
    ],
    ['Minimum Age for Voluntary Military Service', 'Minimum Age for Voluntary State Military Recruitment'],
    ['Non-state', 'Prohibition of Military Recruitment by Non-state Armed Groups'],
    ['PROHIBITION OF CHILD TRAFFICKING‡', 'Prohibition of Child  Trafficking'],
  ])('follows %s to its name of later years', (one, other) => {
    const decoy = ['Minimum Age for Work', 'Yes', '16', CODE];
    const comparison = tables(
      'laws',
      LAWS,
      [[one, 'Yes', '18', 'Decree'], decoy],
      [decoy, [other, 'No', '', CODE]],
    );
    expect(partnersOf(comparison)).toContainEqual([one, other]);
  });
});

describe('rows that are named once and again', () => {
  it('are paired by what they hold, and in their order where that does not tell', () => {
    const comparison = tables(
      'programs',
      ['Program', 'Description'],
      [
        ['ILO Project', 'Trains labor inspectors in tobacco districts of the south.'],
        ['ILO Project', 'Builds schools for children of migrant families in the capital.'],
      ],
      [
        ['ILO Project', 'Builds schools for children of migrant families in the capital and the west.'],
        ['ILO Project', 'Trains labor inspectors in the tobacco districts of the south.'],
        ['ILO Project', 'Holds a contest of songs.'],
      ],
    );
    const told = bodyOf(comparison).map(({ left, right }) => [
      left?.text.slice(12, 18),
      right?.text.slice(12, 18),
    ]);
    expect(told).toContainEqual(['Trains', 'Trains']);
    expect(told).toContainEqual(['Builds', 'Builds']);
    expect(told).toContainEqual([undefined, 'Holds ']);
  });

  it('are left apart where two are about as like', () => {
    const columns = ['Coordinating Body', 'Role'];
    const comparison = tables(
      'coordination',
      columns,
      [['Council on Child Protection', 'Meets.']],
      [
        ['Council on Child Protection of the North', 'Meets.'],
        ['Council on Child Protection of the South', 'Meets.'],
      ],
    );
    expect(partnersOf(comparison).every((pair) => pair.includes(null))).toBe(true);
  });
});

function excerpt(file: string): Report {
  const text = readFileSync(join(import.meta.dirname, '../excerpts', file), 'utf8');
  const { area, year, tables: blocks } = JSON.parse(text);
  return buildReport({ id: file, area, year, sections: [{ topic: 'enforcement', blocks }] });
}

const EXCERPTS = readdirSync(join(import.meta.dirname, '../excerpts')).map(excerpt);
const YEARS = [
  ...EXCERPTS.filter(({ area }) => area === 'Kazakhstan'),
  kazakhstan2013,
  kazakhstan2016,
  kazakhstan2022,
];

describe('every pair of years of one country', () => {
  const pairs = YEARS.flatMap((one) =>
    YEARS.filter(({ year }) => (year ?? 0) > (one.year ?? 0)).map((other) => [one, other] as const),
  );
  it.each(pairs.map(([one, other]) => [one.year, other.year, one, other] as const))(
    '%i and %i: no name stands alone on both sides',
    (_, __, one, other) => {
      expect(namesOnBothSides(compareReports(one, other))).toEqual([]);
      expect(namesOnBothSides(compareReports(other, one))).toEqual([]);
    },
  );
  it('are 45', () => expect(pairs).toHaveLength(45));
});

describe('chapters of two countries', () => {
  it('have no name alone on both sides', () => {
    for (const one of EXCERPTS)
      for (const other of EXCERPTS)
        if (one.area !== other.area)
          expect(namesOnBothSides(compareReports(one, other)), `${one.id} and ${other.id}`).toEqual([]);
  });
});

describe('any two tables', () => {
  const names = fc.constantFrom(
    'Minimum Age for Work',
    'Minimum Age for Hazardous Work',
    'Prohibition of Child Trafficking',
    'Ministry of Labor',
    'Ministry of Labor (MOL)',
    'ministry of labour',
    'Council',
    'Domestic work',
    'Non-state',
  );
  const rows = fc.array(
    fc.tuple(names, fc.constantFrom('Yes', 'No', CODE, 'Conducts inspections of farms and mines.', '')),
    { minLength: 1, maxLength: 9 },
  );
  it('leave no name alone on both sides', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Concept>('laws', 'agencies', 'programs'),
        rows,
        rows,
        (concept, left, right) => {
          expect(namesOnBothSides(tables(concept, ['Name', 'Value'], left, right))).toEqual([]);
        },
      ),
    );
  });
});
