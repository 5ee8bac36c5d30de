import { describe, expect, it } from 'vitest';
import { portableReport } from '../../../../src/core/search/index/portable-report.ts';
import { createReportSearch } from '../../../../src/core/search/report-search.ts';
import { Vocabulary } from '../../../../src/core/search/words/vocabulary.ts';
import type { Report } from '../../../../src/shared/model.ts';
import type { ReportSearch } from '../../../../src/core/search/report-search.ts';
import { builtInLibrary, EVERY_KIND_OF_QUERY } from '../built-in.ts';
import { plainReport } from '../plain-report.ts';

const library = builtInLibrary();

function reportOf(text: string): Report {
  return plainReport({ id: 'one', sections: [{ title: '', paragraphs: text === '' ? [] : [text] }] }).report;
}

function answers(search: ReportSearch): unknown[] {
  return EVERY_KIND_OF_QUERY.map((query) => ({ ...search.query({ query }), tookMs: 0 }));
}

describe('a report that was indexed elsewhere', () => {
  it('is found as if it had been indexed in the library, whatever was indexed before it there and here', () => {
    const elsewhere = new Vocabulary();
    const search = createReportSearch();
    for (const report of library.reports.toReversed()) portableReport(report, elsewhere);
    for (const report of library.reports) {
      const { portable, contents } = portableReport(report, elsewhere);
      search.join(structuredClone(portable), report.id, () => contents);
    }
    expect(answers(search)).toEqual(answers(library.search));
  });

  it('replaces what has its id, and goes', () => {
    const search = createReportSearch();
    search.add(reportOf('Children pick cotton.'));
    const { portable, contents } = portableReport(reportOf('Children herd cattle.'), new Vocabulary());
    search.join(portable, 'one', () => contents);
    expect(search.query({ query: 'cotton' }).total).toBe(0);
    expect(search.query({ query: 'cattle' }).total).toBe(1);
    search.remove('one');
    expect(search.query({ query: 'cattle' }).total).toBe(0);
  });

  it('may be without a word', () => {
    const { portable, contents } = portableReport({ ...reportOf(''), title: '' }, new Vocabulary());
    expect(portable.forms).toBe('');
    const search = createReportSearch();
    search.join(portable, 'empty', () => contents);
    expect(search.kept().vocabulary.forms).toEqual([]);
  });
});
