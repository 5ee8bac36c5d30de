import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { createHeapTidier } from '../../../src/engine/support/tidy-heap.ts';

const MEGABYTE = 2 ** 20;
const heldMegabytes = () => getHeapStatistics().total_heap_size / MEGABYTE;

/** Fills the heap with things of which one in a hundred stays, so that hardly a page is quite empty. */
function litter(): readonly object[] {
  const all = Array.from({ length: 1_500_000 }, (_, at) => ({ at, next: [at] }));
  return all.filter(({ at }) => at % 100 === 0);
}

it('gives back what long work has left behind, and keeps what is in use', () => {
  createHeapTidier(-Infinity)();
  const tidy = createHeapTidier(16 * MEGABYTE);
  const before = heldMegabytes();
  const kept = litter();
  const littered = heldMegabytes();
  expect(littered - before).toBeGreaterThan(32);
  tidy();
  expect(heldMegabytes()).toBeLessThan(littered - 32);
  expect(kept[1]).toEqual({ at: 100, next: [100] });
});

it('leaves a heap alone that has hardly grown', () => {
  const tidy = createHeapTidier(1024 * MEGABYTE);
  const kept = litter();
  const littered = heldMegabytes();
  tidy();
  expect(heldMegabytes()).toBeGreaterThan(littered - 32);
  expect(kept).toHaveLength(15_000);
});
