/** What the tables of a year with wording of its own state stands in the rows and columns of the other years. */
import { expect, it, vi } from 'vitest';
import { columnsByContent } from '../../../../src/core/across/facts/columns.ts';
import { latestName, namedRows } from '../../../../src/core/across/facts/series-rows.ts';
import { readValue } from '../../../../src/core/across/read-value.ts';
import { seriesRow } from '../../../../src/core/compare/units/series-labels.ts';

vi.mock('../../../../src/core/report/series/findings-series.ts', async () => {
  const { seriesOf } = await import('../../../../src/core/report/series/series.ts');
  const { WORDINGS } = await import('../../../../src/core/report/series/wording/wordings.ts');
  const { INVENTED } = await import('./invented-year.ts');
  return { SERIES: seriesOf([...WORDINGS, INVENTED]) };
});

it('a row under a new label is the row that it was, and is called as the latest year calls it', () => {
  const row = namedRows('labor-enforcement').find(({ names }) => names.includes('Visits Made'));
  expect(row?.name).toBe('Visits Made');
  expect(row?.names).toContain('Number of Labor Inspections Conducted');
  const known = seriesRow('labor-enforcement', 'Number of Labor Inspections Conducted');
  expect(seriesRow('labor-enforcement', 'Visits Made')).toBe(known);
  expect(latestName(known)).toBe('Visits Made');
});

it('columns under new heads are told by what they hold', () => {
  const heads = new Map([
    [1, 'Birthdays'],
    [2, 'Is It So'],
    [3, 'Law'],
  ]);
  expect(columnsByContent('laws', heads)).toEqual([2, 1, 3]);
});

it('levels and answers are read in its words', () => {
  const read = { lost: false, ticked: false } as const;
  expect(readValue('Fair Headway', { ...read, concept: 'level', holds: 'text' })).toEqual({
    kind: 'level',
    value: 'moderate',
  });
  expect(readValue('Surely', { ...read, concept: 'laws', holds: 'answer' })).toEqual({
    kind: 'answer',
    value: 'yes',
  });
});
