import { expect, it } from 'vitest';
import { NO_QUESTION } from '../../../../src/renderer/query/search-state.ts';
import { searchInWords } from '../../../../src/renderer/search/results/search-in-words.ts';

const named = (id: string) => `Kazakhstan ${id}`;

it('says where was searched and in which order', () => {
  expect(searchInWords(NO_QUESTION, 1200, named)).toBe(
    'In all 1,200 reports of the library. Order: best first.',
  );
});

it('names the reports and every filter', () => {
  const question = {
    ...NO_QUESTION,
    reports: ['2016', '2022'],
    filters: { years: [2016], topics: ['law', 'actions'], kinds: ['table'], areas: ['Kazakhstan'] },
    sort: 'year',
  } as const;
  expect(searchInWords(question, 5, named)).toBe(
    'In Kazakhstan 2016 and Kazakhstan 2022. Area: Kazakhstan. Year: 2016. Topic: Legal framework and Suggested actions. Kind: Table. Order: by year.',
  );
});
