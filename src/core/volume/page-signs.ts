/** What a page says at its top: whose page it is, and whether a chapter of the series opens on it. */
import { isArea } from '../areas/areas.ts';
import { fragmentsOf, type Fragment } from '../layout/page/fragments.ts';
import { FOOT_ZONE, HEAD_ZONE } from '../layout/page/furniture.ts';
import type { PageContent } from '../layout/page/page-content.ts';
import type { SectionHeading } from '../report/series/section-headings.ts';
import type { Series } from '../report/series/series.ts';

export interface PageSigns {
  /** From 1. */
  readonly number: number;
  /** Texts in the head of the page that a running head could be, without case and digits. */
  readonly heads: ReadonlySet<string>;
  /** Nothing but names and a level stands over the first sentence of a chapter. */
  readonly opens: boolean;
  /** An area of the lists is named at the top, or by the first sentence. */
  readonly named: boolean;
  /** A level stands at the top. */
  readonly levelled: boolean;
  /** In reading order. */
  readonly sections: readonly SectionHeading[];
  /** The number 1 is printed in its margin. */
  readonly first: boolean;
  /** A bookmark names it by what stands at its top: by other words it may lie. */
  readonly isMarked: boolean;
  /** What stands at its top in type much larger than the text, as a title does. */
  readonly title: string | null;
}

// Chosen on the published chapters among the samples put together to volumes, held by `tests/core/volume`; see ADR 15 and 23.
/** So many pieces of text may stand over the first sentence: a name, a level, a region, the figures beside it. */
const MOST_ABOVE = 12;
/** A longer piece over the first sentence is prose, unless it is a level. */
const LONGEST_ABOVE = 80;
/** The first sentence of a chapter and what it is about stand within so many lines. */
const SENTENCE_LINES = 6;
/** Lines of one column begin within so many points of each other. */
const SAME_EDGE = 8;
/** A title is set so much larger than the text; it stands among the first pieces of its page. */
const TITLE_SIZE = 1.6;
const TITLE_PIECES = 4;
const LONGEST_TITLE = 120;
/** What a bookmark calls a page stands among its first pieces. */
const MARKED_PIECES = 6;
const FIRST_NUMBER = /^(?:page\s*)?[-–—|]?\s*1\s*(?:[-–—|]|of\s\d+)?$/i;

/** @param bookmarks titles by which bookmarks of the file name the page */
export function pageSigns(page: PageContent, series: Series, bookmarks: readonly string[] = []): PageSigns {
  const pieces = fragmentsOf(page.words, page.rules).toSorted(
    (a, b) => b.baseline - a.baseline || a.left - b.left,
  );
  const opening = openingAt(pieces, series);
  const top = pieces.slice(0, opening?.at ?? TITLE_PIECES);
  const names = top.filter(({ text }) => text.length <= LONGEST_ABOVE && isArea(text));
  return {
    number: page.number,
    heads: new Set(headsOf(page, pieces, series)),
    opens: opening !== null,
    named: names.length > 0 || (opening !== null && isArea(opening.area)),
    levelled: top.some(({ text }) => series.isLevelLabel(text)),
    sections: pieces.flatMap(({ text }) => series.sectionHeading(text) ?? []),
    first: pieces.some(({ text, baseline }) => isMargin(page, baseline) && FIRST_NUMBER.test(text)),
    isMarked: bookmarks.some((bookmark) => isAtTop(bookmark, pieces)),
    title: titleOf(pieces),
  };
}

function isAtTop(bookmark: string, pieces: readonly Fragment[]): boolean {
  const key = plain(bookmark);
  return key !== '' && pieces.slice(0, MARKED_PIECES).some(({ text }) => plain(text) === key);
}

function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function isMargin({ height }: PageContent, baseline: number): boolean {
  return baseline > height * HEAD_ZONE || baseline < height * FOOT_ZONE;
}

/** Where the first sentence of a chapter begins, if nothing but the head of a chapter stands over it. */
function openingAt(
  pieces: readonly Fragment[],
  series: Series,
): { readonly at: number; readonly area: string } | null {
  for (const [at, piece] of pieces.slice(0, MOST_ABOVE).entries()) {
    const sentence = series.openingSentence(paragraphFrom(pieces, at));
    if (sentence !== null && series.chapterName(paragraphFrom(pieces, at)) !== null)
      return { at, area: sentence.area };
    if (piece.text.length > LONGEST_ABOVE && !series.isLevelLabel(piece.text)) return null;
  }
  return null;
}

/** A piece with the lines below it in its column. */
function paragraphFrom(pieces: readonly Fragment[], at: number): string {
  const first = pieces[at];
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return '';
  return pieces
    .slice(at, at + SENTENCE_LINES * 2)
    .filter(({ left }) => Math.abs(left - first.left) < SAME_EDGE)
    .slice(0, SENTENCE_LINES)
    .map(({ text }) => text)
    .join(' ');
}

function headsOf(page: PageContent, pieces: readonly Fragment[], series: Series): readonly string[] {
  return pieces.flatMap(({ text, baseline }) => {
    if (baseline <= page.height * HEAD_ZONE || series.furnitureByWords(text) !== null) return [];
    const key = text
      .replace(/[\d\s]+/g, ' ')
      .trim()
      .toLowerCase();
    return /\p{L}{3}/u.test(key) ? [key] : [];
  });
}

function titleOf(pieces: readonly Fragment[]): string | null {
  const sizes = pieces.map(({ style }) => style.size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const title = pieces
    .slice(0, TITLE_PIECES)
    .find(
      ({ text, style }) =>
        style.size >= usual * TITLE_SIZE && text.length <= LONGEST_TITLE && /\p{L}{3}/u.test(text),
    );
  return title?.text ?? null;
}
