/** The boxes around some words on their pages, such that no other words stand in them. */
import { firstIndex } from '../../shared/binary-search.ts';
import type { Span } from '../../shared/model.ts';
import type { PlacedWord } from '../layout/placed-words.ts';
import type { Box } from '../layout/page/page-content.ts';

/** What is outlined on one page. */
export interface PageOutline {
  /** Of the file, from 1. */
  readonly page: number;
  /** In reading order: one for what stands together, more where words of others stand between. */
  readonly boxes: readonly Box[];
}

// Chosen on the published chapters among the samples, held by `tests/core/original`; see ADR 15.
/** What stands further apart than so many heights of its lines is outlined apart, though nothing stands between. */
const MOST_LINES_BETWEEN = 3;
/** Words of one line share most of their height. */
const SAME_LINE = 0.5;

/**
 * @param places in the source; a word that they hold in part is outlined in part
 * @param words all words of the file, in the order of the source
 */
export function outlineOf(places: readonly Span[], words: readonly PlacedWord[]): readonly PageOutline[] {
  const pages = new Map<number, Box[]>();
  for (const place of places)
    for (const word of wordsIn(words, place)) {
      const boxes = pages.get(word.page) ?? [];
      boxes.push(cutTo(word, place));
      pages.set(word.page, boxes);
    }
  return [...pages].map(([page, pieces]) => {
    const others = otherWords(wordsOfPage(words, page), places);
    const isFree = (box: Box): boolean => !others.some((other) => isInside(other, box));
    return { page, boxes: grown(lines(pieces, isFree), isFree) };
  });
}

/** The words of a page of the file, in the order of the source. */
export function wordsOfPage(words: readonly PlacedWord[], page: number): readonly PlacedWord[] {
  const from = firstIndex(words.length, (at) => (words[at]?.page ?? Infinity) >= page);
  const to = firstIndex(words.length, (at) => (words[at]?.page ?? Infinity) > page);
  return words.slice(from, to);
}

/** The words that a stretch of the source holds a part of. */
function wordsIn(words: readonly PlacedWord[], { start, end }: Span): readonly PlacedWord[] {
  const from = firstIndex(words.length, (at) => (words[at]?.end ?? Infinity) > start);
  const to = firstIndex(words.length, (at) => (words[at]?.start ?? Infinity) >= end);
  return words.slice(from, to);
}

function otherWords(words: readonly PlacedWord[], places: readonly Span[]): readonly PlacedWord[] {
  return words.filter((word) => !places.some(({ start, end }) => start < word.end && end > word.start));
}

/** Letters are taken to be equally wide: a mark that is printed without a space behind its word is not set apart in the file. */
function cutTo(word: PlacedWord, { start, end }: Span): Box {
  const wide = (word.right - word.left) / Math.max(1, word.end - word.start);
  return {
    left: start > word.start ? word.left + (start - word.start) * wide : word.left,
    right: end < word.end ? word.left + (end - word.start) * wide : word.right,
    bottom: word.bottom,
    top: word.top,
  };
}

/** Boxes that follow each other on one line, as one. */
function lines(pieces: readonly Box[], isFree: (box: Box) => boolean): readonly Box[] {
  const found: Box[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const both = last === undefined ? piece : around(last, piece);
    if (last !== undefined && isOneLine(last, piece) && isFree(both)) found[found.length - 1] = both;
    else found.push(piece);
  }
  return found;
}

function isOneLine(one: Box, other: Box): boolean {
  const shared = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  return shared > SAME_LINE * Math.min(heightOf(one), heightOf(other)) && other.right > one.left;
}

/** Lines that stand together, as one box, for as long as nothing else comes into it. */
function grown(parts: readonly Box[], isFree: (box: Box) => boolean): readonly Box[] {
  const found: Box[] = [];
  let open: { readonly box: Box; readonly line: number } | null = null;
  for (const part of parts) {
    const line = heightOf(part);
    if (open !== null && gapBetween(open.box, part) <= MOST_LINES_BETWEEN * Math.max(line, open.line)) {
      const both = around(open.box, part);
      if (isFree(both)) {
        open = { box: both, line };
        continue;
      }
    }
    if (open !== null) found.push(open.box);
    open = { box: part, line };
  }
  if (open !== null) found.push(open.box);
  return found;
}

function gapBetween(one: Box, other: Box): number {
  return Math.max(one.bottom, other.bottom) - Math.min(one.top, other.top);
}

function heightOf({ top, bottom }: Box): number {
  return top - bottom;
}

function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
    top: Math.max(one.top, other.top),
  };
}

/** A word stands where its middle is. */
export function isInside(word: Box, box: Box): boolean {
  const across = (word.left + word.right) / 2;
  const up = (word.bottom + word.top) / 2;
  return across > box.left && across < box.right && up > box.bottom && up < box.top;
}
