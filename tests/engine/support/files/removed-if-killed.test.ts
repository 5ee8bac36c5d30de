import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removedIfKilled } from '../../../../src/engine/support/files/removed-if-killed.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'removed if $(killed) '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const module = JSON.stringify(resolve('src/engine/support/files/removed-if-killed.ts'));

describe.skipIf(process.platform === 'win32')('a file that is not done', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('goes with its program at %s', async (signal) => {
    const path = join(folder, '-half "done" \'file');
    const child = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { writeFileSync } from 'node:fs';
         const { removedIfKilled } = await import(${module});
         writeFileSync(process.argv[1], 'half');
         removedIfKilled(process.argv[1]);
         console.log('begun');
         setInterval(() => undefined, 1000);`,
        path,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((begun) => child.stdout.once('data', begun));
    expect(existsSync(path)).toBe(true);
    child.kill(signal);
    await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(false);
  });

  it('stays once it is said to be done', async () => {
    const path = join(folder, 'file');
    await writeFile(path, 'whole');
    const done = removedIfKilled(path);
    done();
    // The next one is removed, and so the first has had its time.
    const other = spawn('/bin/sh', ['-c', 'exit 0'], { stdio: 'ignore' });
    await new Promise((ended) => other.once('exit', ended));
    expect(await readdir(folder)).toEqual(['file']);
  });
});
