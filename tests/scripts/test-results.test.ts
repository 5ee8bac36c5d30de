import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLines, resultsOf } from '../../scripts/lib/test-results.mjs';

const root = resolve(import.meta.dirname, 'fixtures/tries');

/** What Vitest itself reports of the tests in `fixtures/tries`, which may be tried twice. */
function reportOf(folder: string, ...options: string[]): Parameters<typeof resultsOf>[0] {
  const file = join(folder, 'report.json');
  spawnSync(
    process.execPath,
    [
      resolve('node_modules/vitest/vitest.mjs'),
      'run',
      '--root',
      root,
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...options,
    ],
    { stdio: 'ignore' },
  );
  return JSON.parse(readFileSync(file, 'utf8'));
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'test-results-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a run of the tests comes to', () => {
  it('names what passed only at the second try in its last lines, with what it said at the first', () => {
    const results = resultsOf(reportOf(folder), root);
    expect(results).toMatchObject({ passed: 2, notRun: 1 });
    const [second, failed, figures, ...more] = lastLines(results).split('\n\n');
    expect(second).toMatch(
      /^PASSED ONLY AT THE SECOND TRY: run\.ts > a window is there at the second try\n {4}AssertionError: how often it was tried: expected 1 to be 2/,
    );
    expect(failed).toMatch(
      /^FAILED: run\.ts > a window is never there\n {4}AssertionError: expected 2 to be \+0/,
    );
    expect(figures).toBe('2 passed, 1 only at the second try, 1 failed');
    expect(more).toEqual([]);
  });

  it('has no second try where none is wanted', () => {
    const results = resultsOf(reportOf(folder, '--retry=0'), root);
    expect(results.secondTries).toEqual([]);
    expect(results.failures[0]).toContain('a window is there at the second try');
  });

  it('says of a file that could not be read what stood in the way, and nothing of second tries where there were none', () => {
    const file = {
      name: resolve('tests/a.test.ts'),
      status: 'failed',
      message: 'No such module',
      assertionResults: [],
    };
    const counts = { numTotalTests: 0, numPassedTests: 0, numPendingTests: 0, numTodoTests: 0 };
    const results = resultsOf({ ...counts, testResults: [file] }, resolve('.'));
    expect(lastLines(results)).toBe('FAILED: tests/a.test.ts\n    No such module\n\n0 passed, 1 failed');
  });
});
