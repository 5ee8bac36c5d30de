import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { within } from '../../../src/engine/support/within.ts';

it('gives what comes in time', async () => {
  expect(await within(setTimeout(5, 'done'), 10_000)).toBe('done');
  await expect(within(Promise.reject(new Error('broken')), 10_000)).rejects.toThrow('broken');
});

it('waits no longer, and lets go of what fails later', async () => {
  const began = performance.now();
  const late = setTimeout(200).then(() => {
    throw new Error('late');
  });
  expect(await within(late, 20)).toBeNull();
  expect(performance.now() - began).toBeLessThan(190);
  await expect(late).rejects.toThrow('late');
});
