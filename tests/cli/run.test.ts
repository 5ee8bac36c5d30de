import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere as reader } from './run-here.ts';

const BOTH = ['resources/reports/kazakhstan-2022.txt', 'resources/reports/kazakhstan-2013.txt'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('wrong usage', () => {
  it.each([
    [[], 'no command was given'],
    [['inspekt'], 'findings-reader: there is no command "inspekt": did you mean inspect?\n'],
    [['serch', 'cotton'], 'did you mean search?'],
    [['LIST'], 'did you mean list?'],
    [['frobnicate'], 'findings-reader: there is no command "frobnicate".\n'],
    [['list', '--libary', 'x'], "Unknown option '--libary': did you mean --library?"],
    [['search', 'cotton', '--limt', '3'], 'did you mean --limit?'],
    [['inspect'], 'inspect needs a file'],
    [['inspect', '--json', '--jsonl', ...BOTH], 'exclude each other'],
    [['inspect', '--yaml', ...BOTH], "'--yaml'"],
    [['list', 'all'], 'list takes no argument'],
    [['list', '--json=yes'], '--json'],
    [['search'], 'search needs a query'],
    [['search', ' '], 'search needs a query'],
    [['search', 'cotton', '--limit', 'ten'], '--limit is a whole number of at least 0, not "ten"'],
    [['search', 'cotton', '--limit', '-1'], '--limit'],
    [['search', 'cotton', '--limit'], '--limit'],
    [['cite', 'kazakhstan-2022'], 'cite needs a report and the number'],
    [['cite', 'kazakhstan-2022', '3', '4'], 'cite needs a report and the number'],
    [['cite', 'kazakhstan-2022', 'three'], 'NUMBER is a whole number of at least 1, not "three"'],
    [
      ['cite', 'kazakhstan-2022', '3', '--format', 'word'],
      '--format is one of text, ris, bibtex, csl-json, not "word"',
    ],
  ])('%j gives the usage and status 2', async (words, problem) => {
    const { status, out, errors } = await reader(...words);
    expect([status, out]).toEqual([2, '']);
    expect(errors.join('\n')).toContain(problem);
    expect(errors.join('\n')).toContain('Usage: findings-reader COMMAND');
  });

  it.each([['--help'], ['help'], ['-h'], ['search', '--help']])(
    '%j asks for the usage, which is done',
    async (...words) => {
      const { status, out } = await reader(...words);
      expect(status).toBe(0);
      for (const command of ['inspect', 'list', 'search', 'cite']) expect(out).toContain(`  ${command} `);
    },
  );

  it('behind -- nothing is an option', async () => {
    const { status, out } = await reader('search', '--limit', '1', '--', '--help');
    expect([status, out]).toEqual([0, expect.stringMatching(/^\d+ hits?/m)]);
  });

  it('the version is told', async () => {
    expect(await reader('--version')).toMatchObject({ status: 0, out: '1.2.3\n' });
  });
});

describe('inspect', () => {
  it('gives one object for one file, and a list for several', async () => {
    const one = (await reader('inspect', '--json', ...BOTH.slice(0, 1))).json();
    expect(one).toMatchObject({
      schema: 1,
      source: {
        file: 'kazakhstan-2022.txt',
        format: 'text',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      report: {
        id: 'kazakhstan-2022',
        kind: 'chapter',
        area: 'Kazakhstan',
        year: 2022,
        coverage: { lost: 0 },
      },
    });
    const both = (await reader('inspect', '--json', ...BOTH)).json();
    expect(both.map((entry: typeof one) => entry.report.id)).toEqual(['kazakhstan-2022', 'kazakhstan-2013']);
    expect(both[0]).toEqual(one);
  });

  it('gives one object a line in the order given, and goes on after what it cannot use', async () => {
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'binary.txt'), Uint8Array.of(1, 0, 2));
    const words = [
      join(folder, 'empty.txt'),
      BOTH[1],
      join(folder, 'none.txt'),
      folder,
      join(folder, 'binary.txt'),
      BOTH[0],
    ];
    const { status, out, errors } = await reader('inspect', '--jsonl', ...words.map(String));
    expect(status).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).report.id)).toEqual(['kazakhstan-2013', 'kazakhstan-2022']);
    expect(errors).toEqual([
      `${join(folder, 'empty.txt')} is empty: copy it again from where it came from.`,
      `${join(folder, 'none.txt')} cannot be read: it is not there.`,
      `${folder} cannot be read: it is a folder.`,
      expect.stringMatching(/binary\.txt is not a text file/),
    ]);
  });

  it('gives the same with threads as without', { timeout: 30_000 }, async () => {
    const many = Array.from({ length: 64 }, (_, at) => BOTH[at % 2] ?? '');
    const { status, out, json } = await reader('inspect', '--json', ...many);
    expect(status).toBe(0);
    expect(out).toMatch(/^\[\n\{/);
    const [first, second] = (await reader('inspect', '--json', ...BOTH)).json();
    expect(json()).toEqual(many.map((_, at) => (at % 2 === 0 ? first : second)));
  });

  it('gives an empty list where none of several files can be used', async () => {
    expect(await reader('inspect', '--json', 'no-a.txt', 'no-b.txt')).toMatchObject({
      status: 1,
      out: '[]\n',
    });
  });

  it('is readable by people', async () => {
    const { status, out } = await reader('inspect', ...BOTH);
    expect(status).toBe(0);
    expect(out).toMatch(/^Report: +Kazakhstan 2022 \(kazakhstan-2022\)$/m);
    expect(out).toMatch(/^References: +40, 6 with a recovered number$/m);
    expect(out).toMatch(/^Characters: .* 0 lost$/m);
  });

  it('gives places in the source', async () => {
    const source = await readFile(BOTH[0] ?? '', 'utf8');
    const { report } = (await reader('inspect', '--json', ...BOTH.slice(0, 1))).json();
    expect(report.citations).toHaveLength(125);
    for (const { text, start, end } of report.citations) expect(source.slice(start, end)).toBe(text);
  });
});

describe('list', () => {
  it('names every report with its id', async () => {
    expect((await reader('list', '--json')).json().reports.map((entry: { id: string }) => entry.id)).toEqual([
      'kazakhstan-2022',
      'kazakhstan-2021',
      'kazakhstan-2021-summary',
      ...[2020, 2019, 2018, 2017, 2016, 2015, 2014, 2013].map((year) => `kazakhstan-${year}`),
      'ilo-news-2021-05-31',
    ]);
    const { out } = await reader('list');
    expect(out.split('\n')[0]).toMatch(
      /^kazakhstan-2022 +Kazakhstan 2022 +Minimal Advancement – .* +11 tables +40 references$/,
    );
  });
});

describe('search', () => {
  it('gives the page of the window’s search', async () => {
    const page = (await reader('search', 'cotton', '--limit', '3', '--json')).json();
    expect(page).toMatchObject({
      query: 'cotton',
      total: expect.any(Number),
      tookMs: expect.any(Number),
      hits: { length: 3 },
    });
    for (const hit of page.hits) {
      expect(hit).toMatchObject({
        report: expect.any(String),
        kind: expect.any(String),
        start: expect.any(Number),
      });
      for (const [start, end] of hit.matches) expect(hit.excerpt.slice(start, end)).toMatch(/cotton/i);
    }
  });

  it('takes several words as one query, and marks what was found', async () => {
    const { status, out } = await reader('search', 'labor', 'inspectorate', '--limit', '2');
    expect(status).toBe(0);
    expect(out).toMatch(/\[labor\]/i);
    expect(out).toMatch(/^\d+ hits, the best 2 shown$/m);
  });

  it('that finds nothing is done, not failed', async () => {
    expect(await reader('search', 'xyzzyplugh')).toMatchObject({ status: 0, out: '0 hits\n' });
  });
});

describe('cite', () => {
  it('gives the reference, where it is cited, and the same source elsewhere', async () => {
    const details = (await reader('cite', 'kazakhstan-2022', '40', '--json')).json();
    expect(details).toMatchObject({
      report: 'kazakhstan-2022',
      reference: { number: 40, recovered: true },
      citedAt: [{ text: '(40)' }],
      sameSource: expect.any(Array),
    });
    const { out } = await reader('cite', 'kazakhstan-2022', '40');
    expect(out).toMatch(/^kazakhstan-2022, reference 40 \(the printed number was lost/);
    expect(out).toMatch(/^Cited once$/m);
  });

  it.each([
    [
      'ris',
      /^TY {2}- LEGAL\r\nAU {2}- Government of Kazakhstan\r\nTI {2}- The Criminal Code of the Republic of Kazakhstan, No\. 226-V/,
    ],
    ['bibtex', /^@misc\{kazakhstan-2022-22,\n {2}author = \{\{Government of Kazakhstan\}\},\n/],
    [
      'csl-json',
      /"literal": "Government of Kazakhstan"[^]*"URL": "http:\/\/online\.zakon\.kz\/Document\/\?doc_id=31575252"/,
    ],
  ])('gives the reference as %s', async (format, expected) => {
    const { status, out } = await reader('cite', 'kazakhstan-2022', '22', '--format', format);
    expect(status).toBe(0);
    expect(out).toMatch(expected);
  });

  it.each([
    [['cite', 'kazakhstan-1999', '1'], /^findings-reader: There is no report "kazakhstan-1999"/],
    [['cite', 'kazakhstan-2022', '99'], /^findings-reader: There is no reference 99/],
  ])('%j is one line and status 1', async (words, message) => {
    const { status, out, errors } = await reader(...words);
    expect([status, out, errors.length]).toEqual([1, '', 1]);
    expect(errors[0]).toMatch(message);
    expect(errors[0]).not.toContain('\n');
  });
});
