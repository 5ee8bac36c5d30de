/** What a run of Vitest comes to, from its JSON report, and the last lines of `npm test`. */
import { relative } from 'node:path';

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} TestFile
 * @typedef {{ numTotalTests: number, numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults: TestFile[] }} Report
 */

/**
 * @param {Report} report what `--reporter=json` writes
 * @param {string} root files are named relative to it
 * @returns {{ passed: number, failures: string[], secondTries: string[], notRun: number }} `failures` and
 *   `secondTries` name the test and the beginning of what it said; a test that passed after a failed try is one
 *   of `secondTries` and of `passed`
 */
export function resultsOf(report, root) {
  const failures = [];
  const secondTries = [];
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
    if (status === 'failed' && failed.length === 0) failures.push(`${at}\n    ${firstLines([message])}`);
  }
  return {
    passed: report.numPassedTests,
    failures,
    secondTries,
    notRun: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The end of the run: what failed and what needed a second try, by name, and one line of figures.
 *
 * @param {{ passed: number, failures: readonly string[], secondTries: readonly string[] }} results
 */
export function lastLines({ passed, failures, secondTries }) {
  const tries = secondTries.length === 0 ? '' : `, ${secondTries.length} only at the second try`;
  return [
    ...secondTries.map((one) => `PASSED ONLY AT THE SECOND TRY: ${one}`),
    ...failures.map((one) => `FAILED: ${one}`),
    `${passed} passed${tries}, ${failures.length} failed`,
  ].join('\n\n');
}

/** The beginning of the first message: what was expected and what there was. */
function firstLines([message = 'it says no more']) {
  return message.split('\n').slice(0, 4).join('\n    ');
}
