/** Paragraphs of a Word file (ECMA-376, Office Open XML), each laid out by its own direction. */
import { directedPieces, directionOf } from '../../shared/text/direction.ts';
import type { Direction } from '../../shared/text/direction.ts';
import { escapeMarkup } from '../../shared/text/escape-markup.ts';

export type WordStyle = 'Title' | 'Heading1' | 'Quote' | 'Normal' | 'Small';

/** Letters that look alike; `\n` begins a new line of the same paragraph. */
export interface WordRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
}

export interface WordParagraph {
  readonly style: WordStyle;
  readonly runs: readonly WordRun[];
  /** How deep it is in lists and quotations. */
  readonly depth?: number;
  /** Of an item of a list: "•", "1." */
  readonly mark?: string;
}

export function paragraph(text: string, style: WordStyle): string {
  return wordParagraph({ style, runs: [{ text }] });
}

export function wordParagraph({ style, runs, depth = 0, mark }: WordParagraph): string {
  const direction = directionOf(runs.map(({ text }) => text).join(''));
  const hanging = mark === undefined ? '' : ` w:hanging="${STEP}"`;
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    direction === 'rtl' ? '<w:bidi/>' : '',
    depth === 0 ? '' : `<w:ind w:left="${depth * STEP}"${hanging}/>`,
  ];
  const marked = mark === undefined ? [] : [{ text: `${mark}\t` }];
  const written = [...marked, ...runs].flatMap((one) => directedRuns(one, direction));
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${written.join('')}</w:p>`;
}

/** A step to the right, in twentieths of a point. */
const STEP = 360;

function directedRuns(run: WordRun, paragraph: Direction): readonly string[] {
  return directedPieces(run.text, paragraph).map(({ text, direction }) =>
    plainRun({ ...run, text }, direction),
  );
}

/** The properties in the order of the schema. */
function plainRun({ text, bold, italic, code }: WordRun, direction: Direction): string {
  const properties = [
    code === true ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
    bold === true ? '<w:b/><w:bCs/>' : '',
    italic === true ? '<w:i/><w:iCs/>' : '',
    direction === 'rtl' ? '<w:rtl/>' : '',
  ].join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${letters(text)}</w:r>`;
}

function letters(text: string): string {
  const line = (part: string) =>
    part
      .split('\t')
      .map((words) => (words === '' ? '' : `<w:t xml:space="preserve">${escapeXml(words)}</w:t>`))
      .join('<w:tab/>');
  return text.split('\n').map(line).join('<w:br/>');
}

/** What XML 1.0 cannot hold is left out. */
function escapeXml(text: string): string {
  return escapeMarkup(text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}
