import { describe, expect, it } from 'vitest';
import { builtInLibrary } from './built-in.ts';

const { search } = builtInLibrary();

const queries: readonly (readonly [what: string, query: string])[] = [
  ['10,000 characters of words', 'child labor inspection '.repeat(435)],
  ['10,000 characters without a space', 'inspection'.repeat(1000)],
  ['10,000 quotation marks', '"'.repeat(10_000)],
  ['10,000 brackets', '('.repeat(10_000)],
  ['nested exclusions', '-('.repeat(5000)],
  ['only operators', 'OR AND NOT NEAR near - | & ( ) "'],
  ['only exclusions', '-child NOT labor'],
  ['only common words', 'the of and to in'],
  ['unbalanced quotation marks', '"child labor" "forced'],
  ['control characters', 'child\u0000\u0007\u001b[31m labor\u0085'],
  ['right-to-left text', 'עבודת ילדים عمل الأطفال'],
  ['direction marks', '\u202echild\u202c \u2066labor\u2069'],
  ['a lone surrogate', 'child \ud800 labor \udfff'],
  ['a star alone', '*'],
  ['stars', '* ** c* *d'],
  ['a field without a name', ':2016'],
  ['every field without a value', 'year: area: topic: in: level: cites: source:'],
  ['fields with nonsense', 'year:9999999999 cites:-1 level:"" in:((( topic:***'],
  ['emoji', '👩‍👧 child 🇰🇿'],
  ['a prototype name', '__proto__ constructor toString'],
  ['a regular expression', '.*+?^${}()|[]\\'],
];

describe('bad input', () => {
  it.each(queries)('%s gets an answer or a plain sentence', (_what, query) => {
    const page = search.query({ query });
    expect(page.query).toBe(query);
    expect(page.hits.length > 0 || page.notice !== undefined || page.total === 0).toBe(true);
    if (page.notice !== undefined) {
      expect(page.notice).toMatch(/[.]$/u);
      expect(page.notice.length).toBeLessThan(800);
    }
  });

  it.each(['only operators', 'only exclusions', '10,000 quotation marks', 'every field without a value'])(
    '%s says why there is nothing',
    (what) => {
      const query = queries.find(([name]) => name === what)?.[1] ?? '';
      expect(search.query({ query }).notice).toBeDefined();
    },
  );

  it('searches for common words where nothing else is asked for', () => {
    const page = search.query({ query: 'the of ' });
    expect(page.total).toBeGreaterThan(50);
    expect(page.hits[0]?.matches.length).toBeGreaterThan(0);
  });

  it('reads through control characters and broken pairs', () => {
    const plain = search.query({ query: 'child labor' }).total;
    expect(search.query({ query: 'child\u0000\u0007 labor' }).total).toBe(plain);
    expect(search.query({ query: 'child \ud800 labor' }).total).toBe(plain);
  });

  it('has no hits and no complaint for an empty query', () => {
    const page = search.query({ query: '  ' });
    expect([page.total, page.notice]).toEqual([0, undefined]);
  });

  it('takes odd limits and offsets', () => {
    expect(search.query({ query: 'child', limit: 0 }).hits).toEqual([]);
    expect(search.query({ query: 'child', limit: -5 }).hits).toEqual([]);
    expect(search.query({ query: 'child', limit: 1e9 }).hits.length).toBeLessThanOrEqual(1000);
    expect(search.query({ query: 'child', limit: 5, offset: 1e6 }).hits).toEqual([]);
    expect(search.query({ query: 'child', limit: Number.NaN, offset: Number.NaN }).hits).toEqual([]);
  });

  it('shows half a query at every keystroke', () => {
    const query =
      '(cotton OR "forced begging*") near/5 child -in:references year:2013-2016 cites:3,14-16 area:"Côte d’Iv"';
    for (let length = 1; length <= query.length; length += 1) {
      expect(() => search.query({ query: query.slice(0, length) })).not.toThrow();
    }
  });
});
