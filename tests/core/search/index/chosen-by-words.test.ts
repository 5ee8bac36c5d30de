import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import { expect, it } from 'vitest';
import { reportsWith } from '../../../../src/core/search/index/chosen-by-words.ts';
import type { WordsQuery } from '../../../../src/core/search/index/chosen-by-words.ts';
import { ReportPostings } from '../../../../src/core/search/index/report-postings.ts';
import type { ReportWords } from '../../../../src/core/search/index/report-postings.ts';
import { FORMS, someReports, weightsOf } from './word-lists.ts';

const options = {
  fields: ['words'],
  tokenize: (text: string) => text.split('\n'),
  processTerm: (term: string) => term,
  searchOptions: { tokenize: (term: string) => [term], prefix: false, fuzzy: false },
};

const { queries } = fc.letrec<{ queries: WordsQuery; words: WordsQuery; joined: WordsQuery }>((tie) => ({
  queries: fc.oneof({ depthSize: 'small' }, tie('words'), tie('joined')),
  words: fc.record({
    kind: fc.constant('words' as const),
    words: fc.uniqueArray(fc.nat({ max: FORMS.length - 1 }), { minLength: 1, maxLength: 3 }),
  }),
  joined: fc.record({
    kind: fc.constantFrom('or' as const, 'and' as const),
    queries: fc.array(tie('queries'), { minLength: 1, maxLength: 3 }),
  }),
}));

/** The independent measure: MiniSearch over the same words. */
function asMiniSearch(query: WordsQuery): Query {
  return query.kind === 'words'
    ? { combineWith: 'OR', queries: query.words.map((word) => FORMS[word] ?? '') }
    : { combineWith: query.kind === 'or' ? 'OR' : 'AND', queries: query.queries.map(asMiniSearch) };
}

function documentOf(report: ReportWords, id: number): { id: number; words: string } {
  const found: string[] = [];
  for (const [word, weight] of weightsOf(report)) {
    for (let time = 0; time < weight; time += 1) found.push(FORMS[word] ?? '');
  }
  return { id, words: found.join('\n') };
}

it('finds the reports that MiniSearch finds, with the same scores, also after some came and went', () => {
  fc.assert(
    fc.property(someReports, someReports, fc.nat({ max: 5 }), queries, (given, later, gone, query) => {
      const postings = new ReportPostings();
      postings.restore(given);
      const search = new MiniSearch<{ id: number; words: string }>(options);
      const all = [...given, ...later];
      for (const [id, report] of all.entries()) {
        search.add(documentOf(report, id));
        if (id >= given.length) postings.add(id, report);
      }
      const removed = all[gone];
      if (removed !== undefined) search.remove(documentOf(removed, gone));
      postings.remove(gone);
      const holders = (word: number): number => {
        let count = 0;
        postings.forEachHolder(word, () => (count += 1));
        return count;
      };
      const found = reportsWith(query, postings, holders);
      const scores = new Map(found.map(({ id, score }) => [id, score.toFixed(9)]));
      const expected = search.search(asMiniSearch(query));
      expect(scores).toEqual(new Map(expected.map(({ id, score }) => [id, score.toFixed(9)])));
      expect(found.map(({ score }) => score)).toEqual(
        found.map(({ score }) => score).toSorted((a, b) => b - a),
      );
    }),
    { numRuns: 500 },
  );
});
