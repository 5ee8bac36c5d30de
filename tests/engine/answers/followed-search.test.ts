import { describe, expect, it } from 'vitest';
import { asksForYears, createFollowedSearch } from '../../../src/engine/answers/followed-search.ts';
import { calculateHere } from '../../../src/engine/calculation/calculator.ts';
import type { Calculate } from '../../../src/engine/calculation/calculator.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';
import { ReaderError } from '../../../src/shared/result.ts';

const library = () =>
  openLibrary(
    { reportsFolder: 'resources/reports', dataFolder: null, version: '1.0.0' },
    {
      emit: () => undefined,
      onDefect: (description) => {
        throw new Error(description);
      },
    },
  );

describe('a query that asks for years', () => {
  it.each([
    ['cotton new:2021', true],
    ['(since:2019 OR until:2020) cotton', true],
    ['-dropped:2021 cotton', true],
    ['cotton year:2016', false],
    ['what is new: cotton', true],
    ['renew:2021', false],
  ])('%s: %s', (query, asks) => {
    expect(asksForYears(query)).toBe(asks);
  });
});

describe('a search with years', () => {
  it('knows them before it answers a question for them', async () => {
    const search = createFollowedSearch({ library: library(), calculate: calculateHere });
    await search.all();
    const page = await search.query({ query: 'cotton new:2014', fold: true });
    expect(page.total).toBeGreaterThan(3);
    expect(page.passages).toBeLessThan(page.total);
    for (const hit of page.hits) expect(hit.years?.[0]?.year).toBe(2014);
  });

  it('works each country out once', async () => {
    let asked = 0;
    const counting: Calculate = (name, given, what) => {
      if (name === 'history') asked += 1;
      return calculateHere(name, given, what);
    };
    const search = createFollowedSearch({ library: library(), calculate: counting });
    await search.all();
    await search.all();
    expect(asked).toBe(1);
  });

  it('finds as before where the years cannot be had', async () => {
    const failing: Calculate = () => Promise.reject(new ReaderError('too-much', 'It takes too long.'));
    const search = createFollowedSearch({ library: library(), calculate: failing });
    await search.all();
    const page = await search.query({ query: 'cotton', fold: true });
    expect(page.total).toBeGreaterThan(10);
    expect(page.passages).toBe(page.total);
  });
});
