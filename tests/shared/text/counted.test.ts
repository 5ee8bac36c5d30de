import { expect, it } from 'vitest';
import { counted } from '../../../src/shared/text/counted.ts';

it.each([
  [0, '0 notes'],
  [1, '1 note'],
  [2, '2 notes'],
  [1_200, '1,200 notes'],
])('%d is told as %j', (count, words) => {
  expect(counted(count, 'note')).toBe(words);
});

it('knows a plural of its own', () => {
  expect(counted(3, 'country', 'countries')).toBe('3 countries');
});
