import { afterEach, describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/cli/inspect/in-order.ts';
import { createInspectPool } from '../../../src/cli/inspect/inspect-pool.ts';
import type { InspectPool } from '../../../src/cli/inspect/inspect-pool.ts';

const pools: InspectPool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

const shown = (file: string) => ({ texts: [`shown: ${file}`], reasons: [] });

function start(threads: number, bounds = {}): InspectPool {
  const worker = new URL('../fixtures/mortal-inspector.ts', import.meta.url);
  const pool = createInspectPool({ worker, threads, ...bounds });
  pools.push(pool);
  return pool;
}

describe('threads that inspect', { timeout: 20_000 }, () => {
  it('give every file its own outcome, in the order asked for', async () => {
    const pool = start(2);
    const files = ['slow', ...Array.from({ length: 30 }, (_, at) => `file ${at}`)];
    const outcomes: unknown[] = [];
    for await (const outcome of inOrder(files, 4, (file) => pool.inspect(file, 'line')))
      outcomes.push(outcome);
    expect(outcomes).toEqual(files.map((file) => shown(file)));
  });

  it('survive a file that takes its thread down', async () => {
    const pool = start(1);
    const outcomes = await Promise.all(
      ['a', 'throws', 'b', 'ends', 'c'].map((file) => pool.inspect(file, 'line')),
    );
    expect(outcomes).toEqual([
      shown('a'),
      {
        texts: [],
        reasons: ['throws stopped the thread that read it, because of a defect of the reader: out of bounds'],
      },
      shown('b'),
      { texts: [], reasons: ['ends stopped the thread that read it, because of a defect of the reader.'] },
      shown('c'),
    ]);
  });
});

describe('bounds of a thread that inspects', { timeout: 20_000 }, () => {
  it('are its time: a file that never ends costs itself', async () => {
    const pool = start(1, { longest: 1_000 });
    const outcomes = await Promise.all(['hangs', 'b'].map((file) => pool.inspect(file, 'line')));
    expect(outcomes).toEqual([
      { texts: [], reasons: ['hangs takes longer than 1 seconds to read: split it, or leave it out.'] },
      shown('b'),
    ]);
  });

  it('and its memory', async () => {
    const pool = start(1, { mostHeap: 32 });
    const outcomes = await Promise.all(['swells', 'b'].map((file) => pool.inspect(file, 'line')));
    expect(outcomes).toEqual([
      {
        texts: [],
        reasons: ['swells needs more memory than one file may have: split it into smaller files.'],
      },
      shown('b'),
    ]);
  });
});

describe('outcomes in order', () => {
  it('start no more than is about to be reached', async () => {
    let started = 0;
    const steps = inOrder(Array.from({ length: 100 }), 3, () => Promise.resolve((started += 1)));
    await steps.next();
    expect(started).toBe(4);
    await steps.next();
    expect(started).toBe(5);
    await steps.return(undefined);
  });

  it('end where there is nothing', async () => {
    expect(await inOrder([], 3, () => Promise.resolve(1)).next()).toEqual({ done: true, value: undefined });
  });
});
