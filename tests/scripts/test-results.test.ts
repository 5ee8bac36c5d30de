import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOneRun, lastLines, resultsOf, withSecondTry } from '../../scripts/lib/test-results.mjs';

const root = resolve(import.meta.dirname, 'fixtures/tries');
/** One file whose process ends in the midst of its second test, and one whose folder cannot be made. */
const ended = resolve(import.meta.dirname, 'fixtures/ended');

/** What Vitest itself reports of the tests in a folder; those in `fixtures/tries` may be tried twice. */
function reportOf(folder: string, ...options: string[]): Parameters<typeof resultsOf>[0] {
  return runIn(root, folder, options);
}

function runIn(root: string, folder: string, options: readonly string[]): Parameters<typeof resultsOf>[0] {
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
    { stdio: 'ignore', env: { ...process.env, RUNNER_ERRORS_FILE: join(folder, 'errors.json') } },
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
    expect(figures).toBe('2 passed, 1 failed');
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
    const results = resultsOf({ testResults: [file] }, resolve('.'));
    expect(lastLines(results)).toBe('FAILED: tests/a.test.ts\n    No such module\n\n0 passed, 1 failed');
  });

  it('tells a file whose process ended from one whose hook failed, and says of both why', () => {
    const reporter = `--reporter=${resolve('scripts/lib/runner-errors.mjs')}`;
    const results = resultsOf(runIn(ended, folder, [reporter]), ended);
    expect(results).toMatchObject({ passed: 0, notRun: 1, unfinished: ['ended.run.ts'] });
    expect(results.failures).toHaveLength(1);
    const errors: unknown = JSON.parse(readFileSync(join(folder, 'errors.json'), 'utf8'));
    expect(errors).toEqual([
      expect.stringMatching(/Worker exited unexpectedly .*SIGKILL.*ended\.run\.ts/),
      expect.stringMatching(/^a folder: There is no room for it\. at .*hook\.run\.ts/),
    ]);
  });

  it('names a file that was run again, and counts its tests once', () => {
    const nothing = { passed: 0, failures: [], secondTries: [], unfinished: [], notRun: 0 };
    const first = { ...nothing, passed: 7, unfinished: ['a.test.ts'], status: 1, errors: ['It was killed.'] };
    const second = { ...nothing, passed: 2, status: 0, errors: [] };
    const both = withSecondTry(first, second);
    expect(both).toMatchObject({ passed: 9, failures: [], unfinished: [], status: 0 });
    expect(lastLines(both)).toBe(
      'PASSED ONLY AT THE SECOND TRY: a.test.ts\n    its process ended before its tests did: It was killed.\n\n9 passed, 0 failed',
    );
    expect(withSecondTry(first, { ...second, unfinished: ['a.test.ts'] })).toBe(first);
    expect(withSecondTry({ ...first, errors: ['It was killed.', 'And more.'] }, second).status).toBe(1);
  });

  it('is one where its parts were run side by side, and passed only where each did', () => {
    const run = {
      passed: 3,
      failures: [],
      secondTries: ['b'],
      unfinished: [],
      notRun: 0,
      total: 3,
      errors: [],
    };
    const other = { ...run, passed: 1, failures: ['c'], secondTries: [], notRun: 1, errors: ['d'] };
    const [good, bad] = [
      { ...run, status: 0 },
      { ...other, status: 1 },
    ];
    const both = { passed: 4, failures: ['c'], secondTries: ['b'], unfinished: [], notRun: 1, total: 6 };
    expect(asOneRun([good, bad])).toEqual({ ...both, errors: ['d'], status: 1 });
    expect(asOneRun([bad, good]).status).toBe(1);
    expect(asOneRun([good])).toBe(good);
  });
});
