import { beforeAll, describe, expect, it } from 'vitest';
import { citationHandlers } from '../../../src/engine/handlers/citation-handlers.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import { WrittenAnswer } from '../../../src/shared/result.ts';
import type { SourceListing } from '../../../src/shared/sources.ts';
import { sourceHandlers } from '../../../src/engine/handlers/source-handlers.ts';

let library: Library;
let sources: ReturnType<typeof sourceHandlers>;
let citations: ReturnType<typeof citationHandlers>;

beforeAll(async () => {
  library = await openLibrary(
    { reportsFolder: 'resources/reports', dataFolder: null, version: '1.0.0' },
    { emit: () => undefined, onDefect: () => undefined },
  );
  sources = sourceHandlers(Promise.resolve(library));
  citations = citationHandlers(Promise.resolve(library));
});

async function listed(): Promise<SourceListing> {
  const listing = await sources['sources.list']({});
  if (listing instanceof WrittenAnswer) throw new Error('The list of the reports that ship is short.');
  return listing;
}

describe('the list of sources', () => {
  it('holds every reference of the library in exactly one row', async () => {
    const { rows, shares } = await listed();
    const entries = rows.flatMap((row) => row.entries);
    expect(entries).toHaveLength(
      library.listing.reports.reduce((sum, { references }) => sum + references, 0),
    );
    expect(new Set(entries.map(({ report, number }) => `${report} ${number}`)).size).toBe(entries.length);
    expect(rows.length).toBeLessThan(entries.length);
    const full = shares.find(({ report }) => report === 'kazakhstan-2022');
    expect(full?.claims).toBe(125);
    const checks = Object.values(full?.claimsByBestCheck ?? {});
    expect(checks.reduce((sum, count) => sum + count, 0)).toBe(125);
  });
});

describe('one source', () => {
  it('has its passages in reading order, each at its own mark, and says why its entries are one', async () => {
    const { rows } = await listed();
    const row = rows.find(({ entries }) => new Set(entries.map(({ report }) => report)).size === 3);
    const { entries } = await sources['sources.details']({ id: row?.id ?? '' });
    expect(entries.map(({ entry }) => entry)).toEqual(row?.entries);
    expect(entries[0]?.because).toBeNull();
    for (const { because } of entries.slice(1)) expect(because).toMatch(/\w/);
    for (const { entry, text, citedAt } of entries) {
      const report = library.report(entry.report);
      expect(report.references.map(({ content }) => content.text)).toContain(text);
      expect(citedAt).toHaveLength(entry.cited);
      for (const { citation, start, excerpt, mark, text: printed } of citedAt) {
        expect(report.citations[citation]).toMatchObject({ start, text: printed });
        expect(report.citations[citation]?.numbers).toContain(entry.number);
        expect(excerpt.slice(...(mark ?? []))).toBe(printed);
      }
      const starts = citedAt.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    }
  });

  it('is not found under an id that no row has', async () => {
    await expect(sources['sources.details']({ id: 'kazakhstan-2022:99' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('between two reports', () => {
  it('every row of either is kept, new or gone, and none is two of these', async () => {
    const { rows } = await listed();
    const pair = { left: 'kazakhstan-2016', right: 'kazakhstan-2022' };
    const { kept, newlyCited, noLongerCited } = await sources['sources.changes'](pair);
    const all = [...kept, ...newlyCited, ...noLongerCited];
    const either = rows.filter(({ entries }) =>
      entries.some(({ report }) => report === pair.left || report === pair.right),
    );
    expect(all.toSorted()).toEqual(either.map(({ id }) => id).toSorted());
    expect(kept.length).toBeGreaterThan(0);
  });

  it('names the report that is not there', async () => {
    const missing = sources['sources.changes']({ left: 'kazakhstan-2016', right: 'chile-2020' });
    await expect(missing).rejects.toThrow('chile-2020');
  });
});

describe('export', () => {
  it('gives one record for every source, with the wording of every list', async () => {
    const { rows } = await listed();
    const file = await sources['sources.export']({ subject: { kind: 'sources' }, format: 'csl-json' });
    const records = JSON.parse(file.text) as { readonly id: string; readonly note?: string }[];
    expect(file.name).toBe('Sources.json');
    expect(records).toHaveLength(rows.length);
    expect(new Set(records.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id } of library.listing.reports) {
      for (const { content } of library.report(id).references)
        expect(file.text).toContain(JSON.stringify(content.text).slice(1, -1));
    }
  });

  it.each([
    ['ris', 'kazakhstan-2022 source 3.ris', /^TY {2}- /g],
    ['bibtex', 'kazakhstan-2022 source 3.bib', /^@\w+\{/gm],
  ] as const)('gives one source as %s', async (format, name, begin) => {
    const { rows } = await listed();
    const row = rows.find(({ id }) => id === 'kazakhstan-2022:3');
    expect(row).toBeDefined();
    const file = await sources['sources.export']({
      subject: { kind: 'sources', ids: ['kazakhstan-2022:3'] },
      format,
    });
    expect(file.name).toBe(name);
    expect(file.text.match(begin)).toHaveLength(1);
  });

  it('gives the reports with the date that the manifest has a source for, and no other', async () => {
    const { text } = await sources['sources.export']({ subject: { kind: 'reports' }, format: 'csl-json' });
    const records = JSON.parse(text) as { readonly id: string; readonly issued?: unknown }[];
    const dated = records.filter(({ issued }) => issued !== undefined).map(({ id }) => id);
    expect(records).toHaveLength(12);
    expect(dated).toContain('kazakhstan-2022');
    expect(dated).not.toContain('kazakhstan-2016');
  });

  it('refuses an id that no row has', async () => {
    const subject = { kind: 'sources', ids: ['kazakhstan-2022:99'] } as const;
    await expect(sources['sources.export']({ subject, format: 'ris' })).rejects.toThrow('kazakhstan-2022:99');
  });
});

describe('a finished citation', () => {
  it('has the date of the manifest, section and table', async () => {
    const report = library.report('kazakhstan-2022');
    const blocks = report.sections.flatMap((section) => section.blocks);
    const table = blocks.find(
      (block) => block.kind === 'table' && report.tables[block.table]?.concept === 'labor-enforcement',
    );
    const passage = { report: report.id, block: table?.id ?? '', style: 'apa' } as const;
    expect((await citations['cite.passage'](passage)).inText).toBe(
      '(Bureau of International Labor Affairs, 2023, sec. III, Table 6)',
    );
  });

  it('is undated where the manifest has no date', async () => {
    const passage = { report: 'kazakhstan-2016', block: '', style: 'apa' } as const;
    expect((await citations['cite.passage'](passage)).entry).toContain('(n.d.)');
  });

  it('tells where reports are from, in the order asked for, and leaves out what the library has not got', async () => {
    const reports = ['ilo-news-2021-05-31', 'kazakhstan-1999', 'kazakhstan-2013'];
    expect(await citations['cite.provenance']({ reports })).toEqual([
      {
        report: 'ilo-news-2021-05-31',
        label: 'ILO news, 31 May 2021',
        publication:
          'International Labour Organization, Kazakhstan: Combating Child Labour Discussed at Ministry of Labour, 31 May 2021, https://www.ilo.org/moscow/news/WCMS_801312/lang--en/index.htm.',
        file: 'ilo-news-2021-05-31.txt',
        builtIn: true,
      },
      {
        report: 'kazakhstan-2013',
        label: 'Kazakhstan 2013',
        publication:
          'U.S. Department of Labor, Bureau of International Labor Affairs, 2013 Findings on the Worst Forms of Child Labor: Kazakhstan, 7 October 2014, https://www.dol.gov/agencies/ilab/resources/reports/child-labor/kazakhstan.',
        file: 'kazakhstan-2013.txt',
        builtIn: true,
      },
    ]);
  });

  it('cites a source through the report it was met in', async () => {
    const report = library.report('kazakhstan-2022');
    const citation = report.citations.findIndex(({ numbers }) => numbers.includes(3));
    const { inText } = await citations['cite.secondary']({
      report: report.id,
      number: 3,
      citation,
      style: 'apa',
    });
    expect(inText).toMatch(/^\(.+, as cited in Bureau of International Labor Affairs, 2023, sec\. \w+/);
  });
});
