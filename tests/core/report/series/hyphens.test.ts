import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

describe('a space that the series sets behind a hyphen', () => {
  it.each([
    ['U.S. Embassy- Astana reported it.', true],
    ['U.S. Consulate- Erbil', true],
    ['Country Reports on Human Rights Practices- 2015', true],
    ['Awareness- Raising Campaigns', false],
    ['embassy- Astana', false],
    ['- Astana', false],
  ])('%s: %s', (text, sets) => {
    expect(SERIES.setsSpaceBehind(text, text.indexOf('-'))).toBe(sets);
  });
});
