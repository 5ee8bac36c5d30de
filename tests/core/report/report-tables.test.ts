/** Tables of chapters that stand for several areas, where they run over a page (cook-islands-2017.pdf, pages 2 to 4). */
import { describe, expect, it } from 'vitest';
import type {
  LineHints,
  SourceDocument,
  SourceLine,
} from '../../../src/core/report/lines/source-document.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';

type Printed = readonly [text: string, hints: LineHints];

const HEAD = 'Standard\tMeets International Standards: Yes/No\tAge\tLegislation';
const CAPTION = 'Table 2. Laws and Regulations on Child Labor';

const text = (words: string, page: number): Printed => [words, { page, startsParagraph: true }];
const label = (area: string, page: number): Printed => [area, { page, heading: 3, startsParagraph: true }];
const head = (table: number, page: number, heads = HEAD): Printed => [heads, { page, table, header: true }];
const row = (words: string, table: number, page: number): Printed => [words, { page, table }];

function tablesOf(printed: readonly Printed[]) {
  let start = 0;
  const lines = printed.map(([words, hints]): SourceLine => {
    const line = { start, end: start + words.length, hints };
    start = line.end + 1;
    return line;
  });
  const document: SourceDocument = {
    format: 'pdf',
    text: `${printed.map(([words]) => words).join('\n')}\n`,
    lines,
  };
  const report = parseReport(document, { file: 'chapter.pdf', sha256: '' });
  expect(report.coverage.lost).toBe(0);
  return report.tables.map((table) => ({
    number: table.number,
    rows: table.rows.map(({ cells: [first] }) => first?.content.text),
    notes: table.notes.map(({ content }) => content.text),
  }));
}

const OPENING = [
  text('Overseas Territories of New Zealand', 1),
  text('In 2017, the Cook Islands made a moderate advancement.', 1),
];
const COOK = [
  text(CAPTION, 2),
  ['COOK ISLANDS', { page: 2, startsParagraph: false }] as const,
  head(1, 2),
  row('Minimum Age for Work\tYes\t16\tArticle 30 of the Employment Relations Act (7)', 1, 2),
];

describe('a table over a page', () => {
  it('goes on below its caption and its area, both printed again', () => {
    const printed = [
      ...OPENING,
      ...COOK,
      text(`${CAPTION} (cont)`, 3),
      label('COOK ISLANDS', 3),
      head(2, 3),
      row('Free Public Education\tYes\t\tArticle 22.2 of the Education Act (12)', 2, 3),
      text('* No conscription (11)', 3),
    ];
    expect(tablesOf(printed)).toEqual([
      { number: 2, rows: ['Minimum Age for Work', 'Free Public Education'], notes: ['No conscription (11)'] },
    ]);
  });

  it('goes on below its area alone', () => {
    const printed = [
      ...OPENING,
      ...COOK,
      text('The Act also prohibits a school-aged person from working.', 3),
      label('TOKELAU', 3),
      head(2, 3),
      row('Minimum Age for Work\tNo\t\t', 2, 3),
      label('TOKELAU', 4),
      head(3, 4),
      row('Prohibition of Forced Labor\tNo\t\t', 3, 4),
    ];
    expect(tablesOf(printed).map(({ rows }) => rows)).toEqual([
      ['Minimum Age for Work'],
      ['Minimum Age for Work', 'Prohibition of Forced Labor'],
    ]);
  });

  it.each([
    ['another area', label('NIUE', 3), head(2, 3)],
    ['the same area on the same page', label('COOK ISLANDS', 2), head(2, 2)],
    [
      'the same area with other columns',
      label('COOK ISLANDS', 3),
      head(2, 3, 'Organization/Agency\tRole\t\t'),
    ],
  ])('does not go on below %s', (_what, above, heads) => {
    const printed = [...OPENING, ...COOK, above, heads, row('Niue Police\tNo\t\t', 2, heads[1].page ?? 0)];
    expect(tablesOf(printed).map(({ rows }) => rows)).toEqual([['Minimum Age for Work'], ['Niue Police']]);
  });

  it('does not go on below its area behind its notes', () => {
    const printed = [
      ...OPENING,
      ...COOK,
      text('* No conscription (11)', 2),
      label('COOK ISLANDS', 3),
      head(2, 3),
      row('Free Public Education\tYes\t\t', 2, 3),
    ];
    expect(tablesOf(printed)).toHaveLength(2);
  });
});
