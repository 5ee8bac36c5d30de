import { describe, expect, it } from 'vitest';
import { checkLength } from '../../../src/engine/calculation/check-length.ts';

const library = { length: (id: string) => (id === 'long' ? 23_000_000 : 60_000) };

describe('what is certain to take too long', () => {
  it.each([
    [['long', 'long'], 46],
    [['short', 'long'], 23],
  ])('is refused before it is read: %j', (ids, millions) => {
    expect(() => checkLength(library, ids, 'Comparing A and B')).toThrow(
      `Comparing A and B would take too long, because they have ${millions} million characters: take shorter texts, or read them side by side.`,
    );
  });

  it('is neither two chapters nor all years of an area', () => {
    checkLength(library, ['short', 'short'], 'Comparing A and B');
    checkLength(
      library,
      Array.from({ length: 40 }, () => 'short'),
      'Setting together',
    );
  });
});
