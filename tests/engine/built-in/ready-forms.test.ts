import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuiltInReports } from '../../../src/engine/built-in/built-in-reports.ts';
import { readManifest } from '../../../src/engine/built-in/manifest.ts';

const shipped = resolve('resources/reports');
const read = async (folder: string) => {
  const { reports, problems } = await readBuiltInReports(folder, '1', () => undefined);
  return { problems, read: reports.map(({ copy, load }) => ({ copy, report: load() })) };
};

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'ready-')), 'reports');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('the ready forms of the reports that ship', () => {
  it('are what reading each of them gives, and there is one of each', async () => {
    await cp(shipped, folder, { recursive: true });
    await rm(join(folder, 'ready'), { recursive: true });
    const parsed = await read(folder);
    expect(parsed.problems).toEqual([]);
    expect(parsed.read).toHaveLength((await readManifest(shipped))?.reports.length ?? 0);
    expect((await readdir(join(shipped, 'ready'))).toSorted()).toEqual(
      ['list.json', ...parsed.read.map(({ copy }) => `${copy.source.sha256}.json.gz`)].toSorted(),
    );
    expect(await read(shipped)).toEqual(parsed);
  });

  it.each([
    ['a list that is damaged', 'list.json', '[{"copy":'],
    ['a list of something else', 'list.json', '[1]'],
    ['a form that is damaged', '.json.gz', 'not packed'],
    ['a form that is missing', '.json.gz', null],
  ])('are not used where they are not as they were made: %s', async (_what, name, content) => {
    await cp(shipped, folder, { recursive: true });
    const [entry] = (await readManifest(folder))?.reports.filter(({ file }) => file.startsWith('ilo')) ?? [];
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ reports: [entry] }));
    const before = await read(folder);
    const damaged = join(folder, 'ready', name === 'list.json' ? name : `${entry?.sha256 ?? ''}${name}`);
    if (content === null) await rm(damaged);
    else await writeFile(damaged, content);
    expect(await read(folder)).toEqual(before);
  });

  it('hold what the manifest knows of a text', async () => {
    const news = (await read(shipped)).read.find(({ report }) => report.kind === 'news');
    expect(news?.report.publisher).toBe('ILO');
    expect(news?.copy.entry).toMatchObject({ label: 'ILO news, 31 May 2021', builtIn: true });
    expect(news?.copy.parser).toBe('1');
  });

  it('are of the originals beside them, which are said to be changed where they are', async () => {
    await cp(shipped, folder, { recursive: true });
    const file = join(folder, 'kazakhstan-2016.txt');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Plan of Action', 'Plan of Inaction'));
    const { problems, read: reports } = await read(folder);
    expect(problems).toEqual([
      { file: 'kazakhstan-2016.txt', message: expect.stringContaining('was changed') },
    ]);
    expect(JSON.stringify(reports.find(({ copy }) => copy.entry.year === 2016))).toContain(
      'Plan of Inaction',
    );
  });
});
