import { describe, expect, it } from 'vitest';
import { sourceFiles } from './collect-imports.ts';
import { tunedNumbers } from './tuned-numbers.ts';

describe('numbers that were chosen', () => {
  const found = ['src/core', 'src/engine']
    .flatMap(sourceFiles)
    .map((file) => ({ path: file.path, ...tunedNumbers(file) }));

  it('have a name', () => {
    // What the formats of files say in whole numbers, their specifications name.
    const isChosen = (path: string, one: string) => path.startsWith('src/core/') || one.includes('.');
    expect(
      found.flatMap(({ path, unnamed }) =>
        unnamed.filter((one) => isChosen(path, one)).map((one) => `${path}:${one}`),
      ),
    ).toEqual([]);
  });

  it('come from somewhere, which core says beside them', () => {
    const silent = found.filter(
      ({ path, named, isSaid }) => path.startsWith('src/core/') && named > 0 && !isSaid,
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe('the check itself', () => {
  const of = (source: string) => tunedNumbers({ path: 'src/core/a.ts', source });

  it.each([
    ['const LEAST = 0.5;', { unnamed: [], named: 1, isSaid: false }],
    [
      '/** Chosen on nine reports. */\nexport const LEAST = { one: 0.5, other: 0.25 };',
      { unnamed: [], named: 2, isSaid: true },
    ],
    ['const isAlike = (share: number) => share > 0.5;', { unnamed: ['1: 0.5'], named: 0, isSaid: false }],
    [
      'export function half(x: number) {\n  return x * 0.5;\n}',
      { unnamed: ['2: 0.5'], named: 0, isSaid: false },
    ],
    ['const isLong = (x: string) => x.length >= 12;', { unnamed: ['1: 12'], named: 0, isSaid: false }],
    ['const isLong = (x: string) => 12 < x.length;', { unnamed: ['1: 12'], named: 0, isSaid: false }],
    [
      'const LONG = 12;\nconst isLong = (x: string) => x.length >= LONG;',
      { unnamed: [], named: 0, isSaid: false },
    ],
    [
      'const isPair = (x: string, code: number) => x.length < 2 && code > 47;',
      { unnamed: [], named: 0, isSaid: false },
    ],
    ['const half = (x: number) => x / 2, most = 30;', { unnamed: [], named: 0, isSaid: false }],
  ])('of %j', (source, expected) => {
    expect(of(source)).toEqual(expected);
  });
});
