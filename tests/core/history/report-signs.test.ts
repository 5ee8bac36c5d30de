import { describe, expect, it } from 'vitest';
import { reportSigns } from '../../../src/core/history/report-signs.ts';
import type { CountryHistory, PassagePlace, PassageThread } from '../../../src/shared/history/history.ts';

const YEARS = [2013, 2014, 2015, 2016].map((year) => ({
  year,
  report: `chile-${year}`,
  scope: 'whole' as const,
}));

const place = (at: number, [start, end] = [0, 0]): PassagePlace => ({
  at,
  block: 'p',
  topic: 'summary',
  source: { start, end },
});
const thread = (
  kind: 'paragraph' | 'sentence',
  from: number,
  to: number,
  range?: [number, number],
): PassageThread => ({
  kind,
  concept: null,
  places: Array.from({ length: to - from + 1 }, (_, step) => place(from + step, range)),
});
const signs = (...threads: PassageThread[]) =>
  reportSigns({ years: YEARS, threads } satisfies CountryHistory, 'chile-2015');

describe('the sign of a paragraph', () => {
  it('is that of most of it, and not of its oldest sentence', () => {
    const paragraph = thread('paragraph', 0, 3);
    const [opening, rest] = [thread('sentence', 0, 3, [0, 40]), thread('sentence', 2, 3, [40, 200])];
    expect(signs(paragraph, opening, rest)).toEqual([
      { block: 'p', start: 0, first: 2015, unknownBefore: null, last: 2016, droppedIn: null },
    ]);
  });

  it('goes back as far as half of it does', () => {
    const halves = [thread('sentence', 0, 3, [0, 100]), thread('sentence', 2, 3, [100, 200])];
    expect(signs(thread('paragraph', 0, 3), ...halves)).toMatchObject([{ first: 2013, unknownBefore: 2012 }]);
  });

  it('says that it is said for the last time where most of it is', () => {
    const paragraph = thread('paragraph', 0, 3);
    const [opening, rest] = [thread('sentence', 0, 3, [0, 40]), thread('sentence', 1, 2, [40, 200])];
    expect(signs(paragraph, opening, rest)).toMatchObject([{ first: 2014, last: 2015, droppedIn: 2016 }]);
  });

  it('is not there where no other report could have the paragraph', () => {
    const [only] = YEARS.slice(2);
    const summary = { year: 2016, report: 'chile-2016', scope: 'summary' as const };
    const signsAmong = (years: CountryHistory['years'], topic: PassagePlace['topic']) =>
      reportSigns(
        { years, threads: [{ kind: 'paragraph', concept: null, places: [{ ...place(0), topic }] }] },
        'chile-2015',
      ).length;
    if (only === undefined) throw new Error('the third of four years');
    expect(signsAmong([only], 'summary')).toBe(0);
    expect([signsAmong([only, summary], 'law'), signsAmong([only, summary], 'summary')]).toEqual([0, 1]);
  });

  it('is that of the paragraph where it has no sentences of its own, and none of another report', () => {
    expect(signs(thread('paragraph', 1, 2))).toMatchObject([{ first: 2014, last: 2015, droppedIn: 2016 }]);
    expect(signs(thread('paragraph', 0, 1))).toEqual([]);
  });
});
