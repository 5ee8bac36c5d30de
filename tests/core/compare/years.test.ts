import { describe, expect, it } from 'vitest';
import { conceptTable } from '../../../src/core/years/concept-table.ts';
import { conceptTableCsv } from '../../../src/core/years/concept-table-csv.ts';
import { timeline } from '../../../src/core/years/timeline.ts';
import type { ConceptTable, YearCell } from '../../../src/shared/years.ts';
import { buildReport } from './build-report.ts';
import type { TableSpec } from './build-report.ts';
import { kazakhstan2013, kazakhstan2016, kazakhstan2021, kazakhstan2022 } from './built-in.ts';

const KAZAKHSTAN = [kazakhstan2022, kazakhstan2013, kazakhstan2021, kazakhstan2016];

function cells(table: ConceptTable, label: string): Readonly<Record<number, YearCell>> {
  const row = table.rows.find((each) => each.label.startsWith(label));
  expect(row, label).toBeDefined();
  return Object.fromEntries(table.columns.map(({ year }, i) => [year, row?.cells[i]])) as Record<
    number,
    YearCell
  >;
}

const valueOf = (cell: YearCell | undefined): string =>
  cell?.statement?.values.map(({ text }) => text).join(' | ') ?? '';

describe('labor enforcement of Kazakhstan', () => {
  const table = conceptTable(KAZAKHSTAN, 'labor-enforcement');

  it('has a column for every year that a table states, and for a year whose report has none', () => {
    expect(table.columns.map(({ year, report, number }) => [year, report, number])).toEqual([
      [2013, 'kazakhstan-2013', null],
      [2015, 'kazakhstan-2016', 6],
      [2016, 'kazakhstan-2016', 6],
      [2021, 'kazakhstan-2022', 6],
      [2022, 'kazakhstan-2022', 6],
    ]);
  });

  it.each([
    // kazakhstan-2016.txt:102-103, kazakhstan-2022.txt:113-114
    ['Labor Inspectorate Funding', ['no-table', 'first', 'same', 'same', 'changed'], '$5.2 million'],
    ['Number of Labor Inspectors', ['no-table', 'first', 'same', 'changed', 'changed'], '261'],
    // kazakhstan-2016.txt:104, kazakhstan-2022.txt:115
    ['Mechanism to Assess Civil Penalties', ['no-table', 'first', 'same', 'renamed', 'same'], 'Yes'],
    // kazakhstan-2016.txt:111, gone in 2022
    ['Number Conducted by Desk Reviews', ['no-table', 'first', 'same', 'not-stated', 'not-stated'], ''],
  ])('%s', (label, states, newest) => {
    const row = cells(table, label);
    expect(Object.values(row).map(({ state }) => state)).toEqual(states);
    expect(valueOf(row[2022])).toBe(newest);
  });

  it('says behind each cell which sources and which place', () => {
    const { statement } = cells(table, 'Number of Labor Inspectors')[2022] ?? { statement: null };
    expect(statement).toMatchObject({ report: 'kazakhstan-2022', citations: [3] });
    const at = statement?.values[0]?.at.source;
    expect(at?.end ?? 0).toBeGreaterThan(at?.start ?? 0);
    const shown = kazakhstan2022.tables[statement?.at.table ?? -1]?.rows[statement?.at.row ?? -1];
    expect(shown?.cells[statement?.values[0]?.at.column ?? -1]?.content.text).toContain('261');
  });
});

describe('other tables of Kazakhstan', () => {
  it('ratification ticks of 2013 are not in this copy', () => {
    const row = cells(conceptTable(KAZAKHSTAN, 'conventions'), 'ILO C. 138');
    expect([row[2013]?.state, row[2016]?.state, row[2022]?.state]).toEqual(['not-in-copy', 'first', 'same']);
  });

  it('statistics keep their value when the age goes from the label to a column', () => {
    const row = cells(conceptTable(KAZAKHSTAN, 'statistics'), 'Attending School');
    expect([row[2013]?.state, row[2016]?.state, row[2022]?.state]).toEqual(['first', 'renamed', 'same']);
    expect(row[2013]?.statement?.label).toBe('School attendance, ages 5 to 14 (%)');
  });

  it('an action that is suggested for one more year has not changed; one whose beginning is another has', () => {
    const report = (year: number, first: string, second: string) =>
      buildReport({
        year,
        sections: [
          {
            topic: 'actions',
            blocks: [
              {
                concept: 'actions',
                caption: 'Suggested Government Actions',
                columns: ['Area', 'Suggested Action', 'Year(s) Suggested'],
                rows: [
                  ['Enforcement', 'Publish information on the training of labor inspectors.', first],
                  [
                    'Legal Framework',
                    'Ensure that the penal code criminally prohibits forced begging.',
                    second,
                  ],
                ],
              },
            ],
          },
        ],
      });
    const table = conceptTable(
      [report(2016, '2015 – 2016', '2016'), report(2017, '2015 – 2017', '2014 – 2017')],
      'actions',
    );
    expect(cells(table, 'Publish information')[2017]?.state).toBe('same');
    expect(cells(table, 'Ensure that the penal')[2017]?.state).toBe('changed');
  });

  it('an activity that only one year has is only there', () => {
    const row = cells(conceptTable(KAZAKHSTAN, 'work-by-sector'), 'Milking cows');
    expect([row[2013]?.state, row[2016]?.state, row[2022]?.state]).toEqual([
      'not-stated',
      'not-stated',
      'only-here',
    ]);
  });
});

describe('an earlier year restated', () => {
  const table = (years: readonly [string, string], inspectors: readonly [string, string]): TableSpec => ({
    concept: 'labor-enforcement',
    caption: 'Labor Law Enforcement',
    columns: ['Overview', ...years],
    rows: [
      ['Number of Labor Inspectors', ...inspectors],
      ['Complaint Mechanism Exists', 'Yes', 'Yes'],
    ],
  });
  const report = (year: number, spec: TableSpec) =>
    buildReport({ year, sections: [{ topic: 'enforcement', blocks: [spec] }] });
  const restated = conceptTable(
    [
      report(2016, table(['2015', '2016'], ['300', '320'])),
      report(2017, table(['2016', '2017'], ['318', '325'])),
    ],
    'labor-enforcement',
  );

  it('rests on the report about the year and keeps what the later one says', () => {
    expect(restated.columns.map(({ year, report: id }) => [year, id])).toEqual([
      [2015, 'kazakhstan-2016'],
      [2016, 'kazakhstan-2016'],
      [2017, 'kazakhstan-2017'],
    ]);
    const cell = cells(restated, 'Number of Labor Inspectors')[2016];
    expect(valueOf(cell)).toBe('320');
    expect(
      cell?.restated.map(({ statement, agrees }) => [statement.report, statement.values[0]?.text, agrees]),
    ).toEqual([['kazakhstan-2017', '318', false]]);
    expect(cells(restated, 'Complaint Mechanism')[2016]?.restated.map(({ agrees }) => agrees)).toEqual([
      true,
    ]);
  });

  it('is told in the CSV', () => {
    const lines = conceptTableCsv(restated, (id) => id.replace('kazakhstan-', 'Kazakhstan '), {
      reader: 'program',
    }).split('\r\n');
    expect(lines[0]).toBe(
      'Row,2015,2015 label,2015 state,2015 sources (Kazakhstan 2016),2016,2016 label,2016 state,2016 sources (Kazakhstan 2016),2017,2017 label,2017 state,2017 sources (Kazakhstan 2017)',
    );
    expect(lines[1]).toContain('changed; restated in Kazakhstan 2017 as 318');
    expect(lines[2]).toContain('same; restated alike in Kazakhstan 2017');
  });
});

describe('time line of Kazakhstan', () => {
  const line = timeline(KAZAKHSTAN);

  it('gives the level of each year with its suffix, and says that the criteria changed', () => {
    expect(line.levels.map(({ year, level, suffix }) => [year, level, suffix])).toEqual([
      [2013, 'minimal', null],
      [2016, 'moderate', null],
      [2021, 'minimal', 'Efforts Made but Regression in Law that Delayed Advancement'],
      [2022, 'minimal', 'Efforts Made but Continued Law that Delayed Advancement'],
    ]);
    expect(line.levelNotes).toEqual([expect.stringContaining('2017')]);
    expect(line.levelBreaks).toEqual([2017]);
    expect(timeline([kazakhstan2021, kazakhstan2022]).levelNotes).toEqual([]);
  });

  const thread = (text: string) =>
    line.actions.find((action) => action.wordings.some((wording) => wording.text.startsWith(text)));

  it.each([
    // 2013:193, 2016:216 (year left empty), 2022:214
    ['Conduct research', 'open', [[2013, 2022]], [2013, 2016, 2022]],
    // 2016:217, 2022:219
    ['Institute programs', 'open', [[2014, 2022]], [2016, 2022]],
    // 2013:188, 2016:205: other words, the same first year
    ['Create a labor inspection strategy', 'closed', [[2013, 2016]], [2013, 2016]],
    // 2016:202, 2022:206
    ["Ensure that the law's minimum age", 'open', [[2016, 2022]], [2016, 2022]],
    // 2013:189
    ['Supply adequate funding', 'closed', [[2010, 2013]], [2013]],
    // 2016:203 and 2022:212 both begin with "Publish information"
    ['Publish information about the funding', 'closed', [[2015, 2016]], [2016]],
    ['Publish information on penalties', 'open', [[2022, 2022]], [2022]],
  ])('follows "%s"', (text, state, spans, years) => {
    const found = thread(text);
    expect(found?.state).toBe(state);
    expect(found?.spans.map(({ from, to }) => [from, to])).toEqual(spans);
    expect(found?.wordings.map(({ year }) => year)).toEqual(years);
  });

  it('says which report left an action out', () => {
    expect(thread('Supply adequate funding')?.closedBy).toEqual({ report: 'kazakhstan-2016', year: 2016 });
  });

  it('holds every suggested action once', () => {
    const count = KAZAKHSTAN.flatMap(({ tables }) =>
      tables.filter(({ concept }) => concept === 'actions'),
    ).reduce((total, { rows }) => total + rows.length, 0);
    expect(line.actions.reduce((total, { wordings }) => total + wordings.length, 0)).toBe(count);
  });

  const series = (label: string, unit?: string) =>
    line.figures.find((each) => each.label.startsWith(label) && (unit === undefined || each.unit === unit));

  it('gives numbers with their gaps and never fills one', () => {
    expect(
      series('Number of Labor Inspectors')?.points.map(({ year, value, gap }) => [year, value ?? gap]),
    ).toEqual([
      [2013, 'no-table'],
      [2014, 'no-report'],
      [2015, 320],
      [2016, 320],
      [2017, 'no-report'],
      [2018, 'no-report'],
      [2019, 'no-report'],
      [2020, 'no-report'],
      [2021, 256],
      [2022, 261],
    ]);
    expect(
      series('Labor Inspectorate Funding')
        ?.points.filter(({ gap }) => gap === 'unknown')
        .map(({ year }) => year),
    ).toEqual([2015, 2016, 2021]);
  });

  it('reads share and children apart, and the year the data are of', () => {
    expect(series('Working', 'children')?.points.at(-1)).toMatchObject({
      year: 2022,
      value: 79690,
      dataYear: 2006,
    });
    expect(series('Primary Completion Rate')?.points.at(-1)).toMatchObject({
      year: 2022,
      value: 102,
      dataYear: 2020,
    });
  });
});

describe('actions that come back', () => {
  const report = (year: number, rows: readonly (readonly string[])[]) =>
    buildReport({
      year,
      sections: [
        {
          topic: 'actions',
          blocks: [
            {
              concept: 'actions',
              caption: 'Suggested Actions',
              columns: ['Area', 'Suggested Action', 'Years'],
              rows,
            },
          ],
        },
      ],
    });
  const LAW = 'Raise the minimum age for work to the age up to which education is compulsory.';
  const FUND = 'Publish information about the funding of the labor inspectorate.';

  it('are reopened, with the years between left out', () => {
    const { actions } = timeline([
      report(2013, [
        ['Law', LAW, '2010 – 2013'],
        ['Enforcement', FUND, '2013'],
      ]),
      report(2016, [['Enforcement', FUND, '2013 – 2016']]),
      report(2020, [
        ['Law', LAW, '2019 – 2020'],
        ['Enforcement', FUND, '2013 – 2020'],
      ]),
    ]);
    expect(actions.map(({ text, state, spans }) => [text, state, spans])).toEqual([
      [
        LAW,
        'reopened',
        [
          { from: 2010, to: 2013 },
          { from: 2019, to: 2020 },
        ],
      ],
      [FUND, 'open', [{ from: 2013, to: 2020 }]],
    ]);
  });
});
