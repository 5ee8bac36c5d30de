import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../src/engine/library/library.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';

let folder: string;
let reports: string;
let data: string;
let events: ReaderEvent[];
let defects: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
  reports = join(folder, 'reports');
  data = join(folder, 'data');
  await cp('resources/reports', reports, { recursive: true });
  events = [];
  defects = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (dataFolder: string | null = null): Promise<Library> =>
  openLibrary(
    { reportsFolder: reports, dataFolder, version: '1.0.0' },
    { emit: (event) => events.push(event), onDefect: (description) => defects.push(description) },
  );

describe('the built-in library', () => {
  it('lists the reports by area and year, the newest first, other documents last', async () => {
    const { listing } = await open();
    expect(listing.reports.map(({ id, label, kind, level }) => [id, label, kind, level])).toEqual([
      ['kazakhstan-2022', 'Kazakhstan 2022', 'chapter', 'minimal'],
      ['kazakhstan-2021', 'Kazakhstan 2021', 'chapter', 'minimal'],
      ['kazakhstan-2021-summary', 'Kazakhstan 2021 (summary)', 'summary', 'minimal'],
      ['kazakhstan-2020', 'Kazakhstan 2020', 'chapter', 'moderate'],
      ['kazakhstan-2019', 'Kazakhstan 2019', 'chapter', 'moderate'],
      ['kazakhstan-2018', 'Kazakhstan 2018', 'chapter', 'minimal'],
      ['kazakhstan-2017', 'Kazakhstan 2017', 'chapter', 'moderate'],
      ['kazakhstan-2016', 'Kazakhstan 2016', 'chapter', 'moderate'],
      ['kazakhstan-2015', 'Kazakhstan 2015', 'chapter', 'moderate'],
      ['kazakhstan-2014', 'Kazakhstan 2014', 'chapter', 'minimal'],
      ['kazakhstan-2013', 'Kazakhstan 2013', 'chapter', 'minimal'],
      ['ilo-news-2021-05-31', 'ILO news, 31 May 2021', 'news', null],
    ]);
    expect(listing.problems).toEqual([]);
    expect(defects).toEqual([]);
  });

  it('opens a report with the text that its source holds', async () => {
    const library = await open();
    const report = library.report('kazakhstan-2016');
    const source = await readFile('resources/reports/kazakhstan-2016.txt', 'utf8');
    expect(report.source.length).toBe(source.length);
    expect(report.coverage.lost).toBe(0);
    const [citation] = report.citations;
    expect(source.slice(citation?.start, citation?.end)).toBe(citation?.text);
  });

  it('searches all reports, and lands on the exact words', async () => {
    const page = await (await open()).search({ query: 'moratorium' });
    expect(page.total).toBeGreaterThan(0);
    for (const hit of page.hits.filter(({ report }) => /-(?:2013|2016|2022)$/.test(report))) {
      const source = await readFile(`resources/reports/${hit.report}.txt`, 'utf8');
      for (const { start, end } of hit.places) expect(source.slice(start, end)).toMatch(/^moratori/i);
    }
  });

  it('shows what rests on a reference', async () => {
    const details = (await open()).reference('kazakhstan-2022', 40);
    // 2022:221, the note below Table 10, is the only place that cites it.
    expect(details.citedAt.map(({ text }) => text)).toEqual(['(40)']);
  });

  it.each([
    [
      'a report',
      (library: Library) => library.report('nowhere-2022'),
      /no report "nowhere-2022".*kazakhstan-2022/,
    ],
    [
      'a reference',
      (library: Library) => library.reference('kazakhstan-2022', 41),
      /no reference 41.*1 to 40/,
    ],
    [
      'any references',
      (library: Library) => library.reference('ilo-news-2021-05-31', 1),
      /has no references/,
    ],
  ])('says so where it does not have %s', async (_what, ask, message) => {
    const library = await open();
    expect(() => ask(library)).toThrow(
      expect.objectContaining({ code: 'not-found', message: expect.stringMatching(message) }),
    );
  });

  it('does not search in a report that is not there', async () => {
    await expect((await open()).search({ query: 'x', reports: ['nowhere'] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['missing', null, /^kazakhstan-2016\.txt cannot be read: it is not there\.$/],
    ['empty', '', /^kazakhstan-2016\.txt is empty/],
    [
      'binary',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256),
      /^kazakhstan-2016\.txt is not a text file/,
    ],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), /^kazakhstan-2016\.txt is a picture/],
  ])('is named in one sentence, and the rest works: %s', async (_kind, content, message) => {
    const file = join(reports, 'kazakhstan-2016.txt');
    if (content === null) await rm(file);
    else await writeFile(file, content);
    const { listing, search } = await open();
    expect(listing.problems).toEqual([
      { file: 'kazakhstan-2016.txt', message: expect.stringMatching(message) },
    ]);
    expect(listing.reports).toHaveLength(11);
    expect((await search({ query: 'cotton' })).total).toBeGreaterThan(0);
  });

  it('is also one that was changed after installation: it is shown, and said to be changed', async () => {
    await writeFile(join(reports, 'ilo-news-2021-05-31.txt'), 'News | 31 May 2021\nChanged.');
    const { listing } = await open();
    expect(listing.problems).toEqual([
      { file: 'ilo-news-2021-05-31.txt', message: expect.stringContaining('was changed') },
    ]);
    expect(listing.reports).toHaveLength(12);
  });

  it('may be all of them', async () => {
    await rm(reports, { recursive: true });
    const { listing, search } = await open();
    expect(listing).toEqual({
      reports: [],
      areas: [],
      problems: [{ file: reports, message: expect.stringContaining('missing') }],
    });
    expect(await search({ query: 'cotton' })).toMatchObject({ total: 0, hits: [] });
  });

  it('may be the manifest', async () => {
    await writeFile(join(reports, 'manifest.json'), '{"reports":[{"file":"../../etc/passwd"}]}');
    expect((await open()).listing.problems).toEqual([
      { file: reports, message: expect.stringContaining('it is damaged. Install the reader again.') },
    ]);
  });
});

describe('a folder without a manifest', () => {
  it('is read by its text files; the same report twice is said to be so', async () => {
    await rm(join(reports, 'manifest.json'));
    await cp(join(reports, 'kazakhstan-2013.txt'), join(reports, 'kopie.txt'));
    const { listing } = await open();
    expect(listing.reports).toHaveLength(5);
    expect(listing.problems).toEqual([
      { file: 'kopie.txt', message: expect.stringContaining('the same report as kazakhstan-2013.txt') },
    ]);
  });
});

describe('the search index on disk', () => {
  const cache = () => join(data, 'library/search-index');
  const hits = async () => {
    const library = await open(data);
    const page = await library.search({ query: 'cotton harvest', limit: 5 });
    await library.keep();
    return page.hits;
  };

  it('is kept, and gives the same hits', async () => {
    const first = await hits();
    const written = await readFile(cache());
    expect(await hits()).toEqual(first);
    expect(await readFile(cache())).toEqual(written);
    expect(events).toEqual([]);
  });

  it.each([
    ['cut off', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['of another form', () => '{"not": "what was"}'],
    ['empty', () => ''],
    ['with one byte changed', (content: Buffer) => Buffer.from(content).fill('#', 9, 10)],
  ])('is built again when damaged, said once, and nothing is lost: %s', async (_form, damage) => {
    const first = await hits();
    const written = await readFile(cache());
    await writeFile(cache(), damage(written));
    expect(await hits()).toEqual(first);
    expect(await hits()).toEqual(first);
    expect(events).toEqual([{ kind: 'notice', message: expect.stringContaining('search index') }]);
    expect(await readFile(cache())).toEqual(written);
  });

  it('is built again without a word when the reports have changed', async () => {
    await hits();
    await rm(join(reports, 'manifest.json'));
    await writeFile(join(reports, 'note.txt'), 'A note about cotton harvest in another place.');
    expect((await hits()).length).toBeGreaterThan(0);
    const page = await (await open(data)).search({ query: 'another place' });
    expect(page.hits.some((hit) => hit.report.includes('note'))).toBe(true);
    expect(events).toEqual([]);
  });

  it('that cannot be written costs one notice, and is kept again when it can be', async () => {
    await mkdir(join(data, 'library/search-index'), { recursive: true });
    await writeFile(join(data, 'library/search-index/file'), '');
    const library = await open(data);
    await library.warmUp();
    await library.keep();
    expect((await library.search({ query: 'cotton' })).hits.length).toBeGreaterThan(0);
    const notices = events.flatMap((event) => (event.kind === 'notice' ? event.message : []));
    expect(notices.filter((message) => message.includes('cannot be kept on disk'))).toHaveLength(1);
    await rm(join(data, 'library/search-index'), { recursive: true });
    await library.keep();
    expect((await stat(cache())).isFile()).toBe(true);
  });

  it('is not made where the library cannot be read, which is told in one sentence', async () => {
    await writeFile(data, 'a file where the folder should be');
    const library = await open(data);
    await library.warmUp();
    expect((await library.search({ query: 'cotton' })).hits.length).toBeGreaterThan(0);
    expect(events).toEqual([]);
    expect(library.listing.problems).toEqual([
      { file: expect.any(String), message: expect.stringContaining('cannot be read') },
    ]);
  });
});
