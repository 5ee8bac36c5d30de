/**
 * `npm test`: every check of the project, one after the other, all of them even if one fails.
 * Ends with what failed, by name, and one line: "N passed, N failed". A check that cannot run here says why; in CI that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { electronForTests } from './electron-for-tests.mjs';

const root = resolve(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', name);
const reports = mkdtempSync(join(tmpdir(), 'findings-reader-test-'));
const node = process.execPath;
const inCi = Boolean(process.env.CI);

let passed = 0;
/** What failed, each with as much as one needs to go and look; the log above it may be cut off. */
const failures = [];

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
  const result = JSON.parse(readFileSync(file, 'utf8'));
  passed += result.numPassedTests;
  const before = failures.length;
  for (const { name: path, status: ended, message, assertionResults } of result.testResults) {
    const at = relative(root, path);
    const broken = assertionResults.filter((one) => one.status === 'failed');
    for (const one of broken)
      failures.push(`${at} > ${one.fullName}\n    ${firstLines(one.failureMessages)}`);
    for (const one of assertionResults.filter(neededSecondTry))
      console.log(
        `Passed at the second try: ${at} > ${one.fullName}\n    ${firstLines(one.failureMessages)}`,
      );
    if (ended === 'failed' && broken.length === 0) failures.push(`${at}\n    ${firstLines([message])}`);
  }
  const notRun = result.numPendingTests + result.numTodoTests;
  if (notRun > 0) {
    console.log(`${notRun} tests of ${name} did not run`);
    if (inCi) failures.push(`${name}: ${notRun} tests did not run`);
  }
  if (result.numTotalTests === 0) failures.push(`${name}: there were no tests`);
  else if (status !== 0 && failures.length === before)
    failures.push(`${name}: ended with status ${status}, though no test failed`);
}

function neededSecondTry({ status, failureMessages }) {
  return status === 'passed' && failureMessages.length > 0;
}

/** The beginning of the first message: what was expected and what there was. */
function firstLines([message = 'it says no more']) {
  return message.split('\n').slice(0, 4).join('\n    ');
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
for (const failure of failures) console.log(`\nFAILED: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
