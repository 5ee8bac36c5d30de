import { describe, expect, it } from 'vitest';
import { restoreReportSearch } from '../../../src/core/search/report-search.ts';
import type { SearchPage } from '../../../src/shared/search.ts';
import { builtInLibrary, EVERY_KIND_OF_QUERY } from './built-in.ts';

const library = builtInLibrary();
const noPause = (): Promise<void> => Promise.resolve();

function answers(query: (text: string) => SearchPage): unknown[] {
  return EVERY_KIND_OF_QUERY.map((text) => ({ ...query(text), tookMs: 0 }));
}

describe('a search restored from what was kept', () => {
  it('answers as the one that was kept', async () => {
    const restored = await restoreReportSearch(library.search.kept(), noPause);
    expect(answers((query) => restored.query({ query }))).toEqual(
      answers((query) => library.search.query({ query })),
    );
  });

  it('answers over some of the reports as one made of them alone', async () => {
    const { search, reports } = builtInLibrary();
    const [first, ...rest] = reports;
    if (first === undefined) throw new Error('There are built-in reports.');
    const kept = search.kept();
    const restored = await restoreReportSearch(
      { ...kept, reports: kept.reports.filter(({ id }) => id !== first.id) },
      noPause,
    );
    search.remove(first.id);
    expect(rest).toHaveLength(kept.reports.length - 1);
    expect(answers((query) => restored.query({ query }))).toEqual(
      answers((query) => search.query({ query })),
    );
  });

  it('goes on after reports were removed and added', async () => {
    const { search, reports } = builtInLibrary();
    const [first] = reports;
    if (first === undefined) throw new Error('There are built-in reports.');
    search.remove(first.id);
    const restored = await restoreReportSearch(search.kept(), noPause);
    restored.add(first);
    const places = (page: SearchPage) => page.hits.map((hit) => [hit.report, hit.start]);
    const query = { query: 'labor inspectors', limit: 100 };
    expect(places(restored.query(query))).toEqual(places(library.search.query(query)));
  });

  it('lets other work go first between its steps', async () => {
    let pauses = 0;
    await restoreReportSearch(library.search.kept(), () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(pauses).toBeGreaterThanOrEqual(library.reports.length);
  });
});

describe('texts that are kept elsewhere', () => {
  it('are read for the reports of shown hits only', () => {
    const { search } = builtInLibrary();
    const read: string[] = [];
    for (const report of search.kept().reports) {
      search.keptElsewhere(report, () => {
        read.push(report.id);
        return report.contents();
      });
    }
    const page = search.query({ query: 'moratorium inspections', limit: 1 });
    expect(page.total).toBeGreaterThan(1);
    expect(new Set(read)).toEqual(new Set(page.hits.map(({ report }) => report)));
  });

  it('are those of the report as it is, once it was added anew', () => {
    const { search, reports } = builtInLibrary();
    const [first] = reports;
    const kept = search.kept().reports.find(({ id }) => id === first?.id);
    if (first === undefined || kept === undefined) throw new Error('There are built-in reports.');
    const fail = () => {
      throw new Error('read from where it was');
    };
    search.keptElsewhere(kept, fail);
    search.add(first);
    // Written meanwhile, of the report as it was before.
    search.keptElsewhere(kept, fail);
    expect(search.query({ query: 'cotton', reports: [first.id] }).total).toBeGreaterThan(0);
  });
});
