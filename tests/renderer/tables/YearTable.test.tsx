import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { YearTable } from '../../../src/renderer/tables/YearTable.tsx';
import { cell, row, statement, table } from '../years/build.ts';
import { show } from '../helpers/show.tsx';

afterEach(cleanup);

const LABEL = 'Number of Labor Inspectors';
const value = (report: string, text: string) => statement(report, LABEL, text);
const rows = [
  row(LABEL, [
    cell('no-table'),
    cell('first', value('kazakhstan-2016', '320'), {
      restated: [{ statement: value('kazakhstan-2017', '320'), agrees: true }],
    }),
    cell('same', value('kazakhstan-2017', '320')),
    cell('changed', value('kazakhstan-2018', '256'), {
      restated: [{ statement: value('kazakhstan-2019', '258'), agrees: false }],
    }),
  ]),
  row('Dropped', [
    cell('no-table'),
    cell('first', statement('kazakhstan-2016', 'Dropped', 'Yes')),
    cell('not-stated'),
    cell('not-stated'),
  ]),
];
const years = table([2013, 2016, 2017, 2018], rows);
const shownTable = {
  ...years,
  columns: years.columns.map((column) => (column.year === 2013 ? { ...column, at: null } : column)),
};

it('signs only what changed and what another report says otherwise, and folds years that say nothing', () => {
  const { container } = show(
    <YearTable
      table={shownTable}
      rows={rows}
      length="medium"
      repeated={false}
      caption="Labor law enforcement"
      shown={new Map()}
      nameOf={(id) => id.replace('kazakhstan-', 'Kazakhstan ')}
      end={null}
    />,
  );
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent?.slice(0, 4))).toEqual([
    'Row',
    '2016',
    '2017',
    '2018',
  ]);
  const [first, same, changed] = within(screen.getByRole('row', { name: new RegExp(LABEL) })).getAllByRole(
    'cell',
  );
  const signs = (part: HTMLElement | undefined) =>
    part?.querySelectorAll(':scope > span > svg, button > svg:not(:last-child)').length;
  expect([first, same, changed].map((part) => part?.textContent)).toEqual([
    'First stated. 320',
    'Same as before. 320',
    'Changed. 256Kazakhstan 2019 says 258',
  ]);
  expect([signs(first), signs(same), signs(changed)]).toEqual([0, 0, 2]);
  const dropped = container.querySelector('td[colspan="2"]');
  expect(dropped?.textContent).toBe('–Not stated');
  expect(dropped?.getAttribute('title')).toBe('Not stated in 2017 to 2018');
});
