/** Answers as the engine gives them, for what the window makes of them. */
import type { AcrossAnswer, AcrossRow, ReadValue } from '../../../src/shared/across/across.ts';

export function row(
  area: string,
  year: number,
  text: string,
  value: ReadValue,
  more: Partial<AcrossRow> = {},
): AcrossRow {
  const report = `${area.toLowerCase()}-${year}`;
  const at = { report, block: 'b', source: { start: 1, end: 2 } };
  return {
    area,
    region: 'Indo-Pacific',
    year,
    report,
    label: 'Number of Labor Inspectors',
    series: 'Number of Labor Inspectors',
    group: '',
    entity: '',
    cells: [{ text, value, at }],
    citations: [],
    notes: [],
    at,
    start: 1,
    end: 2,
    restated: [],
    since: year,
    ...more,
  };
}

export const count = (area: string, year: number, value: number, more?: Partial<AcrossRow>): AcrossRow =>
  row(area, year, value.toLocaleString('en-US'), { kind: 'number', value, unit: 'count' }, more);

export const unknown = (area: string, year: number): AcrossRow =>
  row(area, year, 'Unknown*', { kind: 'unknown' });

export function answer(rows: readonly AcrossRow[], more: Partial<AcrossAnswer> = {}): AcrossAnswer {
  return {
    concept: 'labor-enforcement',
    title: 'Number of Labor Inspectors',
    names: ['Number of Labor Inspectors'],
    columns: ['Stated'],
    main: 0,
    years: [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b),
    rows,
    missing: [],
    notes: [],
    published: [{ publisher: 'U.S. Department of Labor', title: 'Findings' }],
    ...more,
  };
}
