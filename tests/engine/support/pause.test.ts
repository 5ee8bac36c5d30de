import { expect, it } from 'vitest';
import { createPause, inSteps } from '../../../src/engine/support/pause.ts';

it('lets other work go first once the slice is used up, and not before', async () => {
  let others = 0;
  const timer = setImmediate(() => (others += 1));
  await createPause(Infinity)();
  expect(others).toBe(0);
  await createPause(0)();
  expect(others).toBe(1);
  clearImmediate(timer);
});

it('gives what comes of work in steps, between which others go first', async () => {
  const seen: string[] = [];
  function* work() {
    for (const step of ['one', 'two']) {
      seen.push(step);
      setImmediate(() => seen.push(`after ${step}`));
      yield;
    }
    return 'whole';
  }
  expect(await inSteps(work(), createPause(0))).toBe('whole');
  expect(seen).toEqual(['one', 'after one', 'two', 'after two']);
});
