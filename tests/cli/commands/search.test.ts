import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchHit, SearchPage } from '../../../src/shared/search.ts';
import { runHere as reader } from '../run-here.ts';

describe('search where no passage holds all words', () => {
  it('prints the nearest, what each lacks, and what is counted', async () => {
    const { status, out, errors } = await reader('search', 'moratorium inspections zzqxv', '--limit', '2');
    expect(status).toBe(0);
    expect(errors).toEqual(['No passage holds all of these words; the nearest hold two of three.']);
    expect(out).toMatch(/^Kazakhstan 20\d\d, .*\((?:table|prose); without: zzqxv\)$/m);
    expect(out).toMatch(/^\d+ near answers, the best 2 shown$/m);
  });

  it('gives the same as JSON', async () => {
    const page: SearchPage = (await reader('search', 'moratorium inspections zzqxv', '--json')).json();
    expect(page.nearest).toEqual({ words: 3, most: 2, least: 2 });
    for (const hit of page.hits) expect(hit.missing).toEqual(['zzqxv']);
    expect((await reader('search', 'moratorium inspections', '--json')).json()).not.toHaveProperty('nearest');
  });
});

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/samples');
const CHAPTERS = [
  'chapters/burma-2019.pdf',
  'faults/ghana-2019.pdf',
  'chapters/iraq-2018.pdf',
  'chapters/tunisia-2016.pdf',
  'chapters/brazil-2013.pdf',
].map((name) => join(SAMPLES, name));

describe.skipIf(!CHAPTERS.every((path) => existsSync(path)))('search over imported chapters', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-search-'));
    expect((await reader('import', '--library', folder, ...CHAPTERS)).status).toBe(0);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const search = async (query: string): Promise<SearchPage> =>
    (await reader('search', query, '--library', folder, '--json')).json();
  const told = ({ label, kind, excerpt }: SearchHit): string =>
    `${label} (${kind}): ${excerpt.replace(/\s+/g, ' ')}`;

  it.each([
    [
      'number of labor inspectors year:2019',
      [
        /Burma 2019 \(table\): Number of Labor Inspectors \|/,
        /Ghana 2019 \(table\): Number of Labor Inspectors \|/,
      ],
      'the rows of that name before the sentences and actions that mention it',
    ],
    [
      'labor inspectors number',
      [/\(table\): Number of Labor Inspectors \|/, /\(table\): Number of Labor Inspectors \|/],
      'the same in another order, without its small word',
    ],
    [
      'minimum age for work',
      [/\(table\): Minimum Age for Work \|/, /\(table\): Minimum Age for Work \|/],
      'not a paragraph that repeats the words, and not the age for hazardous work',
    ],
    [
      'minimum age for work burma',
      [/Burma 2019 \(table\): Minimum Age for Work \|/],
      'the country is the report’s',
    ],
    [
      'palermo protocol',
      [/\(table\): Palermo Protocol on Trafficking/],
      'the convention before what is said of it',
    ],
    ['school attendance percent', [/\(table\): Attending School \(%\)/], 'the figure; its unit is a sign'],
    [
      'compulsory education age brazil',
      [/Brazil 2013 \(table\): Compulsory Education Age \|/],
      'the standard',
    ],
    ['primary completion rate', [/\(table\): Primary Completion Rate \(%\)/], 'the figure'],
    ['street work begging', [/Ghana 2019 \(table\): Services \| Street work/], 'the kind of work'],
    ['fishing lake volta', [/Ghana 2019 \(prose\): .*Lake Volta/], 'what the report says, before sources'],
    ['number of convictions', [/\(table\): Number of Convictions \|/], 'the row of that name'],
    ['labor inspectorate funding', [/\(table\): Labor Inspectorate Funding \|/], 'the row of that name'],
  ])('%s', async (query, expected) => {
    const { hits, nearest } = await search(query);
    expect(nearest).toBeUndefined();
    for (const [index, pattern] of expected.entries()) {
      const hit = hits[index];
      expect(hit === undefined ? 'no hit' : told(hit)).toMatch(pattern);
    }
  });

  it('answers “cocoa hazardous tasks area:ghana” as near as it can', async () => {
    const { hits, nearest, total } = await search('cocoa hazardous tasks area:ghana');
    expect(nearest).toEqual({ words: 3, most: 2, least: 2 });
    expect(total).toBe(hits.length);
    for (const { report, missing } of hits) expect([report, missing?.length]).toEqual(['ghana-2019', 1]);
    expect(hits[0]?.excerpt).toMatch(/hazardous.*cocoa/is);
  });
});
