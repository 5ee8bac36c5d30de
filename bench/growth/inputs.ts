/** Files that are the same at every length, of each format, by the shapes that readers have been slow on. */
import { makeDocx, paragraph, table } from '../../tests/engine/import/make-docx.ts';
import { makePdf } from '../../tests/engine/import/make-pdf.ts';
import type { PageParts, PageText } from '../../tests/engine/import/make-pdf.ts';

export interface Growing {
  readonly format: 'text' | 'html' | 'pdf' | 'docx';
  readonly shape: string;
  /** The file at so many times its smallest length. */
  readonly make: (times: number) => Uint8Array;
}

const SENTENCE =
  'The Government made moderate advancement in efforts to end child labor in cotton (1, 3-5). ';
/** About 10 KB at the smallest length, so that a hundred times that is a megabyte. */
const SENTENCES = 110;

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const reference = (at: number): string =>
  `${at + 1}. ILO. Report ${at + 1} on child labor. Geneva; ${2000 + (at % 20)}. https://www.example.org/${at + 1}.pdf`;

const TEXTS: readonly (readonly [shape: string, make: (times: number) => string])[] = [
  ['one paragraph', (times) => SENTENCE.repeat(SENTENCES * times)],
  ['lines', (times) => `${SENTENCE}\n`.repeat(SENTENCES * times)],
  ['short lines', (times) => 'Go on.\n'.repeat(1_400 * times)],
  ['citation marks', (times) => '(1, 2-4) '.repeat(1_100 * times)],
  ['references', (times) => `References\n\n${many(90 * times, reference).join('\n')}\n`],
  [
    'table rows',
    (times) => `Table 1. Laws\nLaw\tAge\n${many(600 * times, (at) => `Law ${at}\t${at % 20}`).join('\n')}\n`,
  ],
  ['headings', (times) => 'II. LEGAL FRAMEWORK\nText of it.\n'.repeat(300 * times)],
];

const PAGES: readonly (readonly [shape: string, make: (times: number) => string])[] = [
  ['one paragraph', (times) => `<p>${SENTENCE.repeat(SENTENCES * times)}</p>`],
  ['paragraphs', (times) => `<p>${SENTENCE}</p>\n`.repeat(SENTENCES * times)],
  [
    'marked words in one paragraph',
    (times) => `<p>${'<b>child</b> labor <sup>(1)</sup> '.repeat(290 * times)}</p>`,
  ],
  ['line breaks', (times) => `<p>${'Go on.<br>'.repeat(1_000 * times)}</p>`],
  ['list items', (times) => `<ol>${many(100 * times, (at) => `<li>${reference(at)}</li>`).join('')}</ol>`],
  [
    'table rows',
    (times) => `<table>${many(280 * times, (at) => `<tr><td>Law ${at}<td>${at % 20}</tr>`).join('')}</table>`,
  ],
  ['table cells in one row', (times) => `<table><tr>${'<td>a</td>'.repeat(1_000 * times)}</tr></table>`],
  ['spaces', (times) => `<p>a${' '.repeat(10_000 * times)}b</p>`],
];

const lines = (count: number, step: number): PageText[] =>
  many(count, (at) => ({ text: SENTENCE.slice(0, 60), x: 54, y: 760 - at * step, size: 9 }));
const rules = (count: number, step: number): string =>
  many(count, (at) => 772 - at * step)
    .map((y) => `50 ${y} m 290 ${y} l S 290 ${y} m 550 ${y} l S`)
    .join('\n');

const PDFS: readonly (readonly [shape: string, make: (times: number) => PageParts[]])[] = [
  ['pages of lines', (times) => many(4 * times, () => ({ texts: lines(50, 14) }))],
  [
    'pages of ruled rows',
    (times) => many(2 * times, () => ({ texts: lines(40, 18), drawing: rules(41, 18) })),
  ],
  ['lines on one page', (times) => [{ texts: lines(100 * times, 740 / (100 * times)) }]],
  [
    'words on one line',
    (times) => [
      {
        texts: many(100 * times, (at) => ({
          text: `w${at}`,
          x: 54 + (at * 500) / (100 * times),
          y: 600,
          size: 9,
        })),
      },
    ],
  ],
  [
    'boxes on one page',
    (times) => [
      {
        texts: lines(20, 14),
        drawing: many(100 * times, (at) => `0.5 g 50 ${(at * 7919) % 760} 90 9 re f`).join('\n'),
      },
    ],
  ],
];

const WORD: readonly (readonly [shape: string, make: (times: number) => string])[] = [
  ['one paragraph', (times) => paragraph(SENTENCE.repeat(SENTENCES * times))],
  ['paragraphs', (times) => paragraph(SENTENCE).repeat(SENTENCES * times)],
  ['table rows', (times) => table(many(100 * times, (at) => [`Law ${at}`, `${at % 20}`]))],
];

export const GROWING: readonly Growing[] = [
  ...TEXTS.map(([shape, make]): Growing => ({ format: 'text', shape, make: (times) => utf8(make(times)) })),
  ...PAGES.map(([shape, make]): Growing => ({
    format: 'html',
    shape,
    make: (times) => utf8(`<!DOCTYPE html><html><body>${make(times)}`),
  })),
  ...PDFS.map(([shape, make]): Growing => ({ format: 'pdf', shape, make: (times) => makePdf(make(times)) })),
  ...WORD.map(([shape, make]): Growing => ({
    format: 'docx',
    shape,
    make: (times) => makeDocx(make(times)),
  })),
];
