/** Tables whose borders the format knows: rows are whole, empty cells are empty, labels cover rows. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import type { SourceDocument, SourceLine } from '../../../src/core/report/lines/source-document.ts';

function documentOf(caption: string, head: string, rows: readonly string[], ruled: boolean): SourceDocument {
  const texts = [
    'Iraq',
    'MINIMAL ADVANCEMENT',
    'In 2018, Iraq made minimal advancement.',
    caption,
    head,
    ...rows,
  ];
  let start = 0;
  const lines = texts.map((text, index): SourceLine => {
    const line = { start, end: start + text.length };
    start = line.end + 1;
    if (index < 4) return { ...line, hints: { startsParagraph: true } };
    if (index === 4) return { ...line, hints: { table: 1, header: true } };
    return { ...line, hints: { table: 1, ...(ruled ? { ruled: true } : {}) } };
  });
  return { format: 'pdf', text: `${texts.join('\n')}\n`, lines };
}

function rowsOf(document: SourceDocument) {
  const report = parseReport(document, { file: 'chapter.pdf', sha256: '' });
  expect(report.coverage.lost).toBe(0);
  return report.tables[0]?.rows ?? [];
}

const texts = (document: SourceDocument) =>
  rowsOf(document).map((row) => row.cells.map((cell) => cell.content.text));

describe('ruled rows', () => {
  // iraq-2018.pdf, page 3: one standard, a row for each of its entities.
  const LAWS = [
    'Minimum Age for Work\tIraq\tYes\t15\tArticle 7 of the 2015 Labor Law (46)',
    '\tKurdistan Region\tYes\t15\tArticle 90.1 of the 1987 Labor Law (47)',
  ];
  const CAPTION = 'Table 4. Laws and Regulations on Child Labor';
  const HEAD = 'Standard\tRelated Entity\tMeets International Standards\tAge\tLegislation';

  it('are never joined, and carry the label that covers them', () => {
    expect(texts(documentOf(CAPTION, HEAD, LAWS, true))).toEqual([
      ['Minimum Age for Work', 'Iraq', 'Yes', '15', 'Article 7 of the 2015 Labor Law (46)'],
      ['Minimum Age for Work', 'Kurdistan Region', 'Yes', '15', 'Article 90.1 of the 1987 Labor Law (47)'],
    ]);
    expect(rowsOf(documentOf(CAPTION, HEAD, LAWS, true))[1]?.cells[0]?.carried).toBe(true);
  });

  it('of conventions without a check mark say "not ratified"', () => {
    // tokelau-2014.pdf, page 1: no convention applies.
    const rows = ['ILO C. 138, Minimum Age\t', 'UN CRC\t'];
    const conventions = (ruled: boolean) =>
      rowsOf(
        documentOf(
          'Table 1. Ratification of International Conventions on Child Labor',
          'Convention\tRatification',
          rows,
          ruled,
        ),
      );
    expect(conventions(true).some((row) => row.cells.some((cell) => cell.missing))).toBe(false);
    expect(conventions(false).every((row) => row.cells.some((cell) => cell.missing))).toBe(true);
  });
});
