import { expect, it } from 'vitest';
import { createRecentCache } from '../../src/engine/recent-cache.ts';

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
});
