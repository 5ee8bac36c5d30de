/** Cutting shown text into the pieces that a reader would call one thing: a word, a number, a date, a citation. */
import type { Inline } from '../../../shared/model.ts';
import { foldText, sourceSpan } from '../../../shared/text/fold.ts';
import { MONTHS } from '../../../shared/months.ts';

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
const CITATION_KEY = '(#)';

/** Begins the key of a table's number in running text; the table's concept follows. */
export const TABLE_KEY = '#table ';

const MONTH = `(?:${MONTHS.join('|').toLowerCase()})`;
const DASH = '-';
const FIGURE = '\\d+(?:[.,/]\\d+)*(?:\\(\\d+\\))?';
/** Pieces of folded text. Longer forms first: an alternative that matches a part of a date or a sum would cut it. */
const PIECE = new RegExp(
  [
    '(?<link>(?:https?://|www\\.)[^\\s]*[^\\s.,;:)\\]])',
    `(?<date>\\b${MONTH}\\s\\d{1,2}(?:\\s?${DASH}\\s?\\d{1,2})?(?:,\\s\\d{4})?(?!\\d)|\\b${MONTH}\\s\\d{4}(?!\\d))`,
    `(?<number>(?:[$€£₸]\\s?)?${FIGURE}(?:\\s?${DASH}\\s?${FIGURE})?(?:${DASH}?\\p{L}+(?:${DASH}[\\p{L}\\p{N}]+)*)?(?:\\s?%|\\s(?:million|billion|thousand|percent)(?!\\p{L}))?)`,
    '(?<abbreviation>(?:\\p{L}\\.){2,})',
    `(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}_]*(?:['&\\-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]*)*(?:(?<=s)'(?![\\p{L}\\p{N}]))?)`,
    '(?<mark>\\[[†‡*§]+\\]|[†‡*§])',
    '(?<dots>\\.{3})',
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
  const folded = foldText(piece);
  const first = tokens.length;
  for (const match of folded.text.matchAll(PIECE)) {
    const [shown] = match;
    const { start, end } = sourceSpan(folded, match.index, match.index + shown.length);
    const token = { start: from + start, end: from + end, ...pieceOf(shown, match.groups ?? {}) };
    const before = tokens.length > first ? tokens.at(-1) : undefined;
    // One character that folds to several pieces ("℅") is one thing to see.
    if (before !== undefined && token.start < before.end)
      tokens[tokens.length - 1] = { ...before, end: token.end, kind: 'word', key: before.key + token.key };
    else tokens.push(token);
  }
  if (folded.starts !== null) coverInvisible(piece, from, first, tokens);
}

function pieceOf(
  shown: string,
  groups: Readonly<Record<string, string | undefined>>,
): Pick<Token, 'kind' | 'key'> {
  if (groups['number'] !== undefined || groups['date'] !== undefined)
    return { kind: 'number', key: shown.replace(/\s/g, '') };
  if (groups['mark'] !== undefined) return { kind: 'note-mark', key: shown.replace(/[[\]]/g, '') };
  if (groups['other'] !== undefined || groups['dots'] !== undefined)
    return { kind: 'punctuation', key: shown };
  return { kind: 'word', key: shown };
}

/** What folds to nothing ("labor" with a soft hyphen at its end, a raised note number) belongs to the token before it. */
function coverInvisible(piece: string, from: number, first: number, tokens: Token[]): void {
  if (tokens.length === first) {
    const shown = piece.trim();
    const start = from + piece.indexOf(shown);
    if (shown !== '') tokens.push({ start, end: start + shown.length, kind: 'punctuation', key: '' });
    return;
  }
  for (let index = first; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const next = tokens[index + 1]?.start ?? from + piece.length;
    const lead = index === first ? piece.slice(0, token.start - from).trimStart().length : 0;
    const tail = piece.slice(token.end - from, next - from).trimEnd().length;
    if (lead + tail > 0) tokens[index] = { ...token, start: token.start - lead, end: token.end + tail };
  }
}
