/** The reader opens, reads and searches what ships with it, whatever it finds in its data folder. Run as it is built. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine } from '../../src/engine/host/start-engine.ts';
import type { EngineHost } from '../../src/engine/host/start-engine.ts';
import { libraryFiles } from '../../src/engine/library/store/library-files.ts';
import type { ReaderEvent } from '../../src/shared/contract/contract.ts';
import { makeChapters } from './library/make-chapters.ts';

const GARBAGE = Uint8Array.from({ length: 65_536 }, (_, index) => (index * 7919) % 256);
const HUGE = 3 * 2 ** 30;

let folder: string;
let data: string;
let engine: EngineHost | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  await engine?.stop();
  await rm(folder, { recursive: true, force: true });
});

function start(dataFolder = data): { engine: EngineHost; told: string[] } {
  const told: string[] = [];
  let ofDisk: string | null = null;
  engine = startEngine({
    worker: new URL('../../out/main/engine.js', import.meta.url),
    engine: { reportsFolder: resolve('resources/reports'), dataFolder, version: '1' },
    onDefect: (description) => expect.unreachable(description),
  });
  engine.subscribe((event: ReaderEvent) => {
    if (event.kind === 'notice') told.push(event.message);
    if (event.kind === 'disk') {
      // What is said of the disk stands in the place of what was said of it before.
      const before = told.findIndex((message) => message === ofDisk);
      if (before >= 0) told.splice(before, 1);
      if (event.message !== null) told.push(event.message);
      ofDisk = event.message;
    }
    if (event.kind === 'engine-restarted') told.push(event.reason);
  });
  return { engine, told };
}

/** All that the reader is for, with what ships; gives the sentences that were told. */
async function readAndSearch(dataFolder = data, awaited = ''): Promise<string[]> {
  const { engine: host, told } = start(dataFolder);
  const list = await host.call('library.list', {});
  expect(list.ok && list.value.reports.filter((entry) => entry.builtIn)).toHaveLength(12);
  expect(await host.call('session.load', {})).toEqual({ ok: true, value: null });
  expect(await host.call('report.open', { id: 'kazakhstan-2022' })).toMatchObject({
    ok: true,
    value: { year: 2022 },
  });
  const page = await host.call('search.query', { query: 'cotton' });
  expect(page.ok && page.value.counts['kazakhstan-2022']).toBeGreaterThan(0);
  expect(await host.call('sources.list', {})).toMatchObject({ ok: true });
  const session = { version: 1, panes: [], linked: true, asPrinted: false } as const;
  expect(await host.call('session.save', session)).toEqual({ ok: true, value: null });
  const all = () => [...(list.ok ? list.value.problems.map(({ message }) => message) : []), ...told];
  // What is mended in the background is told when that is done.
  if (awaited !== '') await expect.poll(() => all().join(' '), { timeout: 20_000 }).toContain(awaited);
  return [...new Set(all())];
}

async function put(path: string, what: 'garbage' | 'folder' | 'pipe' | 'huge' | 'dangling link' | 'loop') {
  await mkdir(dirname(path), { recursive: true });
  switch (what) {
    case 'garbage':
      return writeFile(path, GARBAGE);
    case 'folder':
      return mkdir(join(path, 'inner'), { recursive: true });
    case 'pipe':
      execFileSync('mkfifo', [path]);
      return;
    case 'huge':
      await writeFile(path, '');
      return truncate(path, HUGE);
    case 'dangling link':
      return symlink(join(folder, 'nowhere'), path);
    case 'loop':
      return symlink(path, path);
  }
}

const MEANT = /^[\w].* .*\.$/;

describe.skipIf(process.platform === 'win32')('a data folder', { timeout: 60_000 }, () => {
  it.each([
    ['.', 'garbage', 'are not kept, because the folder'],
    ['.', 'dangling link', 'are not kept, because the folder'],
    ['.', 'loop', 'are not kept, because the folder'],
    ['.', 'pipe', 'are not kept, because the folder'],
    ['library', 'garbage', 'The reports that were added cannot be read'],
    ['library', 'loop', 'The reports that were added cannot be read'],
    ['library', 'pipe', 'The reports that were added cannot be read'],
    ['library/journal', 'garbage', 'A damaged part of the list is kept'],
    ['library/journal', 'folder', "A folder stood where the library's list belongs"],
    ['library/journal', 'pipe', "Something that is no file stood where the library's list belongs"],
    ['library/journal', 'huge', "The library's list was far too long to be read"],
    ['library/journal', 'loop', "Something that is no file stood where the library's list belongs"],
    ['library/search-index', 'garbage', 'The search index on disk was damaged'],
    ['library/search-index', 'folder', 'The search index cannot be kept on disk'],
    ['library/search-index', 'pipe', 'The search index on disk was damaged'],
    ['library/search-index', 'huge', 'The search index on disk was damaged'],
    ['session.json', 'garbage', 'The saved session could not be read'],
    ['session.json', 'folder', 'The saved session could not be read'],
    ['session.json', 'pipe', 'The saved session could not be read'],
    ['session.json', 'huge', 'The saved session could not be read'],
  ] as const)('whose %s is a %s hinders nobody', async (name, what, sentence) => {
    await put(join(data, name), what);
    const told = await readAndSearch(data, sentence);
    expect(told.filter((message) => message.includes(sentence))).toHaveLength(1);
    expect(told.length).toBeLessThanOrEqual(2);
    for (const message of told) expect(message).toMatch(MEANT);
  });

  it.each(
    ['library/kept-apart.json', 'library/choices.json', 'library/notes'].flatMap((name) =>
      (['garbage', 'folder', 'pipe', 'huge', 'loop'] as const).map((what) => [name, what] as const),
    ),
  )('whose %s is a %s hinders nobody, and at most a sentence tells of it', async (name, what) => {
    await put(join(data, name), what);
    const told = await readAndSearch();
    expect(told.length).toBeLessThanOrEqual(1);
    for (const message of told) expect(message).toMatch(MEANT);
  });

  it.each(['folder', 'pipe', 'huge', 'loop'] as const)(
    'whose list of notes is a %s says so once, and takes notes',
    async (what) => {
      await put(join(data, 'library/notes/journal'), what);
      const { engine: host, told } = start();
      expect(await host.call('notes.list', { query: '', sort: 'changed', limit: 10 })).toMatchObject({
        ok: true,
      });
      expect(told.filter((message) => message.includes('can be no list of notes'))).toHaveLength(1);
      for (const message of told) expect(message).toMatch(MEANT);
      await host.stop();
      const { engine: next, told: later } = start();
      expect(await next.call('notes.list', { query: '', sort: 'changed', limit: 10 })).toMatchObject({
        ok: true,
      });
      expect(later).toEqual([]);
    },
  );

  it('of a dangling link for a library is as good as empty', async () => {
    await put(join(data, 'library'), 'dangling link');
    for (const message of await readAndSearch()) expect(message).toMatch(MEANT);
  });
});

describe('a library with a report', { timeout: 60_000 }, () => {
  let sha256: string;

  async function importOne(): Promise<void> {
    await makeChapters(join(folder, 'in'), 1);
    const { engine: host } = start();
    const outcome = await host.call('library.import', { sources: [{ path: join(folder, 'in') }] });
    expect(outcome).toMatchObject({ ok: true, value: { added: { length: 1 } } });
    const report = await host.call('report.open', { id: 'angola-2022' });
    sha256 = report.ok ? report.value.source.sha256 : '';
    await host.stop();
    await rm(join(data, 'library/search-index'), { force: true });
  }

  it.each(['garbage', 'folder', 'pipe', 'huge', 'loop'] as const)(
    'whose parsed form is a %s hinders nobody',
    async (what) => {
      await importOne();
      const path = libraryFiles(join(data, 'library')).parsed(sha256);
      await rm(path);
      await put(path, what);
      for (const message of await readAndSearch()) expect(message).toMatch(MEANT);
    },
  );

  it.each(['garbage', 'folder', 'pipe', 'huge', 'loop'] as const)(
    'whose list is a %s has its report again, and takes more',
    async (what) => {
      await importOne();
      await rm(join(data, 'library/journal'));
      await put(join(data, 'library/journal'), what);
      await makeChapters(join(folder, 'more'), 2);
      const { engine: host } = start();
      const outcome = await host.call('library.import', { sources: [{ path: join(folder, 'more') }] });
      expect(outcome).toMatchObject({ ok: true, value: { added: { length: 1 }, problems: [] } });
      // Whichever comes first: that its original is found, or that the file is added once more.
      expect(outcome.ok && [...outcome.value.known, ...outcome.value.mended]).toHaveLength(1);
      await host.stop();
      expect(
        (await readdir(join(data, 'library'))).filter((name) => name.startsWith('journal.')),
      ).toHaveLength(1);
    },
  );

  it('whose lock names a program that runs is read, and what must wait is told', async () => {
    await importOne();
    await writeFile(join(data, 'library/lock'), `${process.ppid}\n`);
    for (const message of await readAndSearch()) expect(message).toMatch(MEANT);
  });

  it.each(['originals', 'parsed'])('whose %s are a file hinders nobody', async (name) => {
    await importOne();
    await rename(join(data, 'library', name), join(folder, name));
    await writeFile(join(data, 'library', name), '');
    for (const message of await readAndSearch()) expect(message).toMatch(MEANT);
  });
});

/** A disk of its own, where that may be made. */
function mounted(path: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.getuid?.() !== 0)('a disk', { timeout: 60_000 }, () => {
  it.each([
    ['full', 'size=16k'],
    ['read-only', 'ro,size=1m'],
  ])('that is %s hinders nobody, and is told once', async (what, options) => {
    await mkdir(data);
    if (!mounted(data, options)) return;
    try {
      const { engine: host, told } = start();
      expect(await host.call('library.list', {})).toMatchObject({ ok: true });
      const page = await host.call('search.query', { query: 'cotton' });
      expect(page.ok && page.value.total).toBeGreaterThan(0);
      await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThan(0);
      for (const message of told) expect(message).toMatch(MEANT);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(`The disk is ${what}. Not kept yet: `);
      await host.stop();
    } finally {
      execFileSync('umount', [data]);
    }
  });
});
