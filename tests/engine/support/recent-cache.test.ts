import { expect, it } from 'vitest';
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
