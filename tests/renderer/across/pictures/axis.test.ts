import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../../src/renderer/across/pictures/axis.ts';
import type { Scale } from '../../../../src/renderer/across/model/scale.ts';

const numbers: Scale = {
  kind: 'number',
  classes: [],
  classOf: () => null,
  numberOf: () => null,
};
const labels = (values: readonly number[]) => axisOf(numbers, values, 0, 600).ticks.map(({ label }) => label);

describe('the axis of numbers', () => {
  it('steps by whole numbers where only whole ones are stated, however close they are', () => {
    expect(labels([18, 18])).toEqual(['18', '19']);
    expect(labels([16, 18])).toEqual(['16', '17', '18']);
    expect(labels([14, 15, 16, 18])).toEqual(['14', '15', '16', '17', '18']);
  });

  it('steps finer where parts of a whole are stated', () => {
    expect(labels([3.2, 3.6])).toEqual(['3.2', '3.3', '3.4', '3.5', '3.6']);
  });

  it('keeps every value between its ends', () => {
    for (const values of [[0], [5, 5.1], [102.3, 113], [9, 14], [261, 320]]) {
      const { at } = axisOf(numbers, values, 10, 610);
      for (const value of values) {
        expect(at(value)).toBeGreaterThanOrEqual(10);
        expect(at(value)).toBeLessThanOrEqual(610);
      }
    }
  });
});
