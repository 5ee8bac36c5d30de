/**
 * Where the pages of a file part into chapters and what stands between them. A chapter is told by several signs that
 * agree, each of which can lack or lie: its first sentence under its name and level, a running head that changes, sections
 * that begin anew, a page number 1. A file without chapters, or with one alone, stays as it is.
 */
import { appendAll } from '../../shared/lists.ts';
import { chapterStarts, type Candidate } from './chapter-starts.ts';
import type { PageSigns } from './page-signs.ts';

/** Pages of a file, by index, both inclusive. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
  readonly isChapter: boolean;
}

/** So many signs tell the first page of a chapter. */
const FEWEST_SIGNS = 3;
/** A chapter comes to its first section within so many pages. */
const FIRST_SECTION = 3;

/** `null` where the pages are of one publication. */
export function pageParts(pages: readonly PageSigns[]): readonly PageRange[] | null {
  const starts = chapterStarts({
    candidates: pages.flatMap((_, at) => candidateAt(pages, at) ?? []),
    sections: pages.flatMap(({ sections }, at) => sections.map(({ topic }) => ({ at, topic }))),
    length: pages.length,
    resumes: (host, from, to) => resumption(pages, host, from, to),
  });
  if (starts.length === 0) return null;
  const chapters = starts.map((first, index): PageRange => {
    const next = starts[index + 1] ?? pages.length;
    return { first, last: endOf(pages, first, next) - 1, isChapter: true };
  });
  if (!isVolume(pages, chapters)) return null;
  const parts: PageRange[] = [];
  let at = 0;
  for (const chapter of chapters) {
    appendAll(parts, documentsIn(pages, at, chapter.first));
    parts.push(chapter);
    at = chapter.last + 1;
  }
  appendAll(parts, documentsIn(pages, at, pages.length));
  return parts.length > 1 ? parts : null;
}

/** One chapter with pages before it is cut off from them; one in the middle of something else is a part of that. */
function isVolume(pages: readonly PageSigns[], [only, ...others]: readonly PageRange[]): boolean {
  if (only === undefined || others.length > 0) return others.length > 0;
  const length = only.last + 1 - only.first;
  const after = pages.length - 1 - only.last;
  return length > 1 && only.first <= length && (only.first === 0 ? after <= length : after === 0);
}

function candidateAt(pages: readonly PageSigns[], at: number): Candidate | null {
  const page = pages[at];
  if (page === undefined) return null;
  const before = pages[at - 1];
  const sameHead = before !== undefined && shareHead(before, page);
  const { opens, named, levelled, first, title, isMarked } = page;
  const [section] = pages.slice(at, at + FIRST_SECTION).flatMap(({ sections }) => sections);
  const isAnew = section?.topic === 'prevalence';
  // The first sentence can be worded as no year at hand words it; a page in the middle has name and level, too.
  if (!opens && !(named && levelled && title !== null && !sameHead && isAnew)) return null;
  const signs = [opens, named, levelled, first, !sameHead, isAnew, isMarked];
  if (signs.filter(Boolean).length < FEWEST_SIGNS) return null;
  return { at, mayBeJoint: sameHead, isApart: !sameHead, isWhole: opens && named && levelled };
}

function shareHead(one: PageSigns, other: PageSigns): boolean {
  for (const head of one.heads) if (other.heads.has(head)) return true;
  return false;
}

/** The first page from which on the head of an earlier chapter stands again, where another one stood between. */
function resumption(pages: readonly PageSigns[], host: number, from: number, to: number): number | null {
  const [own, other] = [pages[host], pages[from]];
  if (own === undefined || other === undefined || shareHead(own, other)) return null;
  const at = pages.slice(from + 1, to).findIndex((page) => shareHead(own, page));
  return at < 0 ? null : from + 1 + at;
}

/** The page after the last one of a chapter that begins at `first` and ends before `next`. */
function endOf(pages: readonly PageSigns[], first: number, next: number): number {
  const opening = pages[first];
  if (opening === undefined) return next;
  const inside = pages.slice(first, next);
  const listed = inside.findLastIndex(({ sections }) => sections.some(({ topic }) => topic === 'references'));
  const own =
    firstHeaded(inside.slice(0, listed + 1)) ??
    (opening.heads.size > 0 ? opening : (pages[first + 1] ?? opening));
  const headed = inside.findLastIndex((page, index) => index > 0 && shareHead(own, page));
  // A page without its head is one of the chapter, unless something else begins on it.
  const last = Math.max(0, headed > 0 ? headed : listed);
  const end = inside.findIndex((page, index) => index > last && begins(page, own));
  return end < 0 ? next : first + end;
}

/** The first of these pages of which another one has the head: that of the first can be damaged. */
function firstHeaded(pages: readonly PageSigns[]): PageSigns | undefined {
  return pages.find((page) => pages.some((other) => other !== page && shareHead(page, other)));
}

/** Whether something that is not of the chapter before it begins on a page. */
function begins(page: PageSigns, chapter: PageSigns): boolean {
  if (shareHead(page, chapter)) return false;
  return page.title !== null || page.first || page.isMarked || page.heads.size > 0;
}

/** Pages that are no chapter's, from one title, or what a bookmark names, to the next. */
function documentsIn(pages: readonly PageSigns[], from: number, to: number): readonly PageRange[] {
  const parts: PageRange[] = [];
  let first = from;
  for (let at = from + 1; at <= to; at += 1) {
    const [before, page] = [pages[at - 1], pages[at]];
    const isNext =
      at === to ||
      (before !== undefined &&
        page !== undefined &&
        (page.first || page.isMarked || (page.title !== null && !shareHead(before, page))));
    if (!isNext) continue;
    parts.push({ first, last: at - 1, isChapter: false });
    first = at;
  }
  return parts;
}
