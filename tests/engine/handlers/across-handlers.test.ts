import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkArgument } from '../../../src/engine/host/arguments.ts';
import { acrossHandlers } from '../../../src/engine/handlers/across-handlers.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';

const handlers = acrossHandlers(
  openLibrary(
    { reportsFolder: 'resources/reports', dataFolder: null, version: '1.0.0' },
    {
      emit: () => undefined,
      onDefect: (description) => {
        throw new Error(description);
      },
    },
  ),
);

describe('a question to all countries', () => {
  it('is answered from all reports of the library', async () => {
    const { rows, years } = await handlers['across.ask']({ concept: 'laws', row: 'Minimum Age for Work' });
    expect(rows.map(({ report }) => report)).toContain('kazakhstan-2016');
    expect(rows).toHaveLength(years.length);
  });

  it('names the rows that every table of a concept has', async () => {
    const choices = await handlers['across.rows']({});
    const laws = choices.find(({ concept }) => concept === 'laws');
    expect(laws?.rows.map(({ name }) => name)).toContain('Minimum Age for Work');
    expect(choices.find(({ concept }) => concept === 'policies')?.rows).toEqual([]);
  });

  it('is taken along as CSV and Markdown, under a name that every system takes', async () => {
    const question = { concept: 'conventions', row: 'Palermo', years: { from: 2016, to: 2016 } } as const;
    const csv = await handlers['across.export']({ question, format: 'csv' });
    expect(csv.name).toBe('Palermo Protocol on Trafficking in Persons all countries 2016.csv');
    expect(csv.text).toContain('Kazakhstan,Indo-Pacific,2016');
    const { name, text } = await handlers['across.export']({ question, format: 'markdown' });
    expect(name).toMatch(/\.md$/);
    expect(text).toMatch(/^# Palermo Protocol[^\n]*\n\n\| Country \| Year \|/);
  });

  it('is taken along as a workbook with numbers as numbers and the sources in full', async () => {
    const question = {
      concept: 'laws',
      row: 'Compulsory Education',
      years: { from: 2016, to: 2016 },
    } as const;
    const { name, text, isBase64 } = await handlers['across.workbook']({ question });
    expect([name, isBase64]).toEqual(['Compulsory Education Age all countries 2016.xlsx', true]);
    const parts = unzipSync(new Uint8Array(Buffer.from(text, 'base64')));
    const sheets = Object.keys(parts).filter((path) => /worksheets\/sheet\d\.xml$/.test(path));
    expect(sheets).toHaveLength(4);
    const answer = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(answer).toMatch(/<v>17<\/v>/);
    expect(answer).not.toContain('<f>');
    const words = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(words).toContain('17‡');
    expect(words).toMatch(/Government of Kazakhstan[^<]*Constitution/);
  });

  it.each([
    [{ concept: 'laws', row: 'x', years: { from: 2016, to: 2021 } }, true],
    [{ concept: 'level' }, true],
    [{ concept: 'everything' }, false],
    [{ concept: 'laws', row: 'x'.repeat(301) }, false],
    [{ concept: 'laws', file: '/etc/passwd' }, false],
  ])('%j is checked', (argument, isGood) => {
    expect(checkArgument('across.ask', argument).ok).toBe(isGood);
  });
});
