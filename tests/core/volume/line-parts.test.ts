import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import type { SourceDocument } from '../../../src/core/report/lines/source-document.ts';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';
import { documentParts } from '../../../src/core/volume/line-parts.ts';
import type { Report } from '../../../src/shared/model.ts';
import { FILES, reportOf, textOf } from '../report/resources.ts';
import type { ResourceFile } from '../report/resources.ts';

const parsed = (document: SourceDocument): Report =>
  parseReport(document, { file: 'a-text.txt', sha256: '0'.repeat(64) });
const partsOf = (text: string): readonly Report[] => documentParts(textDocument(text), SERIES).map(parsed);
const idsOf = (text: string): readonly string[] => partsOf(text).map(({ id }) => id);

/** All that does not tell which file it stands in. */
function content({ source: _source, title: _title, id: _id, ...rest }: Report): unknown {
  return rest;
}

describe('joined texts', () => {
  it.each<[order: readonly ResourceFile[]]>([
    [['kazakhstan-2013.txt', 'kazakhstan-2016.txt', 'kazakhstan-2022.txt']],
    [
      [
        'kazakhstan-2022.txt',
        'kazakhstan-2021-summary.txt',
        'ilo-news-2021-05-31.txt',
        'kazakhstan-2013.txt',
      ],
    ],
    [
      [
        'ilo-news-2021-05-31.txt',
        'kazakhstan-2016.txt',
        'kazakhstan-2013.txt',
        'kazakhstan-2021-summary.txt',
        'kazakhstan-2022.txt',
      ],
    ],
    [['kazakhstan-2016.txt', 'kazakhstan-2016.txt']],
    [['kazakhstan-2022.txt', 'ilo-news-2021-05-31.txt', 'kazakhstan-2016.txt']],
  ])('give what the files one by one give: %j', (order) => {
    const parts = partsOf(order.map(textOf).join('\n\n'));
    expect(parts.map(content)).toEqual(order.map((file) => content(reportOf(file))));
  });

  it('are parted where form feeds part their pages, essays too', () => {
    const page = (area: string, ...lines: readonly string[]) =>
      `${area}\nMODERATE ADVANCEMENT\n\n${lines.join('\n')}\n`;
    const chapter = (area: string) =>
      [
        page(
          area,
          `In 2018, ${area} made a moderate advancement in efforts to eliminate`,
          'the worst forms of child labor. More is to be done.',
          'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR',
          'Children work on farms. (1)',
        ),
        page(area, 'REFERENCES', '1. U.S. Embassy. Reporting. January 2, 2018.'),
      ].join('\f');
    const essay = 'How the report is made\n\nFor more than twenty years the Bureau has\nasked and written.\n';
    const joined = [essay, chapter('Kenya'), essay, chapter('Nepal'), essay].join('\f');
    const parts = documentParts(textDocument(joined), SERIES);
    expect(parts.map(({ text }) => text.trim())).toEqual(
      [essay, chapter('Kenya'), essay, chapter('Nepal'), essay].map((text) => text.trim()),
    );
  });

  it('lose no character', () => {
    const joined = FILES.map(textOf).join('\n');
    const parts = documentParts(textDocument(joined), SERIES);
    expect(parts.map(({ text }) => text).join('')).toBe(joined);
    for (const part of parts) expect(parsed(part).coverage.lost).toBe(0);
  });

  it('of Markdown go by its headings', () => {
    const chapter = (area: string) =>
      `# ${area}\n\nMODERATE ADVANCEMENT\n\nIn 2018, ${area} made a moderate advancement in efforts to end the worst forms of child labor.\n\n## I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR\n\nChildren work. (1)\n\n## REFERENCES\n\n1. U.S. Embassy. Reporting.\n\n`;
    const joined = `${chapter('Kenya')}# How the report is made\n\nThe Bureau asks and writes.\n\n${chapter('Nepal')}`;
    const parts = documentParts(textDocument(joined, 'markdown'), SERIES).map(parsed);
    expect(parts.map(({ id, title }) => [id, title])).toEqual([
      ['kenya-2018', '2018 Findings on the Worst Forms of Child Labor: Kenya'],
      ['a-text', 'How the report is made'],
      ['nepal-2018', '2018 Findings on the Worst Forms of Child Labor: Nepal'],
    ]);
  });
});

/** The text of 2022 with something after one of its lines. */
function with2022(after: string, more: string): string {
  const text = textOf('kazakhstan-2022.txt');
  const at = text.indexOf('\n', text.indexOf(after)) + 1;
  return `${text.slice(0, at)}\n${more}\n\n${text.slice(at)}`;
}

const TITLE_PAGE = `Uzbekistan

MODERATE ADVANCEMENT

In 2015, Uzbekistan made a moderate advancement in efforts to eliminate the worst forms of child labor. The Government acted.`;

describe('a text stays one', () => {
  it.each(FILES)('%s', (file) => {
    expect(partsOf(textOf(file))).toHaveLength(1);
  });

  it.each<[what: string, text: string]>([
    ['that quotes another title page among its sections', with2022('II. LEGAL FRAMEWORK', TITLE_PAGE)],
    ['that quotes one before its first section', with2022('In 2022, Kazakhstan', TITLE_PAGE)],
    ['that quotes one before its list', with2022('VII. SUGGESTED', TITLE_PAGE)],
    [
      'that quotes its own of another year',
      with2022('IV. COORDINATION', TITLE_PAGE.replaceAll('Uzbekistan', 'Kazakhstan')),
    ],
    [
      'whose paragraphs open as chapters do',
      with2022(
        'II. LEGAL FRAMEWORK',
        'In 2021, Uzbekistan made moderate advancement in efforts to end the worst forms of child labor.\nIn 2021, Nepal made moderate advancement in efforts to end the worst forms of child labor.',
      ),
    ],
    [
      'that names many countries in a table',
      with2022(
        'II. LEGAL FRAMEWORK',
        'Uzbekistan\tMODERATE ADVANCEMENT\nNepal\tMINIMAL ADVANCEMENT\nKenya\tNO ADVANCEMENT',
      ),
    ],
    [
      'about several territories',
      `Overseas Territories of Australia\n\n${['Christmas Island', 'Cocos Islands', 'Norfolk Island'].map((area) => `${area.toUpperCase()}\nNO ADVANCEMENT\n\nIn 2016, ${area} made no advancement in efforts to prevent the worst forms of child labor.\n`).join('\n')}\nI. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR\n\nThere is no evidence. (1)\n\nREFERENCES\n\n1. U.S. Embassy.`,
    ],
    [
      'that is a study of several countries',
      ['Kenya', 'Nepal', 'Peru']
        .map(
          (area) =>
            `${area}\n\nIn 2018, ${area} made a moderate advancement in efforts to end the worst forms of child labor, as the Department says.\n\nWe asked why.`,
        )
        .join('\n\n'),
    ],
  ])('%s', (_what, text) => {
    expect(idsOf(text)).toHaveLength(1);
  });
});
