import { describe, expect, it } from 'vitest';
import { createReportSearch } from '../../../src/core/search/report-search.ts';
import { plainReport } from './plain-report.ts';

/** What is left of words at line ends, and in another report the same words whole, so that both forms are known. */
const BROKEN = [
  'Children work in agricul-ture and elsewhere.',
  'There were few inspec-tors in the field.',
  'The work-ers are young.',
  'Of la-bor laws there are many.',
  'Of child-labor laws there are few.',
  'It may be known that it may not be so.',
  'The sea is wide and there is land.',
];
const WHOLE = [
  'Agriculture has inspectors, workers, child labor and islands.',
  'Maybe childlabor is said of an island.',
];

const search = createReportSearch();
search.add(plainReport({ id: 'broken', sections: [{ title: 'A', paragraphs: BROKEN }] }).report);
search.add(plainReport({ id: 'whole', sections: [{ title: 'A', paragraphs: WHOLE }] }).report);

const found = (query: string): string[] =>
  search
    .query({ query, reports: ['broken'] })
    .hits.filter((hit) => hit.similar !== true)
    .map((hit) => hit.excerpt);

describe('a word that a line end broke', () => {
  it.each([
    ['agriculture ', BROKEN[0]],
    ['agricul-ture ', BROKEN[0]],
    ['inspectors ', BROKEN[1]],
    ['workers ', BROKEN[2]],
    ['labor ', BROKEN[3]],
    ['child-labor ', BROKEN[4]],
    ['"child labor" ', BROKEN[4]],
    ['childlabor ', BROKEN[4]],
  ])('is found as %s', (query, passage) => {
    expect(found(query)).toContain(passage);
  });

  it.each([
    ['maybe ', BROKEN[5]],
    ['island ', BROKEN[6]],
  ])('is not seen in two words by %s', (query, passage) => {
    expect(found(query)).not.toContain(passage);
  });
});
