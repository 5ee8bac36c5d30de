import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './collect-imports.ts';
import { COVERED_ELSEWHERE } from './covered-elsewhere.ts';
import { isOnlyTypes, reachOf } from './reach.ts';
import { SUBJECT_TESTS } from './subject-tests.ts';

/** The test of a source file: the same path below `tests`, and the same name. */
const ownTests = (path: string) =>
  ['.test.ts', '.test.tsx'].map((end) => path.replace(/^src\//, 'tests/').replace(/\.tsx?$/, end));

const files = sourceFiles('src');
const withoutOwn = files
  .filter((file) => !ownTests(file.path).some(existsSync) && !isOnlyTypes(file))
  .map(({ path }) => path);

/** The entry of the table for a file: its own, or that of its folder. */
const entryOf = (path: string) => [path, `${posix.dirname(path)}/`].find((key) => key in COVERED_ELSEWHERE);

/** Tests of the built program: it is started, not imported. */
const runsWhatIsBuilt = (test: string) => /^tests\/(?:e2e\/.*|(?:cli|serve)\/process)\.test\.ts$/.test(test);

describe('tests mirror src', () => {
  it('each source file has a test of its own, or one is named that covers it', () => {
    expect(withoutOwn.filter((path) => entryOf(path) === undefined)).toEqual([]);
  });

  it('the tests that are named are there, and run what they are named for', () => {
    const missing = withoutOwn.flatMap((path) => {
      const test = COVERED_ELSEWHERE[entryOf(path) ?? ''];
      if (test === undefined) return [];
      if (!existsSync(test)) return [`${test} is not there`];
      return runsWhatIsBuilt(test) || reachOf(test).has(path) ? [] : [`${test} does not run ${path}`];
    });
    expect(missing).toEqual([]);
  });

  it('no entry is left that no file needs', () => {
    const needed = new Set(withoutOwn.map(entryOf));
    expect(Object.keys(COVERED_ELSEWHERE).filter((key) => !needed.has(key))).toEqual([]);
  });

  const tests = sourceFiles('tests')
    .map(({ path }) => path)
    .filter(
      (path) => /\.test\.tsx?$/.test(path) && existsSync(path.replace(/^tests\/([^/]+)\/.*$/, 'src/$1')),
    );
  const mirrors = new Set(files.flatMap(({ path }) => ownTests(path)));

  it('each test carries the name of a source file, or is listed as one of a subject', () => {
    expect(tests.filter((path) => !mirrors.has(path) && !SUBJECT_TESTS.includes(path))).toEqual([]);
  });

  it('a test of a subject stands in its folder, runs something of it, and is of no single file', () => {
    const wrong = SUBJECT_TESTS.filter((path) => {
      const folder = posix.dirname(path).replace(/^tests\//, 'src/');
      if (!existsSync(path) || mirrors.has(path) || !existsSync(folder)) return true;
      return !runsWhatIsBuilt(path) && ![...reachOf(path).keys()].some((one) => one.startsWith(`${folder}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('a test of one file runs that file', () => {
    const idle = files.flatMap((file) =>
      isOnlyTypes(file)
        ? []
        : ownTests(file.path).filter((test) => existsSync(test) && !reachOf(test).has(file.path)),
    );
    expect(idle).toEqual([]);
  });
});

describe('the check itself', () => {
  const at = (source: string) => ({ path: 'src/core/a.ts', source });

  it.each([
    [true, `export interface A {} export type B = 1; import type { C } from './c.ts';`],
    [true, `export type { A } from './b.ts';`],
    [false, `export const A = ['a'] as const; export type B = (typeof A)[number];`],
    [false, `import './b.ts'; export interface A {}`],
    [false, `export { a } from './b.ts';`],
  ])('says %s to "only types": %s', (expected, source) => {
    expect(isOnlyTypes(at(source))).toBe(expected);
  });
});
