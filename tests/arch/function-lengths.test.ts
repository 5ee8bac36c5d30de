import { describe, expect, it } from 'vitest';
import { sourceFiles } from './collect-imports.ts';
import { longFunctions } from './function-lengths.ts';

describe('functions', () => {
  const long = sourceFiles('src').flatMap((file) =>
    longFunctions(file).map(({ name, lines }) => ({ name: `${file.path}#${name}`, lines })),
  );

  it('are short, or it is said above them why they are long', () => {
    expect(long).toEqual([]);
  });
});

describe('the check itself', () => {
  const body = (lines: number) => `{\n${'work();\n'.repeat(lines - 2)}}`;
  const found = (source: string, path = 'src/a.ts') => longFunctions({ path, source });

  it.each([
    ['a function', (lines: number) => `export function act() ${body(lines)}`],
    ['an arrow with a name', (lines: number) => `export const act = () => ${body(lines)};`],
    ['a method', (lines: number) => `class C {\n  act() ${body(lines)}\n}`],
    [
      'a function within another call',
      (lines: number) => `const done = memo(function act() ${body(lines)});`,
    ],
  ])('counts the lines of %s, 60 allowed', (_what, source) => {
    expect(found(source(60))).toEqual([]);
    expect(found(source(61))).toEqual([{ name: 'act', lines: 61 }]);
  });

  it('allows a component 80, and nothing else of its file', () => {
    expect(found(`export function Act() ${body(80)}`, 'src/Act.tsx')).toEqual([]);
    expect(found(`export function Act() ${body(81)}`, 'src/Act.tsx')).toEqual([{ name: 'Act', lines: 81 }]);
    expect(found(`export function act() ${body(61)}`, 'src/Act.tsx')).toEqual([{ name: 'act', lines: 61 }]);
  });

  it.each([
    ['// Long because every case is one line of the table.\n', 0],
    ['/** Acts. */\n// Long because of the cases:\n// each is a line of the table.\n', 0],
    ['// Long because\n', 1],
    ['// Long because of the cases.\n\n', 1],
    ['/** Long because of the cases. */\n', 1],
    ['// It is long because of the cases.\n', 1],
  ])('with %j above it finds %d', (above, count) => {
    expect(found(`${above}export function act() ${body(70)}`)).toHaveLength(count);
    expect(found(`${above}export const act = () => ${body(70)};`)).toHaveLength(count);
  });
});
