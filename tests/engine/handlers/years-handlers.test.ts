import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { checkArgument } from '../../../src/engine/host/arguments.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';
import { yearsHandlers } from '../../../src/engine/handlers/years-handlers.ts';
import { textReports } from '../../text-reports.ts';

/** With years that no report is of. */
const reportsFolder = await textReports();
afterAll(() => rm(reportsFolder, { recursive: true }));
const handlers = yearsHandlers(
  openLibrary(
    { reportsFolder, dataFolder: null, version: '1.0.0' },
    {
      emit: () => undefined,
      onDefect: (description) => {
        throw new Error(description);
      },
    },
  ),
);

describe('years of an area', () => {
  it('sets one table of all its reports side by side', async () => {
    const table = await handlers['years.table']({ area: 'Kazakhstan', concept: 'criminal-enforcement' });
    // 2013 has no such table; 2016 and 2022 print two years each.
    expect(table.columns.map(({ year, report }) => [year, report])).toEqual([
      [2013, 'kazakhstan-2013'],
      [2015, 'kazakhstan-2016'],
      [2016, 'kazakhstan-2016'],
      [2021, 'kazakhstan-2022'],
      [2022, 'kazakhstan-2022'],
    ]);
    const convictions = table.rows.find(({ label }) => label === 'Number of Convictions');
    expect(convictions?.cells.map(({ statement }) => statement?.values[0]?.text ?? null)).toEqual([
      null,
      '4',
      '3',
      '0',
      '0',
    ]);
  });

  it('makes a file of it with a name that every system takes', async () => {
    const { name, text } = await handlers['years.table-csv']({
      area: 'Kazakhstan',
      concept: 'labor-enforcement',
    });
    expect(name).toBe('Kazakhstan labor-enforcement all years.csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain('2016 sources (Kazakhstan 2016)');
    expect(text).toMatch(/^,Number of Labor Inspectors,/m);
  });

  it('follows levels, actions and figures', async () => {
    const line = await handlers['years.timeline']({ area: 'Kazakhstan' });
    expect(line.levels.map(({ year, level }) => [year, level])).toEqual([
      [2013, 'minimal'],
      [2016, 'moderate'],
      [2021, 'minimal'],
      [2022, 'minimal'],
    ]);
    expect(line.actions.length).toBeGreaterThan(10);
    expect(line.figures.length).toBeGreaterThan(10);
  });

  it.each(['Kazakh', 'Peru', '../../..'])('knows no area %j', async (area) => {
    await expect(async () => handlers['years.timeline']({ area })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('arguments about years', () => {
  it.each([
    ['years.table', { area: 'Côte d’Ivoire', concept: 'laws' }, true],
    ['years.table', { area: 'Kazakhstan', concept: 'everything' }, false],
    ['years.table', { area: 'Kazakhstan' }, false],
    ['years.table', { area: '', concept: 'laws' }, false],
    ['years.table-csv', { area: 'x'.repeat(201), concept: 'laws' }, false],
    ['years.timeline', { area: 'Kazakhstan' }, true],
    ['years.timeline', { area: ['Kazakhstan'] }, false],
    ['years.timeline', { area: 'Kazakhstan', more: 1 }, false],
  ] as const)('%s %j: %s', (method, argument, fits) => {
    expect(checkArgument(method, argument).ok).toBe(fits);
  });
});
