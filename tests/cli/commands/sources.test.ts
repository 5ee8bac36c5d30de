import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contradictions } from '../../core/citations/contradictions.ts';
import { runHere as reader } from '../run-here.ts';

interface Source {
  readonly id: string;
  readonly kind: string;
  readonly checkable: string;
  readonly title: string;
  readonly members: readonly {
    readonly report: string;
    readonly number: number;
    readonly text: string;
    readonly why: string;
  }[];
}

async function sourcesOf(...words: readonly string[]): Promise<readonly Source[]> {
  const { status, errors, json } = await reader('sources', ...words, '--json');
  expect([status, errors]).toStrictEqual([0, []]);
  return json().sources;
}

describe('sources', () => {
  it('gives every reference once, each with the reason why it is there', async () => {
    const sources = await sourcesOf();
    const { reports } = (await reader('list', '--json')).json();
    const counted = reports.reduce(
      (sum: number, { references }: { references: number }) => sum + references,
      0,
    );
    const members = sources.flatMap((source) =>
      source.members.map(({ report, number }) => `${report} ${number}`),
    );
    expect(members).toHaveLength(counted);
    expect(new Set(members).size).toBe(counted);
    for (const { id, kind, checkable, title, members: own } of sources) {
      for (const word of [id, kind, checkable, title]) expect(word).not.toBe('');
      for (const { text, why } of own) expect([text !== '', why !== '']).toStrictEqual([true, true]);
    }
    const code = sources.find(({ members: own }) => own.some(({ why }) => why === 'same law number 226-V'));
    expect(code?.members.map(({ report, number }) => `${report} ${number}`)).toStrictEqual(
      expect.arrayContaining(['kazakhstan-2016 26', 'kazakhstan-2022 22']),
    );
  });

  it('says it in lines', async () => {
    const { status, out } = await reader('sources', '--area', 'kazakhstan');
    expect(status).toBe(0);
    expect(out).toMatch(
      /^The Criminal Code .* \(law, link\)\n {4}kazakhstan-\d{4}, reference \d+ \(same law number 226-V\)\n {8}Gov/m,
    );
  });

  it('names the area that it has no report on, in one line', async () => {
    expect(await reader('sources', '--area', 'Narnia')).toMatchObject({
      status: 1,
      out: '',
      errors: ['findings-reader: There is no report on "Narnia" in the library: list names them.'],
    });
    expect((await reader('sources', 'Kazakhstan')).status).toBe(2);
  });
});

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/samples');

describe.runIf(existsSync(SAMPLES))('the sources of the samples', { timeout: 120_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-sources-'));
    const paths = ['chapters', 'faults'].map((name) => join(SAMPLES, name));
    expect((await reader('import', ...paths, '--library', folder, '--json')).status).toBe(0);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('hold no two countries, years, numbers or symbols, and join what is one', async () => {
    const sources = await sourcesOf('--library', folder);
    const joined = sources.filter(({ members }) => members.length > 1);
    const wrong = joined.flatMap(({ id, members }) =>
      contradictions(members.map(({ text }) => text)).map((what) => `${id}: ${what}`),
    );
    expect(wrong).toStrictEqual([]);
    const pairs = joined.reduce((sum, { members: { length } }) => sum + (length * (length - 1)) / 2, 0);
    expect(pairs).toBeGreaterThan(1200);
  });

  it('finds the sources of one country, also those that others cite', async () => {
    const sources = await sourcesOf('--library', folder, '--area', 'Ivory Coast');
    expect(sources.length).toBeGreaterThan(50);
    for (const { members } of sources)
      expect(members.some(({ report }) => report === 'cote-d-ivoire-2019')).toBe(true);
  });
});
