import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockLibrary } from '../../../src/engine/library/library-lock.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  path = join(folder, 'new', 'lock');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('is held until it is given back', async () => {
  const unlock = await lockLibrary(path);
  await expect(lockLibrary(path, 0)).rejects.toMatchObject({ code: 'disk' });
  const waiting = lockLibrary(path);
  await unlock();
  const unlockSecond = await waiting;
  expect(existsSync(path)).toBe(true);
  await unlockSecond();
  expect(existsSync(path)).toBe(false);
});

it('of another program that runs is respected', async () => {
  await (
    await lockLibrary(path)
  )();
  await writeFile(path, `${process.ppid}\n`);
  await expect(lockLibrary(path, 120)).rejects.toMatchObject({ code: 'disk' });
});

it.each([
  ['of a program that has ended', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
  ['that a crash left empty', () => ''],
  ['of an engine of this program that has died', () => String(process.pid)],
])('%s holds nothing', async (_which, content) => {
  await (
    await lockLibrary(path)
  )();
  await writeFile(path, content());
  await (
    await lockLibrary(path, 0)
  )();
});
