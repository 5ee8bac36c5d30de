/** What a run of Vitest comes to, from its JSON report, and the last lines of `npm test`. */
import { relative } from 'node:path';

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} TestFile
 * @typedef {{ testResults: TestFile[] }} Report
 */

/**
 * @param {Report} report what `--reporter=json` writes
 * @param {string} root files are named relative to it
 * @returns {{ passed: number, failures: string[], secondTries: string[], notRun: number, unfinished: string[] }}
 *   `failures` and `secondTries` name the test and the beginning of what it said; a test that passed after a failed
 *   try is one of `secondTries` and of `passed`; `unfinished` are files whose process ended before their tests did
 */
export function resultsOf(report, root) {
  const failures = [];
  const secondTries = [];
  const unfinished = [];
  for (const { name, status, message, assertionResults } of report.testResults) {
    const at = relative(root, name);
    const said = ({ fullName, failureMessages }) => `${at} > ${fullName}\n    ${firstLines(failureMessages)}`;
    const failed = assertionResults.filter((one) => one.status === 'failed');
    failures.push(...failed.map(said));
    secondTries.push(
      ...assertionResults
        .filter((one) => one.status === 'passed' && one.failureMessages.length > 0)
        .map(said),
    );
    if (status !== 'failed' || failed.length > 0) continue;
    // Where a file cannot be read or a hook fails, its tests are skipped or there are none; they do not stay to be run.
    if (assertionResults.some((one) => one.status === 'pending')) unfinished.push(at);
    else failures.push(`${at}\n    ${firstLines([message])}`);
  }
  const done = report.testResults
    .filter(({ name }) => !unfinished.includes(relative(root, name)))
    .flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  return {
    passed: done.filter((status) => status === 'passed').length,
    failures,
    secondTries,
    unfinished,
    notRun: done.filter((status) => status !== 'passed' && status !== 'failed').length,
  };
}

/**
 * The end of the run: what failed and what needed a second try, by name, and one line of figures, always in the same
 * words, so that programs that start the tests can read it.
 *
 * @param {{ passed: number, failures: readonly string[], secondTries: readonly string[] }} results
 */
export function lastLines({ passed, failures, secondTries }) {
  return [
    ...secondTries.map((one) => `PASSED ONLY AT THE SECOND TRY: ${one}`),
    ...failures.map((one) => `FAILED: ${one}`),
    `${passed} passed, ${failures.length} failed`,
  ].join('\n\n');
}

/**
 * A run in which files did not finish, and a run of those files alone: as if it had been one run. The files are
 * named, with why their process ended, among what passed only at the second try.
 *
 * @template {ReturnType<typeof resultsOf> & { status: number | null, errors: readonly string[] }} Run
 * @param {Run} first
 * @param {Run | null} second `null` where it did not run to its end
 * @returns {Run}
 */
export function withSecondTry(first, second) {
  if (second === null || second.unfinished.length > 0) return first;
  const why = first.errors.join('; ') || 'it says no more';
  const isWhole = first.failures.length === 0 && first.errors.length <= first.unfinished.length;
  return {
    ...first,
    passed: first.passed + second.passed,
    failures: [...first.failures, ...second.failures],
    secondTries: [
      ...first.secondTries,
      ...second.secondTries,
      ...first.unfinished.map((file) => `${file}\n    its process ended before its tests did: ${why}`),
    ],
    unfinished: [],
    notRun: first.notRun + second.notRun,
    // The status of the first run is that of the files that are run again, unless something else went wrong in it.
    status: isWhole ? second.status : first.status,
  };
}

/**
 * Runs of parts of the same tests, side by side, as one; its status is the first that is not 0.
 *
 * @template {ReturnType<typeof resultsOf> & { total: number, status: number | null, errors: readonly string[] }} Run
 * @param {readonly Run[]} runs at least one
 * @returns {Run}
 */
export function asOneRun(runs) {
  return runs.reduce((before, run) => ({
    ...before,
    passed: before.passed + run.passed,
    failures: [...before.failures, ...run.failures],
    secondTries: [...before.secondTries, ...run.secondTries],
    unfinished: [...before.unfinished, ...run.unfinished],
    notRun: before.notRun + run.notRun,
    total: before.total + run.total,
    errors: [...before.errors, ...run.errors],
    status: before.status === 0 ? run.status : before.status,
  }));
}

/** The beginning of the first message: what was expected and what there was. */
function firstLines([message = 'it says no more']) {
  return message.split('\n').slice(0, 4).join('\n    ');
}
