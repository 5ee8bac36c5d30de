import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../../../src/engine/library/library.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import { makeChapters } from './make-chapters.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const FILES = 30;
const library = () => join(folder, 'library');

/** `import` in a process of its own, killed without warning; resolves to whether it had ended by itself. */
function importFor(milliseconds: number, source: string): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [resolve('src/cli/index.ts'), 'import', source, '--library', library()],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return new Promise((done) => {
    // From the first sign of progress on, so that a slow start is not what is tested.
    child.stderr.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
    child.stderr.resume();
    child.once('exit', (code) => done(code === 0));
  });
}

/** These files as another reader's library, in one file. */
async function asLibraryFile(paths: readonly string[]): Promise<string> {
  const entries: Zippable = {};
  for (const path of paths) {
    const bytes = await readFile(path);
    entries[`originals/${createHash('sha256').update(bytes).digest('hex')}/${basename(path)}`] = bytes;
  }
  const list = { format: 'findings-library', version: 1, made: '', reader: '1', copies: [], chosen: [] };
  const file = join(folder, 'saved');
  await writeFile(file, zipSync({ 'findings-library.json': strToU8(JSON.stringify(list)), ...entries }));
  return file;
}

async function open(): Promise<Library> {
  return openLibrary(
    {
      reportsFolder: resolve('resources/reports'),
      dataFolder: null,
      libraryFolder: library(),
      version: '1',
    },
    { emit: () => undefined, onDefect: (description) => expect.unreachable(description) },
  );
}

async function filesBelow(kind: string): Promise<string[]> {
  const entries = await readdir(join(library(), kind), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

it(
  'an import that is killed again and again leaves every report whole or not at all',
  { timeout: 120_000 },
  async () => {
    const made = await makeChapters(join(folder, 'files'), FILES);
    const libraryFile = await asLibraryFile(made.map(({ file }) => join(folder, 'files', file)));
    let before = 0;
    let killed = 0;
    for (const [round, milliseconds] of [0, 10, 30, 60, 120, 180, 250, 400, 700].entries()) {
      // The same files, by turns from their folder and out of a library that was saved as one file.
      const ended = await importFor(milliseconds, round % 2 === 0 ? libraryFile : join(folder, 'files'));
      if (!ended) killed += 1;
      const { listing, report, search } = await open();
      expect(listing.problems).toEqual([]);
      const imported = listing.reports.filter((entry) => !entry.builtIn);
      // What was once there stays there.
      expect(imported.length).toBeGreaterThanOrEqual(before);
      before = imported.length;
      for (const { id } of imported) {
        const { source, coverage } = report(id);
        expect(coverage.lost).toBe(0);
        const original = await readFile(
          join(library(), 'originals', source.sha256.slice(0, 2), source.sha256),
        );
        expect(createHash('sha256').update(original).digest('hex')).toBe(source.sha256);
        expect((await search({ query: 'labor', reports: [id], limit: 1 })).total).toBeGreaterThan(0);
      }
    }
    expect(killed).toBeGreaterThan(2);

    expect(await importFor(100_000, libraryFile)).toBe(true);
    const { listing } = await open();
    const ids = listing.reports.filter((entry) => !entry.builtIn).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    // Nothing is left over of what was begun and not finished.
    expect(await filesBelow('originals')).toHaveLength(FILES);
    expect(await filesBelow('parsed')).toHaveLength(FILES);
  },
);
