/** Cutting shown text into the pieces that a reader would call one thing: a word, a number, a date, a citation. */
import type { Inline } from '../../shared/model.ts';
import { foldMarks, foldText } from './fold.ts';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'citation' | 'note-mark';

/** `[start, end)` of the text. Tokens with the same key are the same but for unimportant differences. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly key: string;
  /** Index into `Report.citations`, of a citation. */
  readonly citation?: number;
}

/** What is cut: a shown text, or any text without citations. */
export interface Tokenisable {
  readonly text: string;
  readonly inlines?: readonly Inline[];
}

/** All citations compare equal as tokens; what stands behind them is compared apart. */
export const CITATION_KEY = '(#)';

/** Begins the key of a table's number in running text; the table's concept follows. */
export const TABLE_KEY = '#table ';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DASH = '[-\u2010-\u2015\u2212]';
const FIGURE = '\\d+(?:[.,/]\\d+)*(?:\\(\\d+\\))?';
/** Longer forms first: an alternative that matches a part of a date or a sum would cut it. */
const PIECE = new RegExp(
  [
    '(?<link>(?:https?://|www\\.)[^\\s]*[^\\s.,;:)\\]])',
    `(?<date>\\b${MONTH}\\s\\d{1,2}(?:\\s?${DASH}\\s?\\d{1,2})?(?:,\\s\\d{4})?(?!\\d)|\\b${MONTH}\\s\\d{4}(?!\\d))`,
    `(?<number>(?:[$€£₸]\\s?)?${FIGURE}(?:\\s?${DASH}\\s?${FIGURE})?(?:${DASH}?\\p{L}+(?:${DASH}[\\p{L}\\p{N}]+)*)?(?:\\s?%|\\s(?:million|billion|thousand|percent)(?!\\p{L}))?)`,
    '(?<abbreviation>(?:\\p{Lu}\\.){2,})',
    `(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}_]*(?:['’ʼ&\\-\u2010\u2011][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]*)*(?:(?<=s)['’](?![\\p{L}\\p{N}]))?)`,
    '(?<mark>\\[[†‡*§]+\\]|[†‡*§])',
    '(?<other>[^\\s])',
  ].join('|'),
  'gu',
);

/** Tokens of a text in order. White space belongs to none. */
export function tokenise(content: Tokenisable): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const inline of content.inlines ?? []) {
    if (inline.start < from || (inline.kind !== 'citation' && inline.kind !== 'note-mark')) continue;
    cut(content.text, from, inline.start, tokens);
    const { start, end } = inline;
    tokens.push(
      inline.kind === 'citation'
        ? { start, end, kind: 'citation', key: CITATION_KEY, citation: inline.citation }
        : { start, end, kind: 'note-mark', key: inline.mark },
    );
    from = end;
  }
  cut(content.text, from, content.text.length, tokens);
  return tokens;
}

function cut(text: string, from: number, to: number, tokens: Token[]): void {
  if (from >= to) return;
  const piece = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of piece.matchAll(PIECE)) {
    const groups = match.groups ?? {};
    const start = from + match.index;
    const [shown] = match;
    const end = start + shown.length;
    if (groups['number'] !== undefined || groups['date'] !== undefined)
      tokens.push({ start, end, kind: 'number', key: foldText(shown).replace(/\s/g, '') });
    else if (groups['mark'] !== undefined)
      tokens.push({ start, end, kind: 'note-mark', key: shown.replace(/[[\]]/g, '') });
    else if (groups['other'] !== undefined)
      tokens.push({ start, end, kind: 'punctuation', key: foldMarks(shown) });
    else tokens.push({ start, end, kind: 'word', key: foldText(shown) });
  }
}
