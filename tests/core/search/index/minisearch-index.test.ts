import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, it } from 'vitest';
import { forEachWeight, plainIndex } from '../../../../src/core/search/index/minisearch-index.ts';

interface Document {
  readonly id: number;
  readonly words: string;
}

const options = {
  fields: ['words'],
  tokenize: (text: string) => text.split('\n'),
  processTerm: (term: string) => term,
};
const forms = ['cotton', 'labor', 'inspectors', 'Труд', '79690', 'a', 'b', 'never'];

/** Reports as words by number with their times; the last form is in none. */
const reports = fc.array(
  fc.record({
    times: fc.uniqueArray(fc.tuple(fc.nat({ max: 6 }), fc.integer({ min: 1, max: 40 })), {
      selector: ([word]) => word,
      minLength: 1,
    }),
    scope: fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function wordsOf({ times, scope }: { times: [number, number][]; scope: number[] }) {
  const rising = times.toSorted((left, right) => left[0] - right[0]);
  const starts = [0];
  for (const [, count] of rising) starts.push((starts.at(-1) ?? 0) + count);
  return {
    dictionary: Uint32Array.from(rising, ([word]) => word),
    placeStarts: Uint32Array.from(starts),
    scope: Uint32Array.from(scope),
  };
}

it('is what MiniSearch writes of the same words', () => {
  fc.assert(
    fc.property(reports, (given) => {
      const words = given.map(wordsOf);
      const search = new MiniSearch<Document>(options);
      for (const [id, report] of words.entries()) search.add(documentOf(report, id));
      const made = MiniSearch.loadJS(plainIndex(words, forms), options).toJSON();
      const { index, averageFieldLength, ...expected } = search.toJSON();
      expect(made).toMatchObject(expected);
      expect(new Map(made.index)).toEqual(new Map(index));
      expect(made.averageFieldLength[0]).toBeCloseTo(averageFieldLength[0] ?? NaN);
    }),
  );
});

it('answers as MiniSearch does over the same words, also after reports came and went', () => {
  fc.assert(
    fc.property(reports, reports, fc.nat({ max: 5 }), (given, later, gone) => {
      const all = [...given, ...later].map(wordsOf);
      const first = all.slice(0, given.length);
      const added = new MiniSearch<Document>(options);
      const restored = MiniSearch.loadJS<Document>(plainIndex(first, forms), options);
      first.forEach((report, id) => added.add(documentOf(report, id)));
      expectSameAnswers(restored, added);
      const removed = first[gone];
      for (const search of [added, restored]) {
        all.slice(given.length).forEach((report, at) => search.add(documentOf(report, given.length + at)));
        if (removed !== undefined) search.remove(documentOf(removed, gone));
      }
      expectSameAnswers(restored, added);
    }),
  );
});

function documentOf(report: ReturnType<typeof wordsOf>, id: number): Document {
  const found: string[] = [];
  forEachWeight(report, (word, weight) => {
    for (let time = 0; time < weight; time += 1) found.push(forms[word] ?? '');
  });
  return { id, words: found.join('\n') };
}

/** The same reports for each word and for all of them, with the same scores. */
function expectSameAnswers(one: MiniSearch<Document>, other: MiniSearch<Document>): void {
  const asked = { prefix: false, fuzzy: false, tokenize: (text: string) => text.split('\n') };
  const scores = (search: MiniSearch<Document>, query: string): Map<unknown, string> =>
    new Map(search.search(query, asked).map(({ id, score }) => [id, score.toFixed(9)]));
  for (const query of [...forms, forms.join('\n')]) expect(scores(one, query)).toEqual(scores(other, query));
}

it('leaves out the words of more reports than it is to have', () => {
  const [both, one] = [
    wordsOf({
      times: [
        [0, 1],
        [1, 2],
      ],
      scope: [],
    }),
    wordsOf({ times: [[0, 3]], scope: [2] }),
  ];
  const { index, fieldLength } = plainIndex([both, one], forms, 1);
  expect(index.map(([form]) => form)).toEqual(['labor', 'inspectors']);
  expect(fieldLength).toEqual({ 0: [2], 1: [2] });
});

it('counts a word by the order of magnitude of its times, once more where the report is about it', () => {
  const found: [number, number][] = [];
  const report = wordsOf({
    times: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 32],
    ],
    scope: [1, 5],
  });
  forEachWeight(report, (word, weight) => found.push([word, weight]));
  expect(found).toEqual([
    [0, 1],
    [1, 3],
    [2, 2],
    [3, 6],
    [5, 1],
  ]);
});
