/**
 * A reporter of Vitest: what went wrong outside all tests (a process that ended, a hook that failed, a rejection
 * nobody heard) goes as a list of sentences into the file that `RUNNER_ERRORS_FILE` names. The JSON report has no
 * place for it.
 */
import { writeFileSync } from 'node:fs';

/**
 * @typedef {{ message?: string, stack?: string, cause?: { message?: string } }} RunnerError
 * @typedef {{ children: { allSuites: () => Iterable<{ fullName: string, errors: () => readonly RunnerError[] }> } }} TestModule
 */

// Vitest takes the default export of a file for the reporter.
// oxlint-disable-next-line import/no-default-export
export default class RunnerErrors {
  /** @param {readonly TestModule[]} modules @param {readonly RunnerError[]} errors */
  onTestRunEnd(modules, errors) {
    const file = process.env.RUNNER_ERRORS_FILE;
    if (file === undefined) return;
    const ofHooks = modules.flatMap(({ children }) =>
      Array.from(children.allSuites()).flatMap((suite) =>
        suite.errors().map((error) => `${suite.fullName}: ${sentenceOf(error)}`),
      ),
    );
    writeFileSync(file, JSON.stringify([...errors.map(sentenceOf), ...ofHooks]));
  }
}

/** @param {RunnerError} error */
function sentenceOf({ message = 'no message', stack = '', cause }) {
  if (cause?.message !== undefined) return `${message} ${cause.message}`;
  const where = stack.split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
  return where === '' ? message : `${message} ${where.trim()}`;
}
