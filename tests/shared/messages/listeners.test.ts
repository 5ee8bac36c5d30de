import { expect, it } from 'vitest';
import { createListeners } from '../../../src/shared/messages/listeners.ts';

it('tells everybody who listens, in their order, and nobody who has left', () => {
  const { subscribe, tell, count } = createListeners<string>();
  const told: string[] = [];
  const leave = subscribe((word) => told.push(`first: ${word}`));
  subscribe((word) => told.push(`second: ${word}`));
  tell('one');
  expect(count()).toBe(2);
  leave();
  leave();
  expect(count()).toBe(1);
  tell('two');
  expect(told).toEqual(['first: one', 'second: one', 'second: two']);
});

it('goes on to the others where one leaves as it is told', () => {
  const { subscribe, tell } = createListeners();
  const told: string[] = [];
  const leave = subscribe(() => {
    told.push('first');
    leave();
  });
  subscribe(() => told.push('second'));
  tell();
  tell();
  expect(told).toEqual(['first', 'second', 'second']);
});
