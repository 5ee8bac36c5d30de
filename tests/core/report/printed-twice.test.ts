/** What a report prints in two ways, and tables that go on over a page. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/layout/lay-out.ts';
import type { PageContent, Word } from '../../../src/core/layout/page/page-content.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import type { Report } from '../../../src/shared/model.ts';
import { BODY, box, CELL, HEAD, HEADING, line, page, ruled, SMALL, TITLE } from '../layout/pages.ts';

const CAPTION = { ...HEADING, size: 11 };

function reportOf(levels: readonly string[], parts: readonly Partial<PageContent>[] = []): Report {
  const pages = levels.map((level, index) =>
    page(
      [
        ...line(54, 747, 'Ghana', TITLE),
        ...line(54, 729, level, HEADING),
        ...(index === 0
          ? line(
              54,
              700,
              'In 2019, Ghana made a moderate advancement in efforts to eliminate child labor.',
              BODY,
            )
          : line(54, 700, `The Government has laws. (${index})`, BODY)),
        ...line(54, 670, 'II. LEGAL FRAMEWORK FOR CHILD LABOR', HEADING),
        ...(parts[index]?.words ?? line(54, 640, 'Children work in fishing and in mining.', BODY)),
        ...line(202, 30.5, '2019 FINDINGS ON THE WORST FORMS OF CHILD LABOR', SMALL),
      ],
      { number: index + 1, rules: parts[index]?.rules ?? [], fills: parts[index]?.fills ?? [] },
    ),
  );
  return parseReport(layOut(pages), { file: 'chapter.pdf', sha256: '' });
}

describe('a level that is printed in two ways', () => {
  const twice = (report: Report) => report.findings.filter((finding) => finding.kind === 'two-levels');

  it('is shown as printed in the title, and the other one is told', () => {
    const report = reportOf(['MODERATE ADVANCEMENT', 'SIGNIFICANT ADVANCEMENT', 'SIGNIFICANT ADVANCEMENT']);
    expect(report.assessment).toMatchObject({ level: 'moderate', label: 'Moderate Advancement' });
    expect(twice(report)).toEqual([
      { kind: 'two-levels', shown: 'Moderate Advancement', others: ['Significant Advancement'] },
    ]);
  });

  it.each([
    [['MODERATE ADVANCEMENT', 'MODERATE ADVANCEMENT', 'MODERATE ADVANCEMENT']],
    [['MODERATE ADVANCEMENT', 'Moderate Advancement', 'MODERATE ADVANCEMENT – EFFORTS MADE BUT LATER']],
  ])('%s: one level', (levels) => {
    expect(twice(reportOf(levels))).toEqual([]);
  });
});

describe('rows on the next page without a caption', () => {
  const row = (y: number, label: string, value: string): Word[] => [
    ...line(58.5, y, label, CELL),
    ...line(402.4, y, value, CELL),
  ];
  const first: Partial<PageContent> = {
    words: [
      ...line(54, 640, 'Table 3. Ratification of International Conventions on Child Labor', CAPTION),
      ...line(58.5, 623, 'Convention', HEAD),
      ...line(402.4, 623, 'Ratification', HEAD),
      ...row(610, 'ILO C. 138, Minimum Age', 'Yes'),
      ...row(596, 'UN CRC', 'Yes'),
    ],
    rules: [...ruled(606, 54, 397, 558), ...ruled(592, 54, 397, 558)],
    fills: [box(54, 619, 558, 632)],
  };
  const rest = (headed: readonly Word[], fills: Partial<PageContent>['fills'] = []): PageContent =>
    page(
      [
        ...line(54, 747, 'Ghana', TITLE),
        ...line(54, 729, 'MODERATE ADVANCEMENT', HEADING),
        ...headed,
        ...row(690, 'ILO C. 182, Worst Forms', 'Yes'),
        ...row(676, 'Palermo Protocol', 'No'),
        ...line(54, 640, 'The Government has adopted laws on child labor. (1)', BODY),
        ...line(202, 30.5, '2019 FINDINGS ON THE WORST FORMS OF CHILD LABOR', SMALL),
      ],
      { number: 2, rules: [...ruled(686, 54, 397, 558), ...ruled(672, 54, 397, 558)], fills },
    );

  function tables(headed: readonly Word[], fills: Partial<PageContent>['fills'] = []) {
    const opening = page(
      [
        ...line(54, 747, 'Ghana', TITLE),
        ...line(54, 729, 'MODERATE ADVANCEMENT', HEADING),
        ...line(
          54,
          700,
          'In 2019, Ghana made a moderate advancement in efforts to eliminate child labor.',
          BODY,
        ),
        ...line(54, 670, 'II. LEGAL FRAMEWORK FOR CHILD LABOR', HEADING),
        ...(first.words ?? []),
        ...line(202, 30.5, '2019 FINDINGS ON THE WORST FORMS OF CHILD LABOR', SMALL),
      ],
      { rules: first.rules ?? [], fills: first.fills ?? [] },
    );
    const report = parseReport(layOut([opening, rest(headed, fills)]), { file: 'chapter.pdf', sha256: '' });
    expect(report.coverage.lost).toBe(0);
    return report.tables.map((table) => [table.number, table.rows.length]);
  }

  it('are rows of the table before, with its heads again or without', () => {
    expect(tables([])).toEqual([[3, 4]]);
    const heads = [...line(58.5, 704, 'Convention', HEAD), ...line(402.4, 704, 'Ratification', HEAD)];
    expect(tables(heads, [box(54, 699, 558, 713)])).toEqual([[3, 4]]);
  });

  it('are a table of their own under other heads', () => {
    const heads = [...line(58.5, 704, 'Policy', HEAD), ...line(402.4, 704, 'Description', HEAD)];
    expect(tables(heads, [box(54, 699, 558, 713)])).toEqual([
      [3, 2],
      [null, 2],
    ]);
  });
});
