import { describe, expect, it } from 'vitest';
import { sourceFiles } from './collect-imports.ts';
import { exportedNames, handedOn, isUsed, typesOfOtherExports, usedNames } from './exports.ts';

describe('what src exports', () => {
  /**
   * Who counts as a user: the program itself, and the two programs of the project that run its parts from outside
   * (benches, and the commands in `scripts`). Tests, and the soak that lies with them, do not.
   */
  const users = ['src', 'bench', 'scripts'].flatMap(sourceFiles);
  const used = new Set(users.flatMap(usedNames));
  const handing = users.flatMap(handedOn);
  const unused = sourceFiles('src').flatMap((file) => {
    const types = new Set(typesOfOtherExports(file));
    return exportedNames(file)
      .filter((name) => !types.has(name) && !isUsed(file.path, name, used, handing))
      .map((name) => `${file.path}#${name}`);
  });

  it('is used by the program, not by tests alone or by nobody', () => {
    expect(unused).toEqual([]);
  });
});

describe('the check itself', () => {
  const at = (source: string) => ({ path: 'src/a/one.ts', source });

  it.each([
    ['a value', `export const one = 1;`, ['one']],
    ['several', `export const one = 1, two = 2;`, ['one', 'two']],
    [
      'a function, a class and a type',
      `export function f() {} export class C {} export type T = 1;`,
      ['f', 'C', 'T'],
    ],
    ['a name given on leaving', `const one = 1; export { one as two };`, ['two']],
    ['the default', `export default 1;`, ['default']],
    ['nothing of another file', `export { one } from './two.ts';`, []],
  ])('finds %s', (_what, source, names) => {
    expect(exportedNames(at(source))).toEqual(names);
  });

  it.each([
    ['a name', `import { one as two } from '../b.ts';`, ['src/b.ts#one']],
    ['a type', `import type { One } from '../b.ts';`, ['src/b.ts#One']],
    ['the default', `import one from './b.ts';`, ['src/a/b.ts#default']],
    ['all', `import * as all from './b.ts';`, ['src/a/b.ts#*']],
    ['nothing in what is handed on', `export { one } from './b.ts'; export * from './c.ts';`, []],
    ['what is loaded later', `const { one } = await import('./b.ts');`, ['src/a/b.ts#*']],
    ['a type in place', `type One = import('./b.ts').One;`, ['src/a/b.ts#One']],
    ['no package', `import { one } from 'one';`, []],
  ])('sees the use of %s', (_what, source, names) => {
    expect(usedNames(at(source))).toEqual(names);
  });

  it.each([
    ['under its own name', `export { one } from './b.ts';`, 'src/a/one.ts#one', true],
    ['under another', `export { one as two } from './b.ts';`, 'src/a/one.ts#two', true],
    ['with all the rest', `export * from './b.ts';`, 'src/a/one.ts#one', true],
    ['and not asked for', `export * from './b.ts';`, 'src/a/one.ts#two', false],
    ['and nothing else of it', `export { two } from './b.ts';`, 'src/a/one.ts#two', false],
  ])('follows a name that is handed on %s', (_how, source, use, expected) => {
    expect(isUsed('src/a/b.ts', 'one', new Set([use]), handedOn(at(source)))).toBe(expected);
  });

  it('leaves a type that another export names, and none that only private code names', () => {
    const file = at(`
      export interface Options { readonly one: number }
      export interface Hidden { readonly two: number }
      export function open(options: Options): void {}
      function inside(hidden: Hidden): void {}
    `);
    expect(typesOfOtherExports(file)).toEqual(['Options']);
  });
});
