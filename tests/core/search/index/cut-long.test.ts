import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutLong } from '../../../../src/core/search/index/cut-long.ts';
import { passagesOf } from '../../../../src/core/search/index/passages.ts';
import { createReportSearch } from '../../../../src/core/search/report-search.ts';
import { builtInLibrary } from '../built-in.ts';
import { plainReport } from '../plain-report.ts';

const reportOf = (text: string) =>
  plainReport({ id: 'long', sections: [{ title: 'Notes', paragraphs: [text] }] });

it('what a real report says is in one passage each', () => {
  const [report] = builtInLibrary().reports;
  for (const passage of report === undefined ? [] : passagesOf(report))
    expect(cutLong(passage)).toEqual([passage]);
});

it('a long paragraph is in passages that make it up and know their places', () => {
  const words = fc.constantFrom(
    'cotton ',
    'fields. ',
    'Children ',
    'x'.repeat(3_000),
    '(3, 5-7) ',
    '𐐷',
    '. (12) ',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (some) => {
      const text = some.join('').repeat(Math.ceil(160_000 / some.join('').length));
      const { report, source } = reportOf(text);
      const parts = passagesOf(report).filter(({ kind }) => kind === 'prose');
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.length).toBeGreaterThan(2);
      for (const { text: part, extent, chunks } of parts) {
        expect(part.length).toBeLessThanOrEqual(50_000);
        expect(source.slice(extent.start, extent.end)).toBe(part);
        for (const { at, length, source: place } of chunks)
          expect(source.slice(place.start, place.end)).toBe(part.slice(at, at + length));
        expect(/^[\uDC00-\uDFFF]/.test(part)).toBe(false);
      }
      // Every mark is in one of them, whole.
      const marks = parts.flatMap(({ text: part, marks: own }) =>
        own.map(({ start, end }) => part.slice(start, end)),
      );
      expect(marks).toEqual(report.citations.map((citation) => citation.text));
    }),
    { numRuns: 25 },
  );
});

it('what stands deep in a long paragraph is found and marked in its place', () => {
  const { report, source } = reportOf(
    `${'Go! '.repeat(100_000)}Children pick saffron here. ${'Go! '.repeat(9_000)}`,
  );
  const search = createReportSearch();
  let steps = 0;
  for (const _step of search.adding(report)) steps += 1;
  expect(steps).toBeGreaterThan(8);
  const [hit] = search.query({ query: 'saffron' }).hits;
  const [place] = hit?.places ?? [];
  expect(source.slice(place?.start, place?.end)).toBe('saffron');
});
