import { describe, expect, it } from 'vitest';
import { yearSigns } from '../../../src/renderer/through-years/signs.ts';
import type { PassageSign } from '../../../src/shared/history/history.ts';

const passage = (parts: Partial<PassageSign>): PassageSign => ({
  block: 'b1',
  start: 10,
  first: 2015,
  unknownBefore: null,
  last: 2018,
  droppedIn: null,
  ...parts,
});

describe('what the margin says of a year', () => {
  it.each([
    ['an older passage', {}, '2015', 'Since 2015', 'quiet'],
    ['one that is first said here', { first: 2018 }, 'new', 'New this year', 'new'],
    [
      'one that may be older than the library can tell',
      { unknownBefore: 2014 },
      '≤2015',
      'Since 2015 or earlier: 2014 is not in the library',
      'quiet',
    ],
    [
      'one of a year before which nothing is known: never new',
      { first: 2018, unknownBefore: 2017 },
      '≤2018',
      'Since 2018 or earlier: 2017 is not in the library',
      'quiet',
    ],
    ['one that goes', { droppedIn: 2019 }, 'last', 'Since 2015; last said here: not in 2019', 'last'],
    [
      'one of this year alone',
      { first: 2018, droppedIn: 2019 },
      'only',
      'New this year; last said here: not in 2019',
      'new',
    ],
    [
      'one that goes later',
      { last: 2020, droppedIn: 2021 },
      '2015',
      'Since 2015; last said in 2020, not in 2021',
      'quiet',
    ],
    [
      'one that may be another',
      { unsure: true },
      '2015',
      'Since 2015; perhaps: only its place says that it is the same passage',
      'quiet',
    ],
  ] as const)('%s', (_, parts, words, label, tone) => {
    const [sign] = yearSigns(2018, [passage(parts)], () => undefined).get('b1') ?? [];
    expect(sign).toMatchObject({ words, label, tone });
  });

  it('is said of each row by itself, and leads to its passage', () => {
    const opened: number[] = [];
    const rows = [passage({ row: 0, start: 1 }), passage({ row: 1, start: 2 })];
    const signs = yearSigns(2018, rows, ({ start }) => opened.push(start)).get('b1') ?? [];
    expect(signs.map(({ row }) => row)).toEqual([0, 1]);
    signs[1]?.run();
    expect(opened).toEqual([2]);
  });
});
