/** The build, made when it is missing or older than what it was made from. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const STAMP = 'out/.built';
/** What the build reads. */
const INPUTS = [
  'src',
  'electron.vite.config.ts',
  'scripts/lib/bundled-packages.ts',
  'scripts/lib/first-screen.mjs',
  'scripts/lib/shortened-screen.mjs',
  'package.json',
  'package-lock.json',
  'resources/reports/manifest.json',
];
/** A page that waits for what does not come must not hold up the build for good. */
const FIRST_SCREEN_WITHIN_MS = 300_000;
/** The parsed forms of the reports that ship are made of the reports, and of what reads them. */
const READY = 'resources/reports/ready/list.json';
const READ_BY = [
  'src/core',
  'src/shared',
  'src/engine/built-in',
  'src/engine/formats',
  'src/engine/library/store',
  'package.json',
  'package-lock.json',
  'resources/reports/manifest.json',
];
/** What it makes; all of it must be there. */
const OUTPUTS = [
  'out/main/launch.cjs',
  'out/main/index.js',
  'out/main/engine.js',
  'out/main/serve.js',
  'out/main/cli.js',
  'out/main/command-line.js',
  'out/main/command-line-thread.js',
  'out/main/import-worker.js',
  'out/main/inspect-worker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/served.html',
  'out/licences.json',
  'out/first-screen.json',
  READY,
];

/** Whether the build below `folder` is there and newer than all its inputs. */
export function isFresh(folder = root) {
  const stamp = join(folder, STAMP);
  if (!existsSync(stamp) || !OUTPUTS.every((path) => existsSync(join(folder, path)))) return false;
  const built = statSync(stamp).mtimeMs;
  return INPUTS.every((path) => newest(join(folder, path)) <= built);
}

/** Whether the ready forms of the reports that ship are newer than what they were made of. */
function isReady(folder = root) {
  const list = statSync(join(folder, READY), { throwIfNoEntry: false });
  return list !== undefined && READ_BY.every((path) => newest(join(folder, path)) <= list.mtimeMs);
}

/** The sources that run without a build must not go by forms that others have made: where they did, the reports are read anew. */
export function dropStaleForms() {
  if (!isReady()) rmSync(join(root, READY), { force: true });
}

/** Latest change below a path, in milliseconds. A folder's own time counts too: it changes when a file is removed. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return Infinity;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    stats.mtimeMs,
  );
}

/** Build everything. Resolves to `null`, or to the builder's own words where it failed. */
export async function build() {
  const began = new Date();
  rmSync(join(root, STAMP), { force: true });
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(builder)) return 'The packages are not installed: run "npm ci" first.';
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  const status = await new Promise((done) => {
    child.once('close', done);
    child.once('error', () => done(1));
  });
  if (status !== 0) return withoutStack(words) || `The build failed (status ${status}).`;
  const problem = syntaxProblems(join(root, 'out'));
  if (problem !== null) return problem;
  const notReady = isReady() ? null : makeReady(began);
  if (notReady !== null) return notReady;
  const noFirstScreen = makeFirstScreen();
  if (noFirstScreen !== null) return noFirstScreen;
  writeFileSync(join(root, STAMP), '');
  // What changed while it was being built is newer than the build.
  utimesSync(join(root, STAMP), began, began);
  return null;
}

/** By the reader that was just built. Gives its words where it fails. */
function makeReady(began) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const maker = join(root, 'out/main/make-ready-forms.js');
  const args = [maker, join(root, 'resources/reports'), version];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) return stderr.trim() || `The reports that ship could not be read (status ${status}).`;
  utimesSync(join(root, READY), began, began);
  return null;
}

/** What runs the page without a window needs this much; without a first screen that is ready, the first start draws its own. */
const LEAST_NODE = 22;

/** By the page that was just built. Gives its words where it fails. */
function makeFirstScreen() {
  const file = join(root, 'out/first-screen.json');
  if (Number.parseInt(process.versions.node, 10) < LEAST_NODE) {
    writeFileSync(file, 'null');
    return null;
  }
  const maker = join(import.meta.dirname, 'first-screen.mjs');
  const { status, stderr } = spawnSync(process.execPath, [maker], {
    encoding: 'utf8',
    timeout: FIRST_SCREEN_WITHIN_MS,
  });
  return status === 0 ? null : stderr.trim() || `The first screen could not be made (status ${status}).`;
}

/** Which of the scripts below `folder` do not parse, and why; `null` where all do. */
export function syntaxProblems(folder) {
  const check = join(import.meta.dirname, 'check-syntax.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', check, folder],
    { encoding: 'utf8' },
  );
  return status === 0 ? null : stderr.trim() || `The built files could not be checked (status ${status}).`;
}

/** What the builder says is wrong, without the way through its own code. */
function withoutStack(words) {
  const lines = words.split('\n').filter((line) => !/^\s+at /.test(line));
  return lines.join('\n').trim();
}

/** Build where that is needed, saying so beside what the program puts out. Exits with the builder's words where it fails. */
export async function ensureBuilt() {
  if (isFresh()) return;
  console.error('Building the reader ...');
  const problem = await build();
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
