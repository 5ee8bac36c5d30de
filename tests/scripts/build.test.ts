import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh } from '../../scripts/lib/build.mjs';

let root: string;
const BUILT = new Date('2026-01-02T00:00:00Z');
const BEFORE = new Date('2026-01-01T00:00:00Z');
const AFTER = new Date('2026-01-03T00:00:00Z');

async function put(path: string, time: Date): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), '');
  for (let at = path; at !== '.'; at = dirname(at)) await utimes(join(root, at), time, time);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-'));
  for (const path of [
    'src/core/a.ts',
    'electron.vite.config.ts',
    'scripts/lib/bundled-packages.ts',
    'scripts/lib/first-screen.mjs',
    'scripts/lib/shortened-screen.mjs',
    'package.json',
    'package-lock.json',
    'resources/reports/manifest.json',
  ])
    await put(path, BEFORE);
  for (const path of [
    'main/launch.cjs',
    'main/index.js',
    'main/engine.js',
    'main/serve.js',
    'main/cli.js',
    'main/command-line.js',
    'main/command-line-thread.js',
    'main/import-worker.js',
    'main/inspect-worker.js',
    'preload/index.cjs',
  ]) {
    await put(`out/${path}`, BUILT);
  }
  await put('resources/reports/ready/list.json', BUILT);
  for (const path of [
    'renderer/index.html',
    'renderer/served.html',
    'licences.json',
    'first-screen.json',
    '.built',
  ])
    await put(`out/${path}`, BUILT);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a build', () => {
  it('that is newer than all it was made from is fresh', () => {
    expect(isFresh(root)).toBe(true);
  });

  it.each([
    'src/core/a.ts',
    'src/new.ts',
    'package.json',
    'electron.vite.config.ts',
    'resources/reports/manifest.json',
  ])('is stale once %s has changed', async (path) => {
    await put(path, AFTER);
    expect(isFresh(root)).toBe(false);
  });

  it('is stale once a source was removed', async () => {
    await rm(join(root, 'src/core/a.ts'));
    expect(isFresh(root)).toBe(false);
  });

  it.each(['out', 'out/.built', 'out/main/engine.js', 'out/renderer/served.html'])(
    'is not there without %s',
    async (path) => {
      await rm(join(root, path), { recursive: true });
      expect(isFresh(root)).toBe(false);
    },
  );
});

it('a build is spoken of beside what the program puts out, which another program may read', async () => {
  await put('scripts/lib/build.mjs', BEFORE);
  const script = join(root, 'scripts/lib/build.mjs');
  await copyFile(join(import.meta.dirname, '../../scripts/lib/build.mjs'), script);
  await put('src/core/a.ts', AFTER);
  const code = `await (await import(${JSON.stringify(pathToFileURL(script).href)})).ensureBuilt()`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('Building the reader ...\nThe packages are not installed: run "npm ci" first.\n');
  expect(stdout).toBe('');
});
