import { setTimeout } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { whenUsed } from '../../../src/engine/support/when-used.ts';

/** Keeps the processor busy. */
function work(time: number): void {
  const { user, system } = process.cpuUsage();
  for (;;) {
    const now = process.cpuUsage();
    if (now.user + now.system - user - system >= time * 1000) return;
  }
}

it('is over once so much of the processor was used', async () => {
  const then = vi.fn();
  const began = performance.now();
  whenUsed(50, then, 1_000);
  work(60);
  await expect.poll(() => then.mock.calls.length).toBe(1);
  expect(performance.now() - began).toBeGreaterThanOrEqual(50);
});

it('waits longer where the program has had no turn, and not for ever', async () => {
  const then = vi.fn();
  const began = performance.now();
  whenUsed(400, then, 3);
  await expect.poll(() => then.mock.calls.length, { timeout: 20_000 }).toBe(1);
  // What this test itself uses of the processor may end it sooner than three times the time, but never before that time.
  expect(performance.now() - began).toBeGreaterThanOrEqual(400);
});

it('is ended by whoever has what they waited for', async () => {
  const then = vi.fn();
  const stop = whenUsed(20, then, 1);
  stop();
  await setTimeout(60);
  expect(then).not.toHaveBeenCalled();
});
