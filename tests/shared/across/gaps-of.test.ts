import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../src/shared/across/gaps-of.ts';

describe('why an answer has no row', () => {
  it('is told for the area and the year, and for no other', () => {
    const why = gapsOf([
      { area: 'Chad', year: 2019, why: 'no-report' },
      { area: 'Chad', year: 2020, why: 'not-stated' },
    ]);
    expect(why('Chad', 2019)).toBe('no-report');
    expect(why('Chad', 2020)).toBe('not-stated');
    expect(why('Chad', 2021)).toBeUndefined();
    expect(why('Niger', 2019)).toBeUndefined();
  });
});
