/**
 * A library of the whole series: chapters made of those that ship, added by the engine as the window does it.
 * Measured are adding, what other calls wait meanwhile, the next start and what memory it takes, each in a
 * process of its own; and the application with this library, where there is an Electron.
 *
 * `node bench/library/main.ts [CHAPTERS]`
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mutatedTexts } from '../search/mutate.ts';
import { measureApplication } from './application.ts';

const count = Number(process.argv[2] ?? 1200);
const root = resolve(import.meta.dirname, '../..');
const SEED = 1;

function makeFiles(folder: string): void {
  mkdirSync(folder);
  const years = [2013, 2016, 2022];
  const originals = years.map((year) =>
    readFileSync(join(root, 'resources/reports', `kazakhstan-${year}.txt`), 'utf8'),
  );
  let characters = 0;
  for (const [at, { area, year, text }] of mutatedTexts(originals, count, SEED).entries()) {
    const moved = text.replaceAll(String(years[at % years.length]), String(year));
    characters += moved.length;
    writeFileSync(join(folder, `${area}-${year}.txt`), moved);
  }
  console.log(`${count} chapters, ${(characters / 1e6).toFixed(1)} million characters`);
}

function measureEngine(phase: 'add' | 'start', data: string, files: string): void {
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'engine.ts'), phase, data, files],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`the engine's bench failed: ${phase}`);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-library-'));
try {
  const [files, data] = [join(folder, 'files'), join(folder, 'data')];
  makeFiles(files);
  measureEngine('add', data, files);
  measureEngine('start', data, files);
  const executable = process.env.ELECTRON_EXECUTABLE;
  if (executable === undefined) console.log('application: not run, because there is no Electron here');
  else await measureApplication(executable, data);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
