/**
 * `npm run check:package`: make the packages for Linux around an Electron that is at hand, install the `.deb` into this system, and use the
 * installed program as people do: from a terminal, by double click, in its window, over an upgrade and a removal. Everything
 * is done for a user made for it, who is removed at the end with the program.
 *
 * Where that cannot be, it says why and ends with status 3. Words after the command are files of specs: only these are run,
 * and one package is made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ELECTRON_VERSION, NAME, ROOT, VERSION } from '../package/program.ts';
import { ensureBuilt } from '../lib/build.mjs';

/** Of a check that could not be made. */
const NOT_CHECKED = 3;
const USER = 'findings-reader-check';
const OTHER_USER = 'findings-reader-other';
const USERS = [USER, OTHER_USER];
const OUT = join(ROOT, 'dist/check');
/** Specs that alone are wanted; all where there are none. */
const WANTED = process.argv.slice(2);
/** A version above every other of this number. */
const NEXT_VERSION = VERSION.replace(/\d+$/, (last) => String(Number(last) + 1));
const ZIP_MAKER = join(ROOT, '../shared/tools/electron-runtime/zip');
/** What is checked with, beside what the package itself asks for. */
const DEBIAN_PACKAGES = [
  'rpm',
  'unzip',
  'xvfb',
  'xauth',
  'desktop-file-utils',
  'libglib2.0-bin',
  'shared-mime-info',
];
const LARGEST_DEB = 110_000_000;

const problem = whyNot();
if (problem === null) await check();
else {
  console.log(`The installed program was not checked, because ${problem}.`);
  process.exitCode = NOT_CHECKED;
}

function whyNot(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'this is no Linux on an Intel or AMD processor';
  if (process.getuid?.() !== 0) return 'only root can install a package';
  if (!existsSync('/usr/bin/dpkg') || !existsSync('/usr/bin/apt-get'))
    return 'this system has no Debian packages';
  if (process.env['ELECTRON_ZIPS'] === undefined && !existsSync(ZIP_MAKER))
    return "Electron's zip is not at hand (ELECTRON_ZIPS names its folder)";
  if (spawnSync('dpkg', ['-s', NAME], { stdio: 'ignore' }).status === 0)
    return `${NAME} is installed here already, and would be removed`;
  return null;
}

async function check(): Promise<void> {
  try {
    await ensureBuilt();
    prepare();
    // Packed well enough that its size is under the limit, and no better: what ships is packed by `npm run package`.
    const isPart = WANTED.length > 0;
    const first = makePackages(VERSION, isPart ? 'deb' : 'deb,rpm,zip', { DPKG_DEB_COMPRESSOR_LEVEL: '4' });
    checkOthers();
    // Of this one only the version matters.
    const next = isPart ? '' : makePackages(NEXT_VERSION, 'deb', { DPKG_DEB_COMPRESSOR_LEVEL: '1' });
    step('Install the .deb', 'dpkg', ['-i', first], { mayFail: true });
    step('Install what it needs', 'apt-get', ['-y', '-qq', '-f', '--no-install-recommends', 'install']);
    use(next);
    console.log('\nThe installed program does what it should.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    spawnSync('dpkg', ['--purge', NAME], { stdio: 'ignore' });
    for (const user of USERS) spawnSync('userdel', ['--remove', user], { stdio: 'ignore' });
    rmSync(OUT, { recursive: true, force: true });
  }
}

function prepare(): void {
  const missing = DEBIAN_PACKAGES.filter(
    (name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length > 0) {
    step('Find packages', 'apt-get', ['update', '-qq']);
    step(`Install ${missing.join(', ')}`, 'apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...missing,
    ]);
  }
  for (const user of USERS) {
    spawnSync('userdel', ['--remove', user], { stdio: 'ignore' });
    step(`Make the user ${user}`, 'useradd', ['--create-home', user]);
  }
}

/** @returns path of the `.deb` */
function makePackages(version: string, kinds: string, env: Readonly<Record<string, string>> = {}): string {
  const zips = process.env['ELECTRON_ZIPS'] ?? join(ROOT, 'dist/electron');
  if (process.env['ELECTRON_ZIPS'] === undefined)
    step("Make Electron's zip", ZIP_MAKER, [ELECTRON_VERSION, zips]);
  const words = [join(ROOT, 'scripts/package/main.ts'), '--only', kinds, '--out', OUT, '--quick'];
  step(`Make ${kinds} of version ${version}`, process.execPath, words, {
    env: { ELECTRON_ZIPS: zips, FINDINGS_READER_PACKAGE_VERSION: version, ...env },
  });
  return join(OUT, 'packages', `${NAME}_${version}_amd64.deb`);
}

/** What is not installed here is at least read. */
function checkOthers(): void {
  const packages = join(OUT, 'packages');
  for (const name of readdirSync(packages)) {
    const path = join(packages, name);
    const { size } = statSync(path);
    console.log(`${name}: ${(size / 1e6).toFixed(1)} MB`);
    if (name.endsWith('.deb') && size > LARGEST_DEB) throw new Error(`${name} is larger than it may be.`);
    if (name.endsWith('.rpm'))
      step('Read the .rpm', 'rpm', ['--query', '--package', '--list', path], { quiet: true });
    if (name.endsWith('.zip')) tryZip(path);
  }
}

/** It runs from any folder. */
function tryZip(path: string): void {
  const folder = join(OUT, 'from zip');
  step('Unpack the .zip', 'unzip', ['-q', path, '-d', folder], { quiet: true });
  const [inside = ''] = readdirSync(folder);
  step('Run from the folder of the .zip', join(folder, inside, NAME), ['list'], { quiet: true });
  rmSync(folder, { recursive: true });
}

/** The specs of the installed program; those of its upgrade and removal last. */
function use(next: string): void {
  const env = {
    READER_INSTALLED: NAME,
    READER_USER: idsOf(USER),
    READER_OTHER_USER: idsOf(OTHER_USER),
    READER_NEXT: next,
  };
  const vitest = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'e2e-installed'];
  // `-ac`: the display is root's, the window another user's.
  const display = ['-a', '-s', '-screen 0 1600x1000x24 -ac', process.execPath];
  step('Use it', 'xvfb-run', [...display, ...vitest, '--exclude', '**/upgrade.test.ts', ...WANTED], { env });
  if (WANTED.length > 0) return;
  step('Upgrade and remove it', 'xvfb-run', [...display, ...vitest, '--retry=0', 'upgrade.test.ts'], { env });
}

/** As the specs read them: numbers of the user and of their group, and their home. */
function idsOf(user: string): string {
  const ids = ['-u', '-g'].map((which) => spawnSync('id', [which, user], { encoding: 'utf8' }).stdout.trim());
  return [...ids, `/home/${user}`].join(':');
}

interface StepOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
  /** What is wrong is put right by the next step. */
  readonly mayFail?: boolean;
}

function step(name: string, command: string, words: readonly string[], options: StepOptions = {}): void {
  console.log(`\n${name}`);
  const began = Date.now();
  const { status } = spawnSync(command, words, {
    cwd: ROOT,
    stdio: ['ignore', options.quiet === true || options.mayFail === true ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...options.env },
  });
  console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s`);
  if (status !== 0 && options.mayFail !== true) throw new Error(`${name}: did not work (${command}).`);
}
