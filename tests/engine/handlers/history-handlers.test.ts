import { describe, expect, it } from 'vitest';
import { checkArgument } from '../../../src/engine/host/arguments.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';
import { historyHandlers } from '../../../src/engine/handlers/history-handlers.ts';

const library = openLibrary(
  { reportsFolder: 'resources/reports', dataFolder: null, version: '1.0.0' },
  {
    emit: () => undefined,
    onDefect: (description) => {
      throw new Error(description);
    },
  },
);
const handlers = historyHandlers(library);

describe('a passage through the years', () => {
  it('has its words and sources in every year that says it', async () => {
    const report = (await library).report('kazakhstan-2022');
    const block = report.sections.flatMap(({ blocks }) => blocks).find((one) => one.kind === 'paragraph');
    if (block?.kind !== 'paragraph') throw new Error('a chapter has paragraphs');
    const start = block.content.chunks[0]?.source.start ?? 0;
    const { passages, kind } = await handlers['history.passage']({ report: 'kazakhstan-2022', start });
    expect(kind).toBe('sentence');
    expect(passages.map(({ year, text }) => [year, text.slice(0, 25)])).toContainEqual([
      2013,
      'In 2013, Kazakhstan made ',
    ]);
  });

  it('is a file to take along, each wording with its citation', async () => {
    const report = (await library).report('kazakhstan-2022');
    const [row] = report.tables.find(({ concept }) => concept === 'actions')?.rows ?? [];
    const start = row?.cells[1]?.content.chunks[0]?.source.start ?? 0;
    const at = { report: 'kazakhstan-2022', start, style: 'chicago' } as const;
    const { name, text } = await handlers['history.export']({ ...at, format: 'markdown' });
    expect(name).toBe('Kazakhstan row through the years.md');
    expect(text).toContain('2022 Findings on the Worst Forms of Child Labor');
    expect((await handlers['history.export']({ ...at, format: 'html' })).text).toContain('<!doctype html>');
  });

  it('has a sign in the margin for each paragraph and row', async () => {
    const { year, signs } = await handlers['history.signs']({ report: 'kazakhstan-2016' });
    expect(year).toBe(2016);
    expect(signs.length).toBeGreaterThan(80);
    const since = (first: number) => signs.find((sign) => sign.first === first)?.unknownBefore;
    expect([since(2013), since(2014), since(2016)]).toEqual([2012, null, null]);
    expect(await handlers['history.signs']({ report: 'ilo-news-2021-05-31' })).toEqual({
      year: null,
      signs: [],
    });
  });

  it('stands with all else that changed in a year, as much of it as is wanted, and is a file', async () => {
    const asked = { area: 'Kazakhstan', year: 2021 };
    const all = await handlers['history.year'](asked);
    expect(all).toMatchObject({
      before: { year: 2020, report: 'kazakhstan-2020' },
      levels: { before: { level: 'moderate', label: 'Moderate Advancement' } },
    });
    const first = await handlers['history.year']({ ...asked, most: 3 });
    expect(first?.changes).toEqual(all?.changes.slice(0, 3));
    expect(first?.counts).toEqual(all?.counts);
    expect(await handlers['history.year']({ ...asked, year: 2013 })).toBeNull();
    await expect(handlers['history.year']({ ...asked, area: 'Narnia' })).rejects.toThrow('Narnia');
    const { name, text } = await handlers['history.export-year']({ ...asked, format: 'markdown' });
    expect(name).toBe('What changed in 2021 Kazakhstan.md');
    expect(text).toContain('## Kazakhstan');
    expect(text).toContain('Assessment: Moderate Advancement → Minimal Advancement');
    const page = await handlers['history.export-year']({ year: 2021, area: null, format: 'html' });
    expect(page.text).toContain('2021 Findings on the Worst Forms of Child Labor');
    await expect(handlers['history.export-year']({ year: 2013, area: null, format: 'html' })).rejects.toThrow(
      'What changed in 2013 cannot be told',
    );
  });

  it.each([
    [{ report: 'kazakhstan-2022', start: 3 }, true],
    [{ report: 'kazakhstan-2022', start: 3, kind: 'row' }, true],
    [{ report: 'kazakhstan-2022', start: -1 }, false],
    [{ report: 'kazakhstan-2022', start: 3, kind: 'word' }, false],
    [{ report: '../secret', start: 3 }, false],
  ])('takes %j: %s', (argument, taken) => {
    expect(checkArgument('history.passage', argument).ok).toBe(taken);
  });
});
