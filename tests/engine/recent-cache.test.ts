import { expect, it } from 'vitest';
import { createRecentCache } from '../../src/engine/recent-cache.ts';

it('keeps the last ones used and loads each of the others again', () => {
  const loaded: string[] = [];
  const cache = createRecentCache((key) => {
    loaded.push(key);
    return key.toUpperCase();
  }, 2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(cache.get(key)).toBe(key.toUpperCase());
  expect(loaded).toEqual(['a', 'b', 'c', 'b']);
  cache.forget('a');
  cache.get('a');
  expect(loaded).toEqual(['a', 'b', 'c', 'b', 'a']);
});
