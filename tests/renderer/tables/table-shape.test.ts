import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellRuns,
  hasChanged,
  headsOf,
  cellLength,
  isProse,
  relabelled,
  rowGroups,
  shownColumns,
  signCounts,
  tabbed,
  yearBefore,
  yearsLeftOut,
} from '../../../src/renderer/tables/table-shape.ts';
import { cell, row, statement, table } from '../years/build.ts';

const same = row('Number of Labor Inspectors', [
  cell('first', statement('a', 'Number of Labor Inspectors', '320')),
  cell('same', statement('b', 'Number of Labor Inspectors', '320')),
]);
const changed = row('Number of Convictions', [
  cell('first', statement('a', 'Number of Convictions', '18')),
  cell('changed', statement('b', 'Number of Convictions', '4')),
]);
const lost = row('UN CRC', [
  cell('not-in-copy', statement('a', 'UN CRC', '')),
  cell('first', statement('b', 'UN CRC', '✓')),
]);

describe('which rows changed', () => {
  const stated = statement('a', 'x', '1');
  it.each([
    ['a changed value', true, [cell('first', stated), cell('changed', stated)]],
    ['a renamed row', true, [cell('first', stated), cell('renamed', stated)]],
    ['one year only', true, [cell('not-stated'), cell('only-here', stated)]],
    ['a year left out', true, [cell('first', stated), cell('not-stated'), cell('same', stated)]],
    [
      'another report that disagrees',
      true,
      [cell('first', stated, { restated: [{ statement: statement('b', 'x', '2'), agrees: false }] })],
    ],
    ['the same in every year', false, [cell('first', stated), cell('same', stated)]],
    ['a report without the table', false, [cell('no-table'), cell('first', stated)]],
    ['a year whose table a copy has torn', false, [cell('not-made-out'), cell('first', stated)]],
    ['a value that a copy lost', false, [cell('not-in-copy', stated), cell('first', stated)]],
  ])('%s: %s', (_, expected, cells) => {
    expect(hasChanged(row('x', cells))).toBe(expected);
  });
});

describe('groups', () => {
  it('brings rows of one group together, however it is written', () => {
    const rows = [row('1', [], 'Agriculture'), row('2', [], 'Services'), row('3', [], 'AGRICULTURE')];
    expect(rowGroups(rows).map(({ name, rows: own }) => [name, ...own.map(({ label }) => label)])).toEqual([
      ['Agriculture', '1', '3'],
      ['Services', '2'],
    ]);
  });

  it('keeps the order where some rows have no group', () => {
    const rows = [row('1', []), row('2', [], 'Training'), row('3', [])];
    expect(rowGroups(rows)).toEqual([{ name: '', rows }]);
    expect(rowGroups([])).toEqual([]);
  });
});

describe('the shape of a table', () => {
  it('tells sentences from figures', () => {
    const long = statement(
      'a',
      'MOIA',
      'Enforces criminal laws, investigates trafficking and refers children.',
    );
    expect(isProse(table([2013], [row('MOIA', [cell('first', long)])]))).toBe(true);
    expect(isProse(table([2013, 2014], [same, changed]))).toBe(false);
    expect(isProse(table([2013], []))).toBe(false);
    expect(cellLength(table([2013, 2014], [same, changed]))).toBe('short');
    const half = statement('a', 'Penalties', 'A fine of 200 monthly index factors');
    expect(cellLength(table([2013], [row('Penalties', [cell('first', half)])]))).toBe('medium');
    expect(cellLength(table([2013], []))).toBe('medium');
  });

  it('says the column heads where a cell holds several values', () => {
    const values = ['Yes', '16'].map((text, index) => ({
      head: ['Yes/No', 'Age'][index] ?? '',
      text,
      at: statement('a', '', '').at,
    }));
    const two = row('Minimum Age', [cell('first', { ...statement('a', 'Minimum Age'), values })]);
    expect(headsOf(table([2013], [two]), 0)).toEqual(['Yes/No', 'Age']);
    expect(headsOf(table([2013, 2014], [same]), 0)).toEqual([]);
  });

  it('counts what is signed: values that changed, and what another report says otherwise', () => {
    const said = (agrees: boolean) => ({
      restated: [{ statement: statement('b', 'Number of Labor Inspectors', '256'), agrees }],
    });
    const stated = statement('a', 'Number of Labor Inspectors', '320');
    const restated = row('Number of Labor Inspectors', [
      cell('first', stated, said(true)),
      cell('changed', stated, said(false)),
      cell('renamed', stated),
      cell('only-here', stated),
    ]);
    expect(signCounts([same, changed, lost, restated])).toEqual({ changed: 2, restated: 1 });
  });

  it('finds the year that a cell repeats, past years that say nothing', () => {
    const stated = statement('a', 'x', '1');
    const holed = row('x', [cell('first', stated), cell('not-stated'), cell('same', stated)]);
    const years = table([2013, 2014, 2015], [holed]);
    expect(yearBefore(years, holed, 2)).toBe(2013);
    expect(yearBefore(years, holed, 0)).toBeNull();
    expect(yearBefore(table([2013, 2014], [lost]), lost, 1)).toBeNull();
  });
});

describe('years without a table', () => {
  const stated = statement('a', 'x', '1');
  // Kazakhstan: no such table in 2013 and 2014, none in 2018 and 2019.
  const years = table([2013, 2014, 2015, 2016, 2018, 2019, 2021], []);
  const columns = years.columns.map((column) =>
    [2013, 2014, 2018, 2019].includes(column.year) ? { ...column, at: null } : column,
  );
  const holed = { ...years, columns };
  const none = cell('no-table');
  const missing = cell('not-stated');
  const torn = cell('not-made-out');

  it('are left out at the beginning, and stand under one head later', () => {
    expect(shownColumns(holed).map(({ years: under, empty }) => [under, empty])).toEqual([
      [[2015], null],
      [[2016], null],
      [[2018, 2019], 'no-table'],
      [[2021], null],
    ]);
    expect(yearsLeftOut(holed)).toEqual([2013, 2014]);
    expect(yearsLeftOut(years)).toEqual([]);
    // Of 2013 and 2019 the library has copies that lack pages.
    const lacking = {
      ...holed,
      columns: holed.columns.map((column) =>
        [2013, 2019].includes(column.year) ? { ...column, damage: 'lacking' as const } : column,
      ),
    };
    expect(shownColumns(lacking).map(({ empty }) => empty)).toEqual([
      null,
      null,
      'no-table',
      'not-in-copy',
      null,
    ]);
    expect([yearsLeftOut(lacking), yearsLeftOut(lacking, 'not-in-copy')]).toEqual([[2014], [2013]]);
  });

  it.each([
    [
      'stated in every year',
      [none, none, cell('first', stated), cell('same', stated), none, none, cell('changed', stated)],
      ['2', '3', 'no table 2018 2019', '6'],
    ],
    [
      'begun late',
      [none, none, missing, missing, none, none, cell('first', stated)],
      ['leading 2015 2016 2018 2019', '6'],
    ],
    [
      'dropped',
      [none, none, cell('first', stated), missing, none, none, missing],
      ['2', 'run 2016 2018 2019 2021'],
    ],
    [
      'of a torn table, apart from others',
      [none, none, torn, missing, none, none, torn],
      ['torn 2015', 'leading 2016 2018 2019', 'torn 2021'],
    ],
  ])('a row %s', (_, cells, runs) => {
    const told = cellRuns(row('x', cells), shownColumns(holed)).map((run) => {
      if (run.kind === 'stated') return `${run.column}`;
      const kind = run.leading
        ? 'leading'
        : { 'no-table': 'no table', 'not-in-copy': 'lacking', 'not-stated': 'run', 'not-made-out': 'torn' }[
            run.why
          ];
      return `${kind} ${run.years.join(' ')}`;
    });
    expect(told).toEqual(runs);
  });

  it('fill every head of the table once, whatever a row states', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (says) => {
        const cells = columns.map(({ at }, index) =>
          at === null ? none : says[index] === true ? cell('same', stated) : missing,
        );
        const spans = cellRuns(row('x', cells), shownColumns(holed)).map((run) =>
          run.kind === 'stated' ? 1 : run.span,
        );
        expect(spans.reduce((sum, one) => sum + one, 0)).toBe(shownColumns(holed).length);
      }),
    );
  });
});

describe('what a row is called in a year', () => {
  // Kazakhstan 2014 to 2018, Table 6: "■ Initial Training for New Employees", later "... New Labor Inspectors".
  const renamed = row('Initial Training for New Labor Inspectors', [
    cell('first', statement('a', '■ Initial Training for New Employees', 'Unknown')),
    cell('changed', statement('b', 'Initial Training for New Employees', 'Yes')),
    cell('renamed', statement('c', 'Initial Training for New Labor Inspectors', 'Yes')),
    cell('not-stated'),
  ]);
  it('is said once, without its list mark, and not where it is the newest label', () => {
    expect([0, 1, 2, 3].map((column) => relabelled(renamed, column))).toEqual([
      'Initial Training for New Employees',
      null,
      null,
      null,
    ]);
  });
});

describe('the table for the clipboard', () => {
  it('has a line for each row and a tab between cells', () => {
    const broken = row('Two\nlines', [
      cell('not-stated'),
      cell('only-here', statement('b', 'x', 'a\tb', '', 'c')),
    ]);
    const torn = row('Torn', [cell('not-made-out'), cell('first', statement('b', 'x', '1'))]);
    const rows = [same, lost, broken, torn];
    expect(tabbed(table([2013, 2014], rows), rows)).toBe(
      [
        'Row\t2013\t2014',
        'Number of Labor Inspectors\t320\t320',
        'UN CRC\tNot in this copy\t✓',
        'Two lines\t\ta b | c',
        'Torn\tNot made out in this copy\t1',
      ].join('\n'),
    );
  });
});
