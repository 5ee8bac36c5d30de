/**
 * `npm test`: every check of the project, one after the other, all of them even if one fails.
 * Ends with what failed and what passed only at the second try, by name, and one line: "N passed, N failed".
 * A check that cannot run here says why; in CI that is a failure. `npm test -- --one-try`: no second tries, also
 * not of a file whose process ended from outside.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronForTests } from './electron-for-tests.mjs';
import { runAndKeepEnd } from './lib/run-and-keep-end.mjs';
import { asOneRun, lastLines, resultsOf, withSecondTry } from './lib/test-results.mjs';

const root = resolve(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', name);
const reports = mkdtempSync(join(tmpdir(), 'findings-reader-test-'));
const node = process.execPath;
const inCi = Boolean(process.env.CI);
const oneTry = process.argv.includes('--one-try');

let passed = 0;
/** What failed, each with as much as one needs to go and look; the log above it may be cut off. */
const failures = [];
/** Of end-to-end specs (vitest.config.ts), and of files whose process ended before their tests did. */
const secondTries = [];

/** A check that failed, with what it said at its end below its name. */
const failedCheck = (name, end) => failures.push(`${name}\n    ${end.replaceAll('\n', '\n    ')}`);

/** One command that passes or fails as a whole; what it said at its end is named with it where it fails. */
async function check(name, command, args) {
  console.log(`\n${name}`);
  const { status, end } = await runAndKeepEnd(command, args, { cwd: root });
  if (status === 0) passed += 1;
  else failedCheck(name, end);
  return status === 0;
}

/**
 * One Vitest project, counted test by test. A test that did not run counts as failed in CI. With `parts` its files are run
 * in so many processes side by side, each in the wrap of its own.
 */
async function tests(name, project, { wrap = [], env = {}, parts = 1 } = {}) {
  console.log(`\n${name}`);
  const ofPart = (part) => ({ wrap, env, shard: parts === 1 ? '' : `${part}/${parts}` });
  const runs = await Promise.all(
    Array.from({ length: parts }, (_, index) => runTests(name, project, ofPart(index + 1))),
  );
  if (runs.includes(null)) return;
  const first = asOneRun(runs);
  const again = first.unfinished.length > 0 && !oneTry;
  const results = again
    ? withSecondTry(first, await runTests(name, project, { wrap, env, files: first.unfinished }))
    : first;

  const named = (one) => `${name}: ${one}`;
  passed += results.passed;
  failures.push(...results.failures.map(named));
  // A hook that failed is named here only: its tests were skipped, and their file says nothing.
  if (results.failures.length > 0) failures.push(...results.errors.map(named));
  failures.push(
    ...results.unfinished.map((file) =>
      named(`${file}\n    ended before its tests did: ${first.errors.join('; ')}`),
    ),
  );
  secondTries.push(...results.secondTries.map(named));
  if (results.notRun > 0) {
    console.log(`${results.notRun} tests of ${name} did not run`);
    if (inCi) failures.push(named(`${results.notRun} tests did not run`));
  }
  if (results.total === 0) failures.push(named('there were no tests'));
  else if (results.status !== 0 && results.failures.length === 0 && results.unfinished.length === 0)
    failures.push(
      named(`ended with status ${results.status}, though no test failed: ${first.errors.join('; ')}`),
    );
}

/** What a run came to; `null` where it left no report, which is a failure. */
async function runTests(name, project, { wrap, env, files = [], shard = '' }) {
  const run = `${project}${shard === '' ? '' : `-${shard.replace('/', '-of-')}`}`;
  const report = join(reports, `${run}.json`);
  const errors = join(reports, `${run}-errors.json`);
  for (const file of [report, errors]) rmSync(file, { force: true });
  const vitest = [
    node,
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(root, 'scripts/lib/runner-errors.mjs')}`,
    `--outputFile.json=${report}`,
    ...(oneTry ? ['--retry=0'] : []),
    ...(shard === '' ? [] : [`--shard=${shard}`]),
    ...files,
  ];
  const [command, ...args] = [...wrap, ...vitest];
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, RUNNER_ERRORS_FILE: errors },
  });
  const [status] = await once(child, 'close').catch(() => [null]);
  if (!existsSync(report)) {
    failures.push(`${name}: did not finish`);
    return null;
  }
  const read = JSON.parse(readFileSync(report, 'utf8'));
  return {
    ...resultsOf(read, root),
    total: read.numTotalTests,
    status,
    errors: existsSync(errors) ? JSON.parse(readFileSync(errors, 'utf8')) : [],
  };
}

await check('Types', node, [bin('typescript/bin/tsc'), '-b', '--noEmit']);
await check('Lint', node, [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']);
await check('Format', node, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']);
await check('The lockfile holds no address', node, ['scripts/check-lockfile.mjs']);
await tests('Unit, property and architecture tests', 'node');
await tests('Window tests', 'renderer');

if (await check('Build', node, ['scripts/build.mjs'])) {
  await check('Faults of a laptop, in short form', node, ['scripts/soak.mjs', '--short']);
  await tests('End to end in a browser', 'e2e-served');
  const electron = await electronForTests();
  if (electron.usable) {
    // Windows of one display take the focus from each other; each part has a display of its own where one is made.
    const parts = electron.wrap.length > 0 ? 2 : 1;
    await tests('End to end in Electron', 'e2e-desktop', { wrap: electron.wrap, env: electron.env, parts });
  } else {
    console.log(`\nEnd to end in Electron: not run, because ${electron.reason}`);
    if (inCi) failures.push(`End to end in Electron: not run, because ${electron.reason}`);
  }
}

/** Status of `check:package` where it could not be made; it has said why. */
const NOT_CHECKED = 3;
console.log('\nThe installed program');
const installed = await runAndKeepEnd(node, ['scripts/check-package/main.ts'], { cwd: root });
if (installed.status === 0) passed += 1;
else if (installed.status !== NOT_CHECKED)
  failedCheck('The installed program (npm run check:package)', installed.end);

rmSync(reports, { recursive: true, force: true });
console.log(`\n${lastLines({ passed, failures, secondTries })}`);
process.exitCode = failures.length === 0 ? 0 : 1;
