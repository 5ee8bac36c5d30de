import { beforeEach, describe, expect, it } from 'vitest';
import { createBackground } from '../../../src/engine/support/background.ts';
import type { Background } from '../../../src/engine/support/background.ts';
import { ReaderError } from '../../../src/shared/result.ts';

const task = {
  name: 'keep the index',
  failed: 'The search index cannot be kept on disk',
  meanwhile: 'searching works, but the next start takes longer',
};

let told: string[];
let defects: string[];
let background: Background;
beforeEach(() => {
  told = [];
  defects = [];
  background = createBackground({
    emit: (event) => told.push(event.kind === 'notice' ? event.message : event.kind),
    onDefect: (description) => defects.push(description),
  });
});

const full = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
function overflow(): Promise<void> {
  throw new RangeError('Maximum call stack size exceeded');
}
const well = () => Promise.resolve();

describe('work in the background', () => {
  it('that fails is told once, in plain words, and ends nothing', async () => {
    expect(await background.run(task, full)).toBe(false);
    expect(await background.run(task, full)).toBe(false);
    expect(told).toEqual([
      'The search index cannot be kept on disk (the disk is full); searching works, but the next start takes longer.',
    ]);
    expect(defects).toEqual([]);
  });

  it('is told of again once it has succeeded in between, or fails for another reason', async () => {
    await background.run(task, full);
    expect(await background.run(task, well)).toBe(true);
    await background.run(task, full);
    await background.run(task, () =>
      Promise.reject(new ReaderError('disk', 'Another window is changing this library.')),
    );
    expect(told).toHaveLength(3);
    expect(told[2]).toContain('Another window is changing this library. All the same, searching works');
  });

  it.each<[string, () => Promise<void>]>([
    ['throws at once', overflow],
    ['rejects', () => Promise.reject(new TypeError('x is undefined'))],
  ])('that %s by a defect is recorded as one', async (_how, work) => {
    expect(await background.run(task, work)).toBe(false);
    expect(told).toEqual([expect.stringContaining('(a defect of the reader)')]);
    expect(defects).toEqual([expect.stringMatching(/^keep the index: /)]);
  });
});
