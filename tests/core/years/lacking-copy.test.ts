import { describe, expect, it } from 'vitest';
import { answerAcross } from '../../../src/core/across/answer.ts';
import { readingFacts } from '../../../src/core/across/facts/read-facts.ts';
import { conceptTable } from '../../../src/core/years/concept-table.ts';
import { figureSeries } from '../../../src/core/years/figures.ts';
import { inOneGo } from '../../../src/core/years/in-one-go.ts';
import { mayLackRow, mayLackTable } from '../../../src/core/years/lacking-copy.ts';
import type { Finding, Report } from '../../../src/shared/model.ts';
import { reportOf } from '../report/resources.ts';

const LOST: Finding = { kind: 'lost-pages', why: 'picture', pages: [3] };
const [in2016, summary] = [reportOf('kazakhstan-2016.txt'), reportOf('kazakhstan-2021-summary.txt')];
const in2013 = reportOf('kazakhstan-2013.txt');
const withLostPage = (report: Report): Report => ({ ...report, findings: [...report.findings, LOST] });

function whyMissing(report: Report, concept: 'laws' | 'labor-enforcement', row: string) {
  const { id, kind, area, year, findings } = report;
  const stated = inOneGo(readingFacts(report))[concept] ?? null;
  const asked = { id, kind, area: area ?? '', areas: [], year: year ?? 0, stated, findings };
  return answerAcross([asked], { concept, row }).missing.map(({ why }) => why);
}

describe('a copy that lacks parts', () => {
  it('may lack tables, and where pages are lost also rows of those that it has', () => {
    expect([mayLackTable(summary.findings), mayLackRow(summary.findings)]).toEqual([true, false]);
    expect([mayLackTable([LOST]), mayLackRow([LOST])]).toEqual([true, true]);
    expect([in2013, in2016].map(({ findings }) => mayLackTable(findings))).toEqual([false, false]);
  });

  it('is not said to have no such table, as a chapter is that was read whole', () => {
    const inspectors = 'Number of Labor Inspectors';
    expect(whyMissing(in2013, 'labor-enforcement', inspectors)).toEqual(['no-table']);
    expect(whyMissing(withLostPage(in2013), 'labor-enforcement', inspectors)).toEqual(['not-in-copy']);
    expect(whyMissing(summary, 'labor-enforcement', inspectors)).toEqual(['not-in-copy']);
    const table = conceptTable([in2013, in2016, summary], 'labor-enforcement');
    const row = table.rows.find(({ label }) => label.startsWith(inspectors));
    expect(table.columns.map(({ year, damage }) => [year, damage])).toEqual([
      [2013, undefined],
      [2015, undefined],
      [2016, undefined],
      [2021, 'lacking'],
    ]);
    expect(row?.cells.map(({ state }) => state)).toEqual(['no-table', 'first', 'same', 'not-in-copy']);
    const figures = figureSeries([in2013, in2016, summary]).find(({ label }) => label === row?.label);
    expect(figures?.points.at(-1)).toMatchObject({ year: 2021, gap: 'not-in-copy' });
  });

  it('is not said to leave out a row where pages are lost', () => {
    expect(whyMissing(in2016, 'laws', 'A law on brooms')).toEqual(['not-stated']);
    expect(whyMissing(withLostPage(in2016), 'laws', 'A law on brooms')).toEqual(['not-made-out']);
  });
});
