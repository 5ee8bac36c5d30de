import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

describe('column heads', () => {
  it('are found one by one where nothing else stands', () => {
    const text = 'Area Suggested Action Year(s) Suggested';
    const found = SERIES.headsIn(text) ?? [];
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Area',
      'Suggested Action',
      'Year(s) Suggested',
    ]);
  });

  it.each(['Area of the Country', 'Suggested Action Ratify the protocol', 'Agriculture'])(
    'are none: %s',
    (text) => {
      expect(SERIES.headsIn(text)).toBeNull();
    },
  );

  it.each([
    [['Area', 'Suggested Action', 'Year(s) Suggested'], true],
    [['Sector/Industry', 'Activity'], true],
    [['', 'Area', 'Suggested Action'], true],
    [['Area', 'Ratify the protocol.'], false],
    [['Agriculture', 'Farming, including weeding (3, 4)'], false],
    [[], false],
  ])('%j are a row of them: %s', (cells, are) => {
    expect(SERIES.isHeadRow(cells)).toBe(are);
  });

  it.each([
    ['Area Suggested Action Year(s) Suggested Legal Framework Ratify', true],
    ['Sector/Industry Activity Agriculture Farming', true],
    ['Area of the country that has most children at work', false],
    ['Standard of living', false],
  ])('open the line %s: %s', (text, open) => {
    expect(SERIES.opensWithHead(text)).toBe(open);
  });
});
