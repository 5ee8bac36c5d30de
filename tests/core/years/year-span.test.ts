import { describe, expect, it } from 'vitest';
import { joinSpans, parseYearSpan } from '../../../src/core/years/year-span.ts';

describe('parseYearSpan', () => {
  it.each([
    ['2009 - 2013', { from: 2009, to: 2013 }],
    ['2014 – 2016', { from: 2014, to: 2016 }],
    ['2020– 2022', { from: 2020, to: 2022 }],
    ['2013', { from: 2013, to: 2013 }],
    ['', null],
    ['2022 – 2013', null],
    ['2009, 2011, 2013', null],
  ])('%s', (text, expected) => {
    expect(parseYearSpan(text)).toEqual(expected);
  });

  it('joins spans that touch and keeps apart those that do not', () => {
    expect(
      joinSpans([
        { from: 2020, to: 2022 },
        { from: 2010, to: 2013 },
        { from: 2014, to: 2016 },
      ]),
    ).toEqual([
      { from: 2010, to: 2016 },
      { from: 2020, to: 2022 },
    ]);
  });
});
