import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTypedText } from '../../../src/renderer/noting/typed-text.ts';
import { fail, ok } from '../../../src/shared/result.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

describe('what is typed', () => {
  it('is kept after a pause, once, as it is by then', async () => {
    const saved: string[] = [];
    const typed = createTypedText('', (text) => {
      saved.push(text);
      return Promise.resolve(ok(null));
    });
    typed.type('W');
    typed.type('Wh');
    typed.type('Who');
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(saved).toEqual(['Who']);
    expect(typed.isKept()).toBe(true);
  });

  it('is kept within a second, however fast somebody types', async () => {
    const saved: string[] = [];
    const typed = createTypedText('', (text) => {
      saved.push(text);
      return Promise.resolve(ok(null));
    });
    for (let letter = 1; letter <= 20; letter += 1) {
      typed.type('x'.repeat(letter));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(saved.length).toBeGreaterThan(0);
  });

  it('says no more than that it is not kept where the disk is told of elsewhere', async () => {
    const told = {
      code: 'disk',
      message: 'The note cannot be kept: the disk is full.',
      isTold: true,
    } as const;
    const typed = createTypedText('Old', () => Promise.resolve({ ok: false, error: told }));
    typed.type('New');
    await vi.advanceTimersByTimeAsync(300);
    expect(typed.get()).toEqual({ text: 'New', problem: 'This is not kept yet.' });
  });

  it('stays where the disk is full, with why, and is kept as soon as it can be', async () => {
    let isFull = true;
    const typed = createTypedText('Old', () =>
      Promise.resolve(isFull ? fail('disk', 'The note cannot be kept: the disk is full.') : ok(null)),
    );
    typed.type('New');
    await vi.advanceTimersByTimeAsync(300);
    expect(typed.get()).toEqual({ text: 'New', problem: 'The note cannot be kept: the disk is full.' });
    expect(typed.isKept()).toBe(false);
    isFull = false;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(typed.get()).toEqual({ text: 'New', problem: '' });
    expect(typed.isKept()).toBe(true);
  });
});
