import { expect, it } from 'vitest';
import { samePassages } from '../../../src/core/history/same-passages.ts';
import type { CountryHistory, PassagePlace, PassageThread } from '../../../src/shared/history/history.ts';

const place = (at: number, start: number, parts: Partial<PassagePlace> = {}): PassagePlace => ({
  at,
  block: `b${at}`,
  topic: 'law',
  source: { start, end: start + 10 },
  ...parts,
});
const thread = (kind: PassageThread['kind'], ...places: readonly PassagePlace[]): PassageThread => ({
  kind,
  concept: null,
  places,
});

const HISTORY: CountryHistory = {
  years: [2014, 2015, 2016].map((year) => ({ year, report: `chile-${year}`, scope: 'whole' })),
  threads: [
    thread('sentence', place(0, 100), place(1, 200), place(2, 300)),
    thread('sentence', place(0, 0), place(1, 20, { changed: true }), place(2, 40)),
    thread('row', place(0, 500), place(1, 600, { unsure: 'place' }), place(2, 700)),
    thread('paragraph', place(0, 0), place(2, 40)),
    thread('sentence', place(1, 900)),
  ],
};

it('are sentences and rows that both years have, in the order of the one that is asked about', () => {
  expect(
    samePassages(HISTORY, 'chile-2014', 'chile-2016').map(({ there, here, isChanged }) => [
      there.start,
      here.source.start,
      isChanged,
    ]),
  ).toEqual([
    [0, 40, true],
    [100, 300, false],
  ]);
});

it('are the same backwards, and go no way that is not certain', () => {
  const starts = (from: string, to: string) =>
    samePassages(HISTORY, from, to).map(({ there, here }) => [there.start, here.source.start]);
  expect(starts('chile-2016', 'chile-2015')).toEqual([
    [40, 20],
    [300, 200],
    // What was not certain was so the year before.
    [700, 600],
  ]);
  expect(starts('chile-2015', 'chile-2014')).toEqual([
    [20, 0],
    [200, 100],
  ]);
  expect(starts('chile-2015', 'peru-2014')).toEqual([]);
});
