import { describe, expect, it } from 'vitest';
import { createSaidSince } from '../../../src/engine/library/said-since.ts';

describe('since when a passage is said', () => {
  it('is known by any place within it, and of no other', () => {
    const since = createSaidSince();
    since.know('ruritania-2015', [
      { start: 50, end: 60, first: 2015, unknownBefore: null },
      { start: 10, end: 40, first: 2013, unknownBefore: 2012 },
    ]);
    const at = (start: number) => since.at('ruritania-2015', start);
    expect([at(10), at(39), at(50)]).toEqual([
      { first: 2013, unknownBefore: 2012 },
      { first: 2013, unknownBefore: 2012 },
      { first: 2015, unknownBefore: null },
    ]);
    expect([at(9), at(40), at(60), since.at('ruritania-2016', 10)]).toEqual([null, null, null, null]);
  });
});
