import { describe, expect, it } from 'vitest';
import { questionOf, questionValues } from '../../../src/renderer/query/question-values.ts';
import type { AskedWords } from '../../../src/renderer/query/question-values.ts';

describe('a question to the search as values', () => {
  it.each<AskedWords>([
    { query: 'cotton', filters: {}, sort: 'relevance' },
    {
      query: ' "forced labor" & more ',
      filters: { areas: ["Côte d'Ivoire"], years: [2016, 2022], topics: ['law'], kinds: ['table'] },
      sort: 'year',
    },
  ])('is read back as it was written: $query', (asked) => {
    expect(questionOf(new URLSearchParams(questionValues(asked).toString()))).toEqual(asked);
  });

  it('asks nothing where there are no words, and leaves out what is not known', () => {
    expect(questionOf(new URLSearchParams('q=+&year=2016'))).toBeNull();
    expect(questionOf(new URLSearchParams('q=a&topic=weather&kind=poem&sort=length&year=soon'))).toEqual({
      query: 'a',
      filters: {},
      sort: 'relevance',
    });
  });
});
