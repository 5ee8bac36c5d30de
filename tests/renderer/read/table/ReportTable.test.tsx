import '../../helpers/page.ts';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReportTable } from '../../../../src/renderer/read/table/ReportTable.tsx';
import type { Table } from '../../../../src/shared/model.ts';
import { citation, report, row, shown, table } from '../../helpers/build.ts';
import { inReport, show } from '../../helpers/show.tsx';

function draw(parts: Partial<Table>) {
  const drawn = report({ id: 'r', citations: [citation('(21,22)', [21, 22], 'table:4')] });
  show(inReport(drawn, <ReportTable table={table({ id: 't', ...parts })} block="b7" highlights={[]} />));
  return screen.getByRole('table');
}

const columns = ['Standard', 'Meets', 'Age'].map((text) => ({ content: shown(text) }));

describe('a table', () => {
  it('is named by its number and caption, and has heads for columns and rows', () => {
    const drawn = draw({
      number: 4,
      caption: shown('Laws on Child Labor'),
      columns,
      rows: [row('Minimum Age for Work', 'No', '18')],
    });
    expect(screen.getByRole('table', { name: /Table 4.*Laws on Child Labor/ })).toBe(drawn);
    expect(
      within(drawn)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Standard', 'Meets', 'Age']);
    expect(within(drawn).getByRole('rowheader').textContent).toBe('Minimum Age for Work');
  });

  it('leaves empty cells empty', () => {
    // 2022:80: no age is printed for the list of hazardous work.
    const drawn = draw({ columns, rows: [row('Identification of Hazardous Occupations', 'Yes', '')] });
    expect(
      within(drawn)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Yes', '']);
  });

  it('says what the copy lost', () => {
    // 2013:68: the ticks of the ratification table are missing.
    const drawn = draw({
      rows: [
        { kind: 'item', cells: [{ content: shown('ILO C. 138') }, { content: shown(''), missing: true }] },
      ],
    });
    expect(within(drawn).getByRole('cell').textContent).toBe('Not in this copy');
  });

  it('shows a carried label once, and still says it in every row', () => {
    const carried = { content: shown('Agriculture'), carried: true };
    const drawn = draw({
      rows: [
        row('Agriculture', 'Farming'),
        { kind: 'item', cells: [carried, { content: shown('Milking') }] },
      ],
    });
    const heads = within(drawn).getAllByRole('rowheader');
    expect(heads.map((head) => head.textContent)).toEqual(['Agriculture', 'Agriculture']);
    expect(heads.map((head) => head.querySelector('.visually-hidden') !== null)).toEqual([false, true]);
  });

  it('has its notes under it, with their marks', () => {
    draw({
      notes: [{ id: 'n', mark: '‡', kind: 'note', content: shown('Age calculated') }],
      rows: [row('a', '17‡')],
    });
    expect(screen.getByText('Age calculated').closest('p')?.textContent).toBe('‡Age calculated');
  });

  it('makes controls of the marks in its cells', () => {
    const cell = shown('Yes (21,22)', 0, [{ kind: 'citation', citation: 0, start: 4, end: 11 }]);
    draw({ rows: [{ kind: 'item', cells: [{ content: shown('Forced Labor') }, { content: cell }] }] });
    expect(screen.getByRole('button', { name: 'Sources (21,22)' }).textContent).toBe('(21,22)');
  });
});
