import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWindowStore } from '../../src/main/window-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'window-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const STATE = { x: 1, y: 2, width: 1000, height: 700, maximized: true };

it('keeps where the window stood', () => {
  expect(createWindowStore(folder).load()).toBeNull();
  createWindowStore(folder).save(STATE);
  expect(createWindowStore(folder).load()).toEqual(STATE);
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
  execFileSync('mkfifo', [join(folder, 'window.json')]);
  expect(createWindowStore(folder).load()).toBeNull();
});

it('takes a damaged file for none, and a folder that is gone for no reason to stop', async () => {
  await writeFile(join(folder, 'window.json'), '{"x":');
  expect(createWindowStore(folder).load()).toBeNull();
  await rm(folder, { recursive: true });
  createWindowStore(folder).save(STATE);
  expect(createWindowStore(folder).load()).toBeNull();
});
