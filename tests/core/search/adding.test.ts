import { expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { createReportSearch } from '../../../src/core/search/report-search.ts';

const reportOf = (text: string) =>
  parseReport(textDocument(text), { file: 'note.txt', sha256: text.slice(0, 8) });

it('a report is taken in step by step, and until the last one what it replaces is found', () => {
  const search = createReportSearch();
  const found = (query: string) => search.query({ query }).total;
  search.add(reportOf('Children harvest cotton in the fields of the north.'));
  const paragraphs = Array.from(
    { length: 400 },
    (_, at) => `Children herd goats in the valley of number ${at} alone. ${'They walk far. '.repeat(20)}`,
  );
  let steps = 0;
  for (const _step of search.adding(reportOf(paragraphs.join('\n\n')))) {
    steps += 1;
    expect([found('cotton'), found('goats')]).toEqual([1, 0]);
  }
  expect(steps).toBeGreaterThan(4);
  expect(found('cotton')).toBe(0);
  expect(found('goats')).toBeGreaterThan(0);
});
