/**
 * `npm test`: every check of the project, one after the other, all of them even if one fails.
 * Ends with what failed and what passed only at the second try, by name, and one line: "N passed, N failed".
 * A check that cannot run here says why; in CI that is a failure. `npm test -- --one-try`: no second tries.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronForTests } from './electron-for-tests.mjs';
import { lastLines, resultsOf } from './lib/test-results.mjs';

const root = resolve(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', name);
const reports = mkdtempSync(join(tmpdir(), 'findings-reader-test-'));
const node = process.execPath;
const inCi = Boolean(process.env.CI);
const oneTry = process.argv.includes('--one-try');

let passed = 0;
/** What failed, each with as much as one needs to go and look; the log above it may be cut off. */
const failures = [];
/** Only end-to-end specs have a second try (vitest.config.ts). */
const secondTries = [];

/** One command that passes or fails as a whole. */
function check(name, command, args) {
  console.log(`\n${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) passed += 1;
  else failures.push(name);
  return status === 0;
}

/** One Vitest project, counted test by test. A test that did not run counts as failed in CI. */
function tests(name, project, { wrap = [], env = {} } = {}) {
  console.log(`\n${name}`);
  const file = join(reports, `${project}.json`);
  const vitest = [
    node,
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...(oneTry ? ['--retry=0'] : []),
  ];
  const [command, ...args] = [...wrap, ...vitest];
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (!existsSync(file)) {
    failures.push(`${name}: did not finish`);
    return;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const results = resultsOf(report, root);
  passed += results.passed;
  failures.push(...results.failures);
  secondTries.push(...results.secondTries);
  if (results.notRun > 0) {
    console.log(`${results.notRun} tests of ${name} did not run`);
    if (inCi) failures.push(`${name}: ${results.notRun} tests did not run`);
  }
  if (report.numTotalTests === 0) failures.push(`${name}: there were no tests`);
  else if (status !== 0 && results.failures.length === 0)
    failures.push(`${name}: ended with status ${status}, though no test failed`);
}

check('Types', node, [bin('typescript/bin/tsc'), '-b', '--noEmit']);
check('Lint', node, [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']);
check('Format', node, [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']);
check('The lockfile holds no address', node, ['scripts/check-lockfile.mjs']);
tests('Unit, property and architecture tests', 'node');
tests('Window tests', 'renderer');

if (check('Build', node, ['scripts/build.mjs'])) {
  check('Faults of a laptop, in short form', node, ['scripts/soak.mjs', '--short']);
  tests('End to end in a browser', 'e2e-served');
  const electron = await electronForTests();
  if (electron.usable) {
    tests('End to end in Electron', 'e2e-desktop', { wrap: electron.wrap, env: electron.env });
  } else {
    console.log(`\nEnd to end in Electron: not run, because ${electron.reason}`);
    if (inCi) failures.push(`End to end in Electron: not run, because ${electron.reason}`);
  }
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${lastLines({ passed, failures, secondTries })}`);
process.exitCode = failures.length === 0 ? 0 : 1;
