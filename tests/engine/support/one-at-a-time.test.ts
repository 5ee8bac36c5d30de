import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneAtATime } from '../../../src/engine/support/one-at-a-time.ts';

it('begins each piece of work when the one before has ended, also where that failed', async () => {
  const inTurn = oneAtATime();
  const told: string[] = [];
  const work = (name: string, ms: number, fails = false) =>
    inTurn(async () => {
      told.push(`${name} begins`);
      await setTimeout(ms);
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work('slow', 20), work('failing', 5, true), work('quick', 0)]);
  expect(told).toEqual([
    'slow begins',
    'slow ends',
    'failing begins',
    'failing ends',
    'quick begins',
    'quick ends',
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
