/** A window in which one word is found in two reports, twice in each. */
import { screen } from '@testing-library/react';
import { ok } from '../../../src/shared/result.ts';
import type { SearchQuery } from '../../../src/shared/search.ts';
import type { Answers } from '../helpers/bridge.ts';
import { searchHit, searchPage } from '../helpers/build.ts';
import { entriesOf, startWindow } from './window.tsx';

export const YEARS = [2016, 2022];
export const ENTRIES = entriesOf(YEARS);
export const TEXT = 'A moratorium, and a second moratorium.';

export const hit = (year: number, block: string, start: number) =>
  searchHit({
    report: `kazakhstan-${year}`,
    label: `Kazakhstan ${year}`,
    block,
    sectionId: 's0',
    excerpt: TEXT,
    matches: [[2, 12]],
    start,
    end: start + TEXT.length,
    places: [
      { start: start + 2, end: start + 12 },
      { start: start + 27, end: start + 37 },
    ],
  });
export const HITS = YEARS.flatMap((year) => [hit(year, 'b1', 100), hit(year, 'b2', 200)]);
export const FACETS = {
  areas: [{ value: 'Kazakhstan', count: 4 }],
  years: YEARS.map((value) => ({ value, count: 2 })),
  topics: [{ value: 'law', count: 4 }],
  kinds: [{ value: 'prose', count: 4 }],
} as const;

export function answerOf({ query, reports, limit = 50 }: SearchQuery) {
  const hits = HITS.filter((found) => reports?.includes(found.report) ?? true);
  const counts = Object.fromEntries(
    ENTRIES.map(({ id }) => [id, hits.filter((found) => found.report === id).length]),
  );
  return ok(searchPage({ query, total: hits.length, hits: hits.slice(0, limit), counts, facets: FACETS }));
}

export function start(answers: Answers = {}) {
  return startWindow(ENTRIES, TEXT, { 'search.query': answerOf, ...answers });
}

export const pane = (name: string) => screen.findByRole('region', { name });
export const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search all reports' });
export const results = () => screen.findByRole('region', { name: 'Search results' });
