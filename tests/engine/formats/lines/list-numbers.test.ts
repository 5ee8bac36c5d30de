import { describe, expect, it } from 'vitest';
import {
  letterNumber,
  repeatedLetter,
  romanNumber,
} from '../../../../src/engine/formats/lines/list-numbers.ts';

describe('the numbers of lists', () => {
  it.each([
    [1, 'i', 'a', 'a'],
    [4, 'iv', 'd', 'd'],
    [26, 'xxvi', 'z', 'z'],
    [27, 'xxvii', 'aa', 'aa'],
    [28, 'xxviii', 'ab', 'bb'],
    [53, 'liii', 'ba', 'aaa'],
    [702, 'dccii', 'zz', 'z'.repeat(20)],
    [1994, 'mcmxciv', 'bxr', 'r'.repeat(20)],
    [0, '0', '0', '0'],
    [-3, '-3', '-3', '-3'],
    [4000, '4000', 'ewv', 'v'.repeat(20)],
  ])('%i', (value, roman, letters, repeated) => {
    expect([romanNumber(value), letterNumber(value), repeatedLetter(value)]).toEqual([
      roman,
      letters,
      repeated,
    ]);
  });
});
