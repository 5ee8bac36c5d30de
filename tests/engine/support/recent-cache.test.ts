import { describe, expect, it } from 'vitest';
import { createRecentCache } from '../../../src/engine/support/recent-cache.ts';

it('keeps the last ones used and loads each of the others again', () => {
  const loaded: string[] = [];
  const cache = createRecentCache<string>(2);
  const get = (key: string): string =>
    cache.get(key, () => {
      loaded.push(key);
      return key.toUpperCase();
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(get(key)).toBe(key.toUpperCase());
  expect(loaded).toEqual(['a', 'b', 'c', 'b']);
  cache.forget('a');
  get('a');
  expect(loaded).toEqual(['a', 'b', 'c', 'b', 'a']);
  expect(cache.held('a')).toBe('A');
  expect(cache.held('c')).toBeUndefined();
});

it('does not count a look as a use', () => {
  const cache = createRecentCache<string>(2);
  for (const key of ['a', 'b']) cache.get(key, () => key);
  expect(cache.held('a')).toBe('a');
  cache.get('c', () => 'c');
  expect(cache.held('a')).toBeUndefined();
});

describe('where values are of very different size', () => {
  const sized = () => createRecentCache<string>(3, { sizeOf: (value) => value.length, largest: 10 });

  it('keeps as many as there is room for, the last ones used', () => {
    const cache = sized();
    for (const key of ['aaaa', 'bbbb', 'cc', 'dddd']) cache.get(key, () => key);
    expect(['aaaa', 'bbbb', 'cc', 'dddd'].map(cache.held)).toEqual([undefined, 'bbbb', 'cc', 'dddd']);
    cache.get('eeeeeeee', () => 'eeeeeeee');
    expect(['bbbb', 'cc', 'dddd'].map(cache.held)).toEqual([undefined, undefined, undefined]);
  });

  it('keeps one that is larger than all may be alone, and room is there again when it is gone', () => {
    const cache = sized();
    cache.get('aaaa', () => 'aaaa');
    cache.get('large', () => 'x'.repeat(100));
    expect(cache.held('aaaa')).toBeUndefined();
    expect(cache.held('large')).toHaveLength(100);
    cache.forget('large');
    for (const key of ['aaaa', 'bbbb']) cache.get(key, () => key);
    expect(['aaaa', 'bbbb'].map(cache.held)).toEqual(['aaaa', 'bbbb']);
  });
});
