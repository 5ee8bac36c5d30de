import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ReportPostings } from '../../../../src/core/search/index/report-postings.ts';
import { FORMS, someReports, weightsOf, wordsOf } from './word-lists.ts';

it('counts a word by the order of magnitude of its times, once more where the report is about it', () => {
  const times = [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 32],
  ] as const;
  expect(weightsOf(wordsOf({ times, scope: [5, 1] }))).toEqual([
    [0, 1],
    [1, 3],
    [2, 2],
    [3, 6],
    [5, 1],
  ]);
});

/** By word, the reports that have it with their weights. */
function held(postings: ReportPostings): Map<number, number>[] {
  return FORMS.map((_, word) => {
    const found = new Map<number, number>();
    postings.forEachHolder(word, (id, weight) => {
      expect(found.has(id)).toBe(false);
      found.set(id, weight);
    });
    return found;
  });
}

it('knows the same of reports however they came and went', () => {
  fc.assert(
    fc.property(someReports, someReports, fc.nat({ max: 5 }), (given, later, gone) => {
      const together = new ReportPostings();
      together.restore(given);
      const added = new ReportPostings();
      for (const [id, report] of given.entries()) added.add(id, report);
      for (const postings of [together, added]) {
        for (const [at, report] of later.entries()) postings.add(given.length + at, report);
        postings.remove(gone);
        postings.remove(1000);
      }
      expect(held(together)).toEqual(held(added));
      const ids = Array.from([...given, ...later].keys()).filter((id) => id !== gone);
      for (const id of ids) expect(together.relativeLength(id)).toBeCloseTo(added.relativeLength(id));
      expect(together.size).toBe(added.size);
    }),
  );
});

it('knows the same of hundreds that came one by one', () => {
  const report = wordsOf({ times: [[2, 5]], scope: [4] });
  const postings = new ReportPostings();
  for (let id = 0; id < 700; id += 1) postings.add(id, report);
  for (let id = 0; id < 700; id += 7) postings.remove(id);
  const [, , inspectors, , number] = held(postings);
  expect(inspectors?.size).toBe(600);
  expect(inspectors?.get(699)).toBe(3);
  expect(number?.get(1)).toBe(1);
  expect(inspectors?.has(693)).toBe(false);
});
