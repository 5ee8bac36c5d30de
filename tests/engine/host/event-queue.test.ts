import { describe, expect, it } from 'vitest';
import { createEventQueue } from '../../../src/engine/host/event-queue.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';

const notice = (message: string): ReaderEvent => ({ kind: 'notice', message });

describe('an event queue', () => {
  it('keeps what happens while nobody listens, and tells it once', () => {
    const queue = createEventQueue();
    const first: ReaderEvent[] = [];
    const second: ReaderEvent[] = [];
    queue.emit(notice('a'));
    queue.emit(notice('b'));
    const stop = queue.subscribe((event) => first.push(event));
    queue.subscribe((event) => second.push(event));
    queue.emit(notice('c'));
    stop();
    queue.emit(notice('d'));
    expect(first).toEqual([notice('a'), notice('b'), notice('c')]);
    expect(second).toEqual([notice('c'), notice('d')]);
  });
});
