import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine } from '../../../src/engine/host/start-engine.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import { makeChapters } from './make-chapters.ts';
import { asOrdinaryUser, isRoot } from './as-ordinary-user.ts';

let folder: string;
let data: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unusable-'));
  data = join(folder, 'data');
  await mkdir(data);
  await makeChapters(join(folder, 'files'), 1);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (): Promise<Library> =>
  openLibrary(
    {
      reportsFolder: resolve('resources/reports'),
      dataFolder: data,
      version: '1',
      importWorker: pathToFileURL(resolve('out/main/import-worker.js')),
    },
    { emit: () => undefined, onDefect: (description) => expect.unreachable(description) },
  );

/** What is said to whoever adds a report: of the whole run, or of the file. */
async function saidOf(library: Library): Promise<string> {
  const outcome = await library.changes.import([{ path: join(folder, 'files') }]).catch((error: unknown) => ({
    problems: [{ message: error instanceof Error ? error.message : '' }],
  }));
  return outcome.problems.map(({ message }) => message).join('\n');
}

/** A disk of its own, where that may be made. */
async function onDisk(options: string, work: () => Promise<void>): Promise<void> {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', data], { stdio: 'ignore' });
  } catch {
    return;
  }
  try {
    await work();
  } finally {
    execFileSync('umount', [data]);
  }
}

const UNUSABLE =
  /^Reports cannot be added, removed or saved, because the library folder \S+library cannot be used: /;

describe.skipIf(process.platform === 'win32')(
  'whoever adds to a folder that cannot be used hears which, why and what to do',
  { timeout: 60_000 },
  () => {
    it('where a file stands in its place', async () => {
      await writeFile(join(data, 'library'), 'my notes');
      const library = await open();
      const said = await saidOf(library);
      expect(said).toMatch(UNUSABLE);
      expect(said).toContain(
        `${join(data, 'library')} cannot be used: it is not a folder. Move away or rename`,
      );
      // Nothing is known of what it holds: it is not said that it holds nothing.
      await expect(library.saver.save(join(folder, 'saved'))).rejects.toThrow(said);
    });

    it('where a link leads in circles', async () => {
      await symlink(join(data, 'library'), join(data, 'library'));
      expect(await saidOf(await open())).toMatch(
        /library cannot be used: its links lead in circles\. Move away or rename .*\. Then open the reader again\.$/,
      );
    });

    it('where it cannot be read', async () => {
      await mkdir(join(data, 'library'));
      await chmod(join(data, 'library'), 0o000);
      const said = await asOrdinaryUser(folder, async () => saidOf(await open()));
      expect(said).toMatch(UNUSABLE);
      expect(said).toContain('permission is refused. Give yourself the right to read and write in it');
    });

    it('where it can be read only', async () => {
      await mkdir(join(data, 'library'));
      await chmod(join(data, 'library'), 0o555);
      expect(await asOrdinaryUser(folder, async () => saidOf(await open()))).toMatch(
        /^The library folder \S+library cannot be written: permission is refused\. Give yourself the right/,
      );
    });

    it.runIf(isRoot)('where its disk is read-only', () =>
      onDisk('ro,size=1m', async () => {
        expect(await saidOf(await open())).toMatch(
          /^The library folder \S+library cannot be written: the disk is read-only\. Make that disk writable/,
        );
      }),
    );

    it.runIf(isRoot)('where its disk is full', () =>
      onDisk('size=16k', async () => {
        expect(await saidOf(await open())).toMatch(
          /The library folder \S+library cannot be written: the disk is full\. Make room for it/,
        );
      }),
    );

    it('where the data folder is none, in the window too', async () => {
      await rm(data, { recursive: true });
      await writeFile(data, 'my notes');
      const engine = startEngine({
        worker: pathToFileURL(resolve('out/main/engine.js')),
        engine: { reportsFolder: resolve('resources/reports'), dataFolder: data, version: '1' },
        onDefect: (description) => expect.unreachable(description),
      });
      try {
        const outcome = await engine.call('library.import', { sources: [{ path: join(folder, 'files') }] });
        expect(outcome).toMatchObject({
          ok: false,
          error: {
            code: 'disk',
            message: expect.stringContaining(`${data} cannot be used: it is not a folder.`),
          },
        });
      } finally {
        await engine.stop();
      }
    });
  },
);
