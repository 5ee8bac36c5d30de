import { describe, expect, it } from 'vitest';
import { createStore } from '../../../src/renderer/services/store.ts';

describe('a store', () => {
  it('tells of every change, and of nothing else', () => {
    const store = createStore({ area: 'Chad', open: false });
    const told: unknown[] = [];
    const leave = store.subscribe(() => told.push(store.get()));
    store.set({ open: true });
    store.put(store.get());
    store.put({ area: 'Peru', open: false });
    leave();
    store.set({ open: true });
    expect(told).toEqual([
      { area: 'Chad', open: true },
      { area: 'Peru', open: false },
    ]);
  });
});
