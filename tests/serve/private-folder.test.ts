import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePrivateFolder, sweepPrivateFolders } from '../../src/serve/private-folder.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'private-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

it('a private folder is its owner’s alone', async () => {
  const folder = await makePrivateFolder('upload', parent);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

it('what a killed process left is deleted by the next one, and nothing else', async () => {
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(gone, 'exit');
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  await once(other, 'spawn');
  const key = '0123456789abcdef';
  const left = `findings-reader-upload-${gone.pid}-${key}`;
  const kept = [
    `findings-reader-upload-${other.pid}-${key}`,
    `findings-reader-upload-${process.pid}-${key}`,
    // As others could call theirs.
    `findings-reader-upload-${gone.pid}`,
    `findings-reader-${gone.pid}-${key}`,
    `findings-reader-upload-${gone.pid}-${key}-mine`,
    'findings-reader-upload-Ab3dEf',
    `my-findings-reader-upload-${gone.pid}-${key}`,
  ];
  for (const name of [left, ...kept]) {
    await mkdir(join(parent, name));
    await writeFile(join(parent, name, 'file'), 'x');
  }
  const link = `findings-reader-open-${gone.pid}-${key}`;
  await symlink(join(parent, kept[2] ?? ''), join(parent, link));
  await sweepPrivateFolders(parent);
  expect((await readdir(parent)).toSorted()).toEqual([...kept, link].toSorted());
  expect(await readdir(join(parent, kept[2] ?? ''))).toEqual(['file']);
  other.kill();
});
