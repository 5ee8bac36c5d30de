/** A chapter that stands for several areas, and what it says of each (cook-islands-2017.pdf, tokelau-2014.pdf). */
import { describe, expect, it } from 'vitest';
import { tableAreas } from '../../../src/core/years/area-parts.ts';
import { conceptTable } from '../../../src/core/years/concept-table.ts';
import { timeline } from '../../../src/core/years/timeline.ts';
import type { ConceptTable } from '../../../src/shared/years.ts';
import { buildReport } from './build-report.ts';
import { kazakhstan2016, kazakhstan2022 } from './built-in.ts';

const LAWS = ['Standard', 'Meets International Standards: Yes/No', 'Age', 'Legislation'];
const ACTIONS = ['Area', 'Suggested Action', 'Year(s) Suggested'];
const MINIMUM_AGE = 'Establish a minimum age for work of at least 15 years.';

const TERRITORIES = buildReport({
  id: 'overseas-territories-of-new-zealand-2017',
  area: 'Overseas Territories of New Zealand',
  year: 2017,
  assessments: { 'Cook Islands': 'moderate', Niue: 'none', Tokelau: 'none' },
  sections: [
    {
      topic: 'summary',
      blocks: [{ heading: 'COOK ISLANDS' }, { heading: 'NIUE' }, { heading: 'TOKELAU' }],
    },
    {
      topic: 'law',
      title: 'II. LEGAL FRAMEWORK FOR CHILD LABOR',
      blocks: [
        { heading: 'TOKELAU' },
        {
          concept: 'conventions',
          number: 1,
          caption: 'Ratification of International Conventions on Child Labor',
          columns: ['Convention', 'Cook Islands', 'Ratifications Niue', 'Tokelau'],
          rows: [
            ['ILO C. 138, Minimum Age', '', '', ''],
            ['UN CRC', '✓', '✓', ''],
          ],
        },
        {
          concept: 'laws',
          number: 2,
          caption: 'Laws and Regulations on Child Labor COOK ISLANDS',
          columns: LAWS,
          rows: [['Minimum Age for Work', 'Yes', '16', 'Article 30 of the Employment Relations Act (7)']],
        },
        { heading: 'COOK ISLANDS' },
        {
          concept: 'laws',
          caption: '',
          columns: LAWS,
          rows: [['Free Public Education', 'Yes', '', 'Article 22.2 of the Education Act (12)']],
        },
        { heading: 'NIUE' },
        { concept: 'laws', caption: '', columns: LAWS, rows: [['Minimum Age for Work', 'No', '', '']] },
        { heading: 'TOKELAU' },
        { concept: 'laws', caption: '', columns: LAWS, rows: [['Minimum Age for Work', 'No', '', '']] },
      ],
    },
    {
      topic: 'actions',
      title: 'VII. SUGGESTED GOVERNMENT ACTIONS',
      blocks: [
        { heading: 'NIUE' },
        {
          concept: 'actions',
          caption: '',
          columns: ACTIONS,
          rows: [['Legal Framework', MINIMUM_AGE, '2013 – 2017']],
        },
        { heading: 'TOKELAU' },
        {
          concept: 'actions',
          caption: '',
          columns: ACTIONS,
          rows: [['Legal Framework', MINIMUM_AGE, '2016 – 2017']],
        },
      ],
    },
  ],
});

const TOKELAU = buildReport({
  id: 'tokelau-2014',
  area: 'Tokelau',
  year: 2014,
  assessment: 'minimal',
  sections: [
    {
      topic: 'law',
      title: 'II. LEGAL FRAMEWORK',
      blocks: [
        {
          concept: 'laws',
          number: 2,
          caption: 'Laws and Regulations Related to Child Labor',
          columns: ['Standard', 'Yes/No', 'Age', 'Related Legislation'],
          rows: [['Minimum Age for Work', 'Unknown', '', '']],
        },
      ],
    },
  ],
});

const values = ({ rows }: ConceptTable) =>
  rows.map(({ group, label, cells }) => [
    group,
    label,
    ...cells.map(({ statement }) => statement?.values.map(({ text }) => text).join('|') ?? null),
  ]);

describe('tables of a joint chapter', () => {
  it('are about the areas that the caption or else the heading above names', () => {
    expect(tableAreas(TERRITORIES)).toEqual([
      [],
      ['Cook Islands'],
      ['Cook Islands'],
      ['Niue'],
      ['Tokelau'],
      ['Niue'],
      ['Tokelau'],
    ]);
  });

  it.each([
    // norfolk-island-2016.pdf, pp. 2-6
    ['Laws and Regulations on Child Labor CHRISTMAS ISLAND/COCOS (KEELING) ISLANDS', 2],
    [
      'Key Mechanisms to Coordinate Government Efforts on Child Labor CHRISTMAS ISLAND/COCOS (KEELING) ISLANDS/NORFOLK ISLAND',
      0,
    ],
    ['Ratification of International Conventions on Child Labor', 0],
  ])('%s', (caption, areas) => {
    const report = buildReport({
      assessments: {
        'Christmas Island': 'none',
        'Cocos (Keeling) Islands': 'none',
        'Norfolk Island': 'none',
      },
      sections: [{ topic: 'law', blocks: [{ concept: 'laws', caption, columns: ['A'], rows: [['b']] }] }],
    });
    expect(tableAreas(report)[0]).toHaveLength(areas);
  });

  it('take an area whose name stands in that of another for what it is', () => {
    const report = buildReport({
      assessments: { 'Saint Helena': 'none', 'Saint Helena Islands': 'none', Ascension: 'none' },
      sections: [
        {
          topic: 'law',
          blocks: [
            { heading: 'SAINT HELENA ISLANDS' },
            { concept: 'laws', caption: '', columns: ['A'], rows: [['b']] },
          ],
        },
      ],
    });
    expect(tableAreas(report)).toEqual([['Saint Helena Islands']]);
  });

  it('of a chapter of one area are about nothing else', () => {
    expect(tableAreas(kazakhstan2016).flat()).toEqual([]);
  });
});

describe('a table in all years', () => {
  it('groups the rows of a joint chapter under its areas, and pairs none across them', () => {
    const table = conceptTable([TERRITORIES], 'laws', 'Overseas Territories of New Zealand');
    expect(values(table)).toEqual([
      ['Cook Islands', 'Minimum Age for Work', 'Yes|16|Article 30 of the Employment Relations Act'],
      ['Cook Islands', 'Free Public Education', 'Yes||Article 22.2 of the Education Act'],
      ['Niue', 'Minimum Age for Work', 'No||'],
      ['Tokelau', 'Minimum Age for Work', 'No||'],
    ]);
    expect(table.columns).toHaveLength(1);
  });

  it('takes of a joint chapter what it says of the area, beside the area’s own chapters', () => {
    const table = conceptTable([TERRITORIES, TOKELAU], 'laws', 'Tokelau');
    expect(table.columns.map(({ year, number }) => [year, number])).toEqual([
      [2014, 2],
      [2017, null],
    ]);
    expect(values(table)).toEqual([['', 'Minimum Age for Work', 'Unknown||', 'No||']]);
    expect(table.rows[0]?.cells.map(({ state }) => state)).toEqual(['first', 'changed']);
  });

  it('reads of columns that are headed with areas the one of the area', () => {
    expect(values(conceptTable([TERRITORIES], 'conventions', 'Niue'))).toEqual([
      ['', 'ILO C. 138, Minimum Age', ''],
      ['', 'UN CRC', '✓'],
    ]);
    expect(values(conceptTable([TERRITORIES], 'conventions', 'Overseas Territories of New Zealand'))).toEqual(
      [
        ['', 'ILO C. 138, Minimum Age', '||'],
        ['', 'UN CRC', '✓|✓|'],
      ],
    );
  });
});

describe('the time line', () => {
  it('has levels for each area of a joint chapter, and where each is printed', () => {
    const { levels, areaLevels } = timeline([TERRITORIES]);
    expect(levels).toEqual([]);
    expect(
      areaLevels.map(({ area, levels: own }) => [area, own.map(({ year, level }) => [year, level])]),
    ).toEqual([
      ['Cook Islands', [[2017, 'moderate']]],
      ['Niue', [[2017, 'none']]],
      ['Tokelau', [[2017, 'none']]],
    ]);
    const headings = TERRITORIES.sections[0]?.blocks.map(({ id }) => id);
    expect(areaLevels.map(({ levels: own }) => own[0]?.block)).toEqual(headings);
  });

  it('of one of the areas goes on from its own chapters to the joint one', () => {
    const { levels, areaLevels, levelBreaks } = timeline([TERRITORIES, TOKELAU], 'Tokelau');
    expect(levels.map(({ year, report, level }) => [year, report, level])).toEqual([
      [2014, 'tokelau-2014', 'minimal'],
      [2017, 'overseas-territories-of-new-zealand-2017', 'none'],
    ]);
    expect(areaLevels).toEqual([]);
    expect(levelBreaks).toEqual([2017]);
  });

  it('keeps the same words suggested for two areas apart', () => {
    expect(timeline([TERRITORIES]).actions.map(({ area, spans }) => [area, spans])).toEqual([
      ['Niue · Legal Framework', [{ from: 2013, to: 2017 }]],
      ['Tokelau · Legal Framework', [{ from: 2016, to: 2017 }]],
    ]);
    expect(timeline([TERRITORIES], 'Tokelau').actions.map(({ area }) => area)).toEqual(['Legal Framework']);
  });

  it('has none by area where no chapter is a joint one', () => {
    expect(timeline([kazakhstan2016, kazakhstan2022]).areaLevels).toEqual([]);
  });
});
