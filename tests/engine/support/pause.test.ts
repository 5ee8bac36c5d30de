import { expect, it } from 'vitest';
import { createPause } from '../../../src/engine/support/pause.ts';

it('lets other work go first once the slice is used up, and not before', async () => {
  let others = 0;
  const timer = setImmediate(() => (others += 1));
  await createPause(Infinity)();
  expect(others).toBe(0);
  await createPause(0)();
  expect(others).toBe(1);
  clearImmediate(timer);
});
