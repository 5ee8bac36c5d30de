/**
 * `npm run bench [NAME...]`: every bench, or those named. Each prints ratios against an anchor that is measured
 * in the same run; absolute figures only say what machine it was.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { electronForTests } from '../scripts/electron-for-tests.mjs';

const root = resolve(import.meta.dirname, '..');
const all = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(import.meta.dirname, entry.name, 'main.ts')))
  .map((entry) => entry.name);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}

/** These open the reader's window. */
const WITH_ELECTRON = new Set(['start', 'library']);
/** These measure the built reader. */
const OF_THE_BUILT_READER = new Set([...WITH_ELECTRON, 'scroll', 'limits', 'search', 'notes']);

for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n== ${name}`);
  const main = [process.execPath, '--expose-gc', join(import.meta.dirname, name, 'main.ts')];
  if (OF_THE_BUILT_READER.has(name))
    spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (!WITH_ELECTRON.has(name)) {
    run(main);
    continue;
  }
  const electron = await electronForTests();
  if (electron.usable) run([...electron.wrap, ...main], electron.env);
  else if (name === 'start') console.log(`not run, because ${electron.reason}`);
  else run(main);
}

function run([command, ...args], env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exitCode = 1;
}
