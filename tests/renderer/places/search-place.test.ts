import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText, takeSearch } from '../../../src/renderer/places/search-place.ts';
import type { SearchPlace } from '../../../src/renderer/places/search-place.ts';
import { NO_QUESTION } from '../../../src/renderer/query/search-state.ts';

const place = (question: object, parts: Partial<SearchPlace> = {}): SearchPlace => ({
  question: { ...NO_QUESTION, query: 'cotton', ...question },
  open: true,
  listed: {},
  ...parts,
});

describe('the search in a session', () => {
  it.each<SearchPlace>([
    place({}),
    place({}, { open: false }),
    place({ filters: { years: [2016] }, sort: 'year', unfolded: true, limit: 160 }),
    place({ reports: ['kazakhstan-2016', 'кыргызстан-2014'] }, { listed: { 'kazakhstan-2016': 24 } }),
  ])('is read back as it was written', (one) => {
    expect(takeSearch({ ...searchText(one), notes: 'words=a' })).toEqual({
      place: one,
      others: { notes: 'words=a' },
    });
  });

  it('is not there while nothing is searched for', () => {
    expect(searchText(place({ query: '  ' }))).toEqual({});
    expect(takeSearch({ notes: 'words=a' })).toEqual({ place: null, others: { notes: 'words=a' } });
  });

  it('asks the engine for nothing that it cannot give, whoever wrote it', () => {
    const text = 'q=a&in=../../etc&in=a-1&limit=99999&listed=12+a-1&listed=0+b-1&listed=5&listed=7+..%2F';
    expect(takeSearch({ search: text }).place).toEqual(
      place({ query: 'a', reports: ['a-1'] }, { listed: { 'a-1': 12 } }),
    );
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { place: read } = takeSearch({ search });
        expect(read === null || read.question.limit > 0).toBe(true);
      }),
    );
  });
});
