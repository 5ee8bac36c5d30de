import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../../src/engine/support/files/folder-lock.ts';
import type { LockOptions } from '../../../../src/engine/support/files/folder-lock.ts';
import { ownMark } from '../../../../src/engine/support/files/program-mark.ts';

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  lock = join(folder, 'new', 'locks');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const BUSY = { code: 'disk', message: expect.stringMatching(/^Another window or command/) };
const take = async (options: LockOptions = { patience: 0 }): Promise<void> =>
  (await lockFolder(lock, options))();

/** As a holder of another program would leave it. */
async function heldBy(program: string, thread: string | null = null): Promise<string> {
  await take();
  const newest = (await readdir(lock)).toSorted().at(-1) ?? '';
  const path = join(lock, newest);
  await writeFile(path, JSON.stringify({ token: 'x', program, thread }));
  return path;
}

describe('the lock', () => {
  it('is held until it is given back', async () => {
    const unlock = await lockFolder(lock);
    await expect(take()).rejects.toMatchObject(BUSY);
    const waiting = lockFolder(lock);
    await unlock();
    const unlockSecond = await waiting;
    await expect(take()).rejects.toMatchObject(BUSY);
    await unlockSecond();
    await take();
  });

  it('is never held twice by engines of the same thread', async () => {
    let holders = 0;
    let most = 0;
    const engine = async (): Promise<void> => {
      for (let left = 20; left > 0; left -= 1) {
        const unlock = await lockFolder(lock);
        holders += 1;
        most = Math.max(most, holders);
        await setImmediate();
        holders -= 1;
        await unlock();
      }
    };
    await Promise.all(Array.from({ length: 12 }, engine));
    expect(most).toBe(1);
  });

  it('leaves little behind, however often it is held', async () => {
    for (let hold = 0; hold < 30; hold += 1) await take();
    expect((await readdir(lock)).length).toBeLessThanOrEqual(3);
  });

  it('is kept from others by a program that runs, and taken over at once when that is killed', async () => {
    const program = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { lockFolder } from ${JSON.stringify(resolve('src/engine/support/files/folder-lock.ts'))};
         await lockFolder(${JSON.stringify(lock)});
         console.log('held');
         setInterval(() => undefined, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(program.stdout, 'data');
    await expect(take({ patience: 150 })).rejects.toMatchObject(BUSY);
    program.kill('SIGKILL');
    await once(program, 'exit');
    await take();
  });

  it('is not held by a number that another process has now', async () => {
    // The mark of the process that started this one, as it would be had it begun at another time.
    await heldBy(ownMark.replace(/-\d+-\w+$/, `-${process.ppid}-zzzz`));
    await take({ patience: 0 });
  });

  it('is not held by a process of before the machine was started', async () => {
    await heldBy(ownMark.replace(/^(\w+)-\w+/, '$1-0000'));
    await take({ patience: 0 });
  });

  it('is not held by a program that has ended', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await heldBy(ownMark.replace(/-\d+-(\w+)$/, `-${pid}-$1`));
    await take({ patience: 0 });
  });

  it.each([
    ['of another machine', ownMark.replace(/^\w+/, '00000000')],
    ['that says nothing of its holder', ''],
  ])('%s is respected while it shows signs of life, and taken when it shows none', async (_which, mark) => {
    const path = await heldBy(mark);
    const beat = setInterval(() => void utimes(path, new Date(), new Date()), 20);
    await expect(lockFolder(lock, { patience: 400, silence: 200 })).rejects.toMatchObject(BUSY);
    clearInterval(beat);
    await take({ patience: 20_000, silence: 100 });
  });

  it.each<[string, (path: string) => unknown]>([
    ['a folder', (path) => mkdir(path)],
    ['a link that leads nowhere', (path) => symlink(join(folder, 'nowhere'), path)],
    ['a link to an endless device', (path) => symlink('/dev/zero', path)],
    ['a pipe', (path) => spawnSync('mkfifo', [path])],
  ])('is not held by %s in the place of its file, and can be had again and again', async (_, put) => {
    await take();
    await put(join(lock, 'held-9'));
    for (let times = 0; times < 3; times += 1) {
      const unlock = await lockFolder(lock, { patience: 0 });
      await expect(take()).rejects.toMatchObject(BUSY);
      await unlock();
    }
  });

  it('is one for two engines of the same process, and outlives neither', { timeout: 20_000 }, async () => {
    const engine = new Worker(
      `const { parentPort } = require('node:worker_threads');
       import(${JSON.stringify(resolve('src/engine/support/files/folder-lock.ts'))}).then(async ({ lockFolder }) => {
         await lockFolder(${JSON.stringify(lock)});
         parentPort.postMessage('held');
         setInterval(() => undefined, 1000);
       });`,
      { eval: true },
    );
    await once(engine, 'message');
    await expect(take({ patience: 100 })).rejects.toMatchObject(BUSY);
    await engine.terminate();
    await take({ patience: 20_000 });
  });

  it('that cannot be taken says so in one sentence', async () => {
    await writeFile(join(folder, 'new'), 'a file where the folder should be');
    await expect(take()).rejects.toMatchObject({
      code: 'disk',
      message: `The library cannot be changed, because the library's folder cannot be written to (${join(folder, 'new')}): a part of its path is not a folder. Move away or rename what stands in its place, or use another folder.`,
    });
  });

  it('is never held twice by three programs at once', { timeout: 60_000 }, async () => {
    await mkdir(lock, { recursive: true });
    const counter = join(folder, 'counter');
    await writeFile(counter, '0');
    const holds = 150;
    const programs = Array.from({ length: 3 }, () =>
      spawn(process.execPath, [resolve('tests/engine/library/hold-lock.ts'), lock, counter, String(holds)], {
        stdio: ['ignore', 'inherit', 'inherit'],
      }),
    );
    const codes = await Promise.all(programs.map(async (program) => (await once(program, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
    expect(Number(await readFile(counter, 'utf8'))).toBe(3 * holds);
  });
});
