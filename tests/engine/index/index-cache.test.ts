import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepReportSearch, openReportSearch } from '../../../src/engine/index/index-cache.ts';
import type { IndexCacheOptions } from '../../../src/engine/index/index-cache.ts';
import { readReport } from '../../../src/engine/formats/read-reports.ts';
import type { ReportSearch } from '../../../src/core/search/report-search.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';
import type { Report } from '../../../src/shared/model.ts';

let folder: string;
let events: ReaderEvent[];
let options: IndexCacheOptions;
let reports: Report[];
beforeAll(async () => {
  const names = ['kazakhstan-2016', 'kazakhstan-2022', 'ilo-news-2021-05-31'];
  reports = await Promise.all(names.map((name) => readReport(resolve(`resources/reports/${name}.txt`))));
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
  events = [];
  const emit = (event: ReaderEvent) => void events.push(event);
  const refused = (id: string, error: unknown) => expect.unreachable(`${id}: ${String(error)}`);
  options = { file: join(folder, 'index'), version: '1', parserOf: () => '1', emit, refused };
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A report whose text must not be read. */
function unread(report: Report): Report {
  return new Proxy(report, {
    get: (given, key) => {
      if (key === 'sections' || key === 'tables') throw new Error('the text was read');
      return Reflect.get(given, key);
    },
  });
}

function hits(search: ReportSearch): unknown {
  const { tookMs: _time, ...page } = search.query({ query: 'labor inspect*' });
  return page;
}

async function keep(): Promise<unknown> {
  const opened = await openReportSearch(reports, options);
  expect(opened.isKept).toBe(false);
  const found = hits(opened.search);
  await keepReportSearch(opened, reports, options);
  return found;
}

describe('an index that was kept', () => {
  it('gives the same hits, and no report is read for them', async () => {
    const expected = await keep();
    const { search, isKept } = await openReportSearch(reports.map(unread), options);
    expect(isKept).toBe(true);
    expect(hits(search)).toEqual(expected);
    expect(events).toEqual([]);
  });

  it('serves the window that kept it from the file too', async () => {
    const opened = await openReportSearch(reports, options);
    const expected = hits(opened.search);
    await keepReportSearch(opened, reports.map(unread), options);
    expect(hits(opened.search)).toEqual(expected);
  });

  it('takes texts that are damaged in the file from the reports again', async () => {
    const expected = await keep();
    const { search } = await openReportSearch(reports, options);
    const written = await readFile(join(folder, 'index'));
    await writeFile(join(folder, 'index'), Buffer.alloc(written.length));
    expect(hits(search)).toEqual(expected);
    await rm(join(folder, 'index'));
    expect(hits(search)).toEqual(expected);
  });

  it('leaves out what the library no longer has, and reads what it has besides', async () => {
    await keep();
    const [first, second, third] = reports;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('There are three.');
    const fewer = await openReportSearch([unread(second)], options);
    expect(fewer.isKept).toBe(false);
    expect(fewer.search.query({ query: 'labor' }).hits.every(({ report }) => report === second.id)).toBe(
      true,
    );
    await keepReportSearch(fewer, [second], options);
    const more = await openReportSearch([unread(second), third], options);
    expect(more.search.query({ query: 'labour', reports: [third.id] }).total).toBeGreaterThan(0);
  });

  it('is made anew for a report that a newer parser has read since', async () => {
    await keep();
    const [first, ...rest] = reports;
    if (first === undefined) throw new Error('There are three.');
    const newer = { ...options, parserOf: (id: string) => (id === first.id ? '2' : '1') };
    const { search, isKept } = await openReportSearch([first, ...rest.map(unread)], newer);
    expect(isKept).toBe(false);
    expect(search.query({ query: 'labor', reports: [first.id] }).total).toBeGreaterThan(0);
  });

  it('of another version is no damage', async () => {
    await keep();
    const { isKept } = await openReportSearch(reports, { ...options, version: '2' });
    expect(isKept).toBe(false);
    expect(events).toEqual([]);
  });
});
