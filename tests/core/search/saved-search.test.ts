import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../src/core/search/pack-numbers.ts';
import { loadReportSearch, SEARCH_VERSION } from '../../../src/core/search/report-search.ts';
import type { SearchPage } from '../../../src/shared/search.ts';
import { builtInLibrary } from './built-in.ts';

const library = builtInLibrary();
const queries = [
  'labor inspectors',
  'MLSP',
  '"worst forms of child labor"',
  'moratorum',
  'Nur-Sul',
  'cites:21',
  'cotton near tobacco',
];

function answers(query: (text: string) => SearchPage): unknown[] {
  return queries.map((text) => ({ ...query(text), tookMs: 0 }));
}

describe('a saved search', () => {
  it('answers as the one that wrote it, in whatever order the reports come', () => {
    const loaded = loadReportSearch(library.search.save(), library.reports.toReversed());
    expect(loaded).not.toBeNull();
    expect(answers((query) => loaded?.query({ query }) ?? library.search.query({ query: '' }))).toEqual(
      answers((query) => library.search.query({ query })),
    );
  });

  it('goes on after reports were removed and added', () => {
    const { search, reports } = builtInLibrary();
    const [first, ...rest] = reports;
    if (first === undefined) throw new Error('There are built-in reports.');
    search.remove(first.id);
    const loaded = loadReportSearch(search.save(), rest);
    loaded?.add(first);
    expect(
      loaded?.query({ query: 'labor inspectors', limit: 100 }).hits.map((hit) => [hit.report, hit.start]),
    ).toEqual(
      library.search
        .query({ query: 'labor inspectors', limit: 100 })
        .hits.map((hit) => [hit.report, hit.start]),
    );
  });

  it('is not used where it does not fit', () => {
    const saved = library.search.save();
    const [first, ...rest] = library.reports;
    if (first === undefined) throw new Error('There are built-in reports.');
    expect(loadReportSearch(saved, rest)).toBeNull();
    expect(loadReportSearch(saved, [{ ...first, id: 'other' }, ...rest])).toBeNull();
    expect(
      loadReportSearch(saved, [{ ...first, source: { ...first.source, sha256: 'other' } }, ...rest]),
    ).toBeNull();
    expect(
      loadReportSearch(saved.replace(`"version":"${SEARCH_VERSION}"`, '"version":"0"'), library.reports),
    ).toBeNull();
  });

  it.each(['', '{', 'null', '[]', '{"version":1}', '"text"'])(
    'is not used where it is damaged: %s',
    (text) => {
      expect(loadReportSearch(text, library.reports)).toBeNull();
    },
  );

  it('never throws on a damaged file', () => {
    const saved = library.search.save();
    fc.assert(
      fc.property(fc.nat({ max: saved.length - 1 }), fc.constantFrom('', '!', 'A', '}', '0'), (at, piece) => {
        const damaged = saved.slice(0, at) + piece + saved.slice(at + 1);
        expect(() =>
          loadReportSearch(damaged, library.reports)?.query({ query: 'labor inspectors' }),
        ).not.toThrow();
      }),
      { numRuns: 25 },
    );
  });
});

describe('packNumbers', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 2 ** 31 - 1 }), fc.constant(2 ** 32 - 1))),
        (numbers) => {
          const packed = packNumbers(numbers);
          expect(packed).toMatch(/^[\w-]*$/u);
          expect([...unpackNumbers(packed)]).toEqual(numbers);
        },
      ),
    );
  });

  it.each(['!', 'g', 'Aé'])('refuses %s', (text) => {
    expect(() => unpackNumbers(text)).toThrow(/packed/u);
  });
});
