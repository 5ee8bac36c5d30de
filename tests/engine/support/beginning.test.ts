import { describe, expect, it } from 'vitest';
import { createBeginning } from '../../../src/engine/support/beginning.ts';

async function timed(work: Promise<void>): Promise<number> {
  const began = performance.now();
  await work;
  return performance.now() - began;
}

describe('the beginning of a window', () => {
  it('is past a moment after it is over, however often that is said, and before or after it is waited for', async () => {
    const early = createBeginning();
    early.over();
    early.over();
    expect(await timed(early.past())).toBeLessThan(3_000);
    const late = createBeginning();
    const waited = timed(late.past());
    setTimeout(late.over, 20);
    expect(await waited).toBeLessThan(3_000);
  });
});
