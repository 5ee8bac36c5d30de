import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/layout/lay-out.ts';
import type { PageContent, Word } from '../../../src/core/layout/page/page-content.ts';
import type { SourceDocument } from '../../../src/core/report/lines/source-document.ts';
import { BODY, box, CELL, HEAD, HEADING, line, page, ruled, SMALL, TITLE } from './pages.ts';

function linesOf(document: SourceDocument) {
  return document.lines.map(({ start, end, hints }) => ({ text: document.text.slice(start, end), ...hints }));
}

function paragraphs(document: SourceDocument): readonly string[] {
  const found: string[] = [];
  for (const { text, startsParagraph, furniture } of linesOf(document)) {
    if (furniture !== undefined) continue;
    if (startsParagraph === false) found.push(`${found.pop() ?? ''} ${text}`);
    else found.push(text);
  }
  return found;
}

/** Running heads and feet as on the pages of kazakhstan-2015.pdf. */
function chapterPage(number: number, words: readonly Word[], more: Partial<PageContent> = {}): PageContent {
  const foot =
    number % 2 === 1
      ? '2015 FINDINGS ON THE WORST FORMS OF CHILD LABOR'
      : 'BUREAU OF INTERNATIONAL LABOR AFFAIRS';
  return page(
    [
      ...line(434, 747, 'Kazakhstan', TITLE),
      ...line(425, 729, 'MODERATE ADVANCEMENT', { ...HEADING, lightness: 0.6 }),
      ...words,
      ...line(208, 30, foot, SMALL),
      ...line(580, 28.5, String(number), SMALL),
    ],
    { number, ...more },
  );
}

const PROSE =
  'The Ministry of Education carried out targeted joint inspections and found children in the fields';

describe('layOut', () => {
  it('keeps the title of the first page in the text, and sets running heads, feet and page numbers aside', () => {
    const document = layOut(
      [1, 2, 3].map((number) => chapterPage(number, line(54, 600 - number * 13, PROSE))),
    );
    const kinds = linesOf(document).map(({ text, furniture, heading }) => [text, furniture ?? heading ?? '']);
    expect(kinds).toEqual([
      ['Kazakhstan', 1],
      ['MODERATE ADVANCEMENT', 2],
      [PROSE, ''],
      ['2015 FINDINGS ON THE WORST FORMS OF CHILD LABOR', 'running-head'],
      ['1', 'page-number'],
      ['Kazakhstan', 'running-head'],
      ['MODERATE ADVANCEMENT', 'running-head'],
      [PROSE, ''],
      ['BUREAU OF INTERNATIONAL LABOR AFFAIRS', 'running-head'],
      ['2', 'page-number'],
      ['Kazakhstan', 'running-head'],
      ['MODERATE ADVANCEMENT', 'running-head'],
      [PROSE, ''],
      ['2015 FINDINGS ON THE WORST FORMS OF CHILD LABOR', 'running-head'],
      ['3', 'page-number'],
    ]);
  });

  it('takes numbers of references at the head of a column for no page numbers', () => {
    const references = (number: number) => [
      ...line(54, 715, String(number * 17 + 2), SMALL),
      ...line(72, 715, 'U.S. Embassy- Baghdad. Reporting. January 9, 2019.', SMALL),
    ];
    const document = layOut([1, 2, 3].map((number) => chapterPage(number, references(number))));
    expect(
      linesOf(document)
        .filter((each) => each.furniture === 'page-number')
        .map((each) => each.text),
    ).toEqual(['1', '2', '3']);
  });

  it('joins a paragraph over a page where its sentence goes on', () => {
    const document = layOut([
      chapterPage(1, [...line(54, 84, PROSE), ...line(54, 70.8, 'of the South Kazakhstan oblast, and')]),
      chapterPage(2, [
        ...line(54, 703, 'referred them to schools.'),
        ...line(54, 680, 'Another paragraph begins here.'),
      ]),
    ]);
    expect(paragraphs(document)).toContain(
      `${PROSE} of the South Kazakhstan oblast, and referred them to schools.`,
    );
    expect(paragraphs(document)).toContain('Another paragraph begins here.');
  });

  it('begins a paragraph at the head of a page where the last one ended short', () => {
    const document = layOut([
      chapterPage(1, [...line(54, 84, PROSE), ...line(54, 70.8, 'of the south.')]),
      chapterPage(2, [...line(54, 703, 'The government also took part in campaigns.')]),
    ]);
    expect(paragraphs(document)).toContain('The government also took part in campaigns.');
  });

  it('tells entries of a list with hanging numbers, also where the number is followed by a plain space', () => {
    // nepal-2017.pdf, page 7: "1." ends before the edge of the text; no gap sets it off.
    const document = layOut([
      chapterPage(1, [
        ...line(54, 278, '1. Myers, Lisa. The Neglected Link: Effects of Climate', SMALL),
        ...line(65, 268, 'Change on Child Labour. June 2017.', SMALL),
        ...line(54, 258, '2. U.S. Department of State. Trafficking in Persons', SMALL),
        ...line(65, 248, 'Report- 2018: Nepal.', SMALL),
      ]),
    ]);
    expect(
      linesOf(document)
        .filter((each) => each.bullet)
        .map((each) => each.text.slice(0, 2)),
    ).toEqual(['1.', '2.']);
    expect(paragraphs(document)).toContain(
      '2. U.S. Department of State. Trafficking in Persons Report- 2018: Nepal.',
    );
  });

  it('writes a table as rows of cells, with the rest of a word brought to its hyphen', () => {
    const document = layOut([
      chapterPage(
        1,
        [
          ...line(58, 690, 'Program', HEAD),
          ...line(137, 690, 'Description', HEAD),
          ...line(58, 672, 'Camps for School-', CELL),
          ...line(58, 662, 'aged Children†', CELL),
          ...line(137, 672, 'Funded by the government.', CELL),
        ],
        { fills: [box(54, 686, 558, 700)], rules: ruled(655, 54, 133, 558) },
      ),
    ]);
    const rows = document.lines.filter((each) => each.hints.table === 1);
    expect(rows.map((row) => row.cells?.map(({ start, end }) => document.text.slice(start, end)))).toEqual([
      ['Program', 'Description'],
      ['Camps for School-aged Children†', 'Funded by the government.'],
    ]);
    expect(rows.map((row) => row.hints.header ?? false)).toEqual([true, false]);
  });

  it('makes captions and stressed words no headings', () => {
    const document = layOut([
      page([
        ...line(54, 690, 'I. PREVALENCE OF CHILD LABOR', HEADING),
        ...line(54, 670, PROSE),
        ...line(54, 656.8, 'and in the markets. Close to', BODY),
        ...line(54, 643.6, 'two million children have been', { ...BODY, bold: true }),
        ...line(54, 630.4, 'given education.', BODY),
        ...line(54, 610, 'Table 2. Overview of Children’s Work', { ...BODY, bold: true }),
        ...line(54, 590, 'Labor Law Enforcement', { ...BODY, bold: true, italic: true }),
        ...line(54, 576.8, PROSE),
      ]),
    ]);
    expect(
      linesOf(document).flatMap(({ text, heading }) => (heading === undefined ? [] : [[text, heading]])),
    ).toEqual([
      ['I. PREVALENCE OF CHILD LABOR', 2],
      ['Labor Law Enforcement', 3],
    ]);
  });

  it('joins a heading that had no room beside a picture, above it or below', () => {
    // cote-d-ivoire-2019.pdf has the picture beside the text above, saint-vincent-and-the-grenadines-2018.pdf below too.
    const short = 'labor inspectors are not authorized to assess penalties for any violation';
    const headings = (above: string, below: string) =>
      linesOf(
        layOut([
          page([
            ...[660, 646.8, 633.6].flatMap((baseline) => line(54, baseline, above)),
            ...line(54, 605, 'I. PREVALENCE AND SECTORAL DISTRIBUTION OF', HEADING),
            ...line(54, 590.6, 'CHILD LABOR', HEADING),
            ...[574, 560.8, 547.6, 534.4].flatMap((baseline) => line(54, baseline, below)),
            ...[505, 491.8].flatMap((baseline) => line(54, baseline, PROSE)),
          ]),
        ]),
      ).flatMap(({ text, heading }) => (heading === undefined ? [] : [text]));
    const whole = 'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR';
    const cut = short.slice(0, 50);
    expect(headings(cut, PROSE)).toEqual([whole]);
    expect(headings(cut, cut)).toEqual([whole]);
    expect(headings(PROSE, cut)).toHaveLength(2);
    expect(headings(PROSE, PROSE)).toHaveLength(2);
  });

  it('leaves the lines of a letterhead by themselves, the first of which nothing stands above', () => {
    // faqs-tda.pdf
    const letterhead = [
      'U.S. Department of Labor',
      'Bureau of International Labor Affairs',
      'Office of Child Labor',
    ];
    const document = layOut([
      page([
        ...letterhead.flatMap((text, at) => line(54, 720 - at * 14.4, text, HEADING)),
        ...[660, 646.8].flatMap((baseline) => line(54, baseline, PROSE)),
      ]),
    ]);
    expect(
      linesOf(document)
        .map(({ text }) => text)
        .slice(0, 3),
    ).toEqual(letterhead);
  });

  it.each([
    // falkland-islands-islas-malvinas-2015.pdf, tokelau-2014.pdf: the head and the level stand at the two edges.
    ['NON-INDEPENDENT COUNTRIES', 'MINIMAL ADVANCEMENT', 501.25, 2],
    ['NON-INDEPENDENT COUNTRIES', 'MINIMAL ADVANCEMENT', 260, 1],
    ['Countries and territories', 'MINIMAL ADVANCEMENT', 501.25, 1],
  ])('parts two heads on one line where each stands at its edge: %s, %s at %d', (one, other, left, lines) => {
    const wide = `${PROSE} of the north`;
    const document = layOut([
      page([
        ...line(54, 700, one, { ...HEADING, bold: false }),
        ...line(left, 700, other, HEADING),
        ...[670, 656.8].flatMap((baseline) => line(54, baseline, wide)),
      ]),
    ]);
    expect(linesOf(document).map(({ text }) => text)).toEqual([
      ...(lines === 2 ? [one, other] : [`${one} ${other}`]),
      wide,
      wide,
    ]);
  });

  it('writes a title over two lines as one', () => {
    const pages = [1, 2].map((number) =>
      page(
        [
          ...line(60, 760, 'Saint Helena, Ascensión, and Tristán', TITLE),
          ...line(440, 731, 'da Cunha', TITLE),
          ...[600, 586.8, 573.6].flatMap((baseline) => line(54, baseline - number, PROSE)),
        ],
        { number },
      ),
    );
    const texts = linesOf(layOut(pages)).map(({ text }) => text);
    expect(texts[0]).toBe('Saint Helena, Ascensión, and Tristán da Cunha');
    expect(texts.slice(4, 6)).toEqual(['Saint Helena, Ascensión, and Tristán', 'da Cunha']);
  });

  it('gives every page its stretch of the text', () => {
    const document = layOut(
      [1, 2].map((number) => chapterPage(number, line(54, 600, `Text of page ${number}.`))),
    );
    const texts = document.pages?.map(({ start, end }) => document.text.slice(start, end)) ?? [];
    expect(texts.join('')).toBe(document.text);
    expect(texts.map((text) => text.includes('Text of page 2.'))).toEqual([false, true]);
  });

  it('loses and invents no character, wherever words and rules stand', () => {
    const word = fc.record({
      text: fc.stringMatching(/^[a-z(†0-9.A-Z-]{1,8}$/),
      left: fc.integer({ min: 20, max: 560 }),
      baseline: fc.integer({ min: 10, max: 780 }),
      style: fc.constantFrom(BODY, CELL, HEADING, SMALL, TITLE),
    });
    const rule = fc.record({
      left: fc.integer({ min: 20, max: 500 }),
      width: fc.integer({ min: 8, max: 500 }),
      y: fc.integer({ min: 10, max: 780 }),
    });
    const content = fc.record({
      words: fc.array(word, { maxLength: 60 }),
      rules: fc.array(rule, { maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 3 }), (contents) => {
        const pages = contents.map(({ words, rules }, index) =>
          page(
            words.map((each) => ({
              ...each,
              right: each.left + each.text.length * each.style.size * 0.5,
              glued: false,
            })),
            {
              number: index + 1,
              rules: rules.map(({ left, width, y }) => ({ left, right: left + width, y })),
              fills: rules.slice(0, 2).map(({ left, width, y }) => box(left, y, left + width, y + 15)),
            },
          ),
        );
        const document = layOut(pages);
        const printed = pages.flatMap((each) => each.words.map(({ text }) => text)).join('');
        const kept = document.lines.map(({ start, end }) => document.text.slice(start, end)).join('');
        const sorted = (text: string) =>
          text.replaceAll('\u00AD', '-').replace(/\s/g, '').split('').sort().join('');
        expect(sorted(kept)).toBe(sorted(printed));
        expect(sorted(document.text)).toBe(sorted(printed));
      }),
      { numRuns: 300 },
    );
  });
});
