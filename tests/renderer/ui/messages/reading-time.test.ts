import { expect, it } from 'vitest';
import { readingTime } from '../../../../src/renderer/ui/messages/reading-time.ts';

it('suffices to read the message slowly, and to decide where something is offered', () => {
  expect(readingTime('', false)).toBe(4_000);
  expect(readingTime('Kenya 2014 was removed from the library.', false)).toBe(8_200);
  expect(readingTime('Kenya 2014 was removed from the library.', true)).toBe(14_200);
});
