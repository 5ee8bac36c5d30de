/** The bookmarks of a PDF: which page each names. They are a hint and no more, since anything can stand in them. */
import type { PdfLibrary } from './pdf-library.ts';
import type { OpenPdf } from './pdf-open.ts';

/** Volumes have one for each chapter, and some for their sections; lists can be made to go in circles. */
const MOST_BOOKMARKS = 5000;
const DEEPEST = 3;
const LONGEST_BYTES = 1024;

/** By the number of their page, from 1: the titles that name it. */
export type Bookmarks = ReadonlyMap<number, readonly string[]>;

export function bookmarksOf(library: PdfLibrary, { document, pages }: OpenPdf): Bookmarks {
  const { calls } = library;
  const numbers = new Map(pages.map(({ index }, at) => [index, at + 1]));
  const found = new Map<number, string[]>();
  let seen = 0;

  function visit(parent: number, depth: number): void {
    let bookmark = calls.FPDFBookmark_GetFirstChild(document, parent);
    for (
      ;
      bookmark !== 0 && seen < MOST_BOOKMARKS;
      bookmark = calls.FPDFBookmark_GetNextSibling(document, bookmark)
    ) {
      seen += 1;
      const destination = calls.FPDFBookmark_GetDest(document, bookmark);
      const page =
        destination === 0 ? undefined : numbers.get(calls.FPDFDest_GetDestPageIndex(document, destination));
      const title = titleOf(library, bookmark);
      if (page !== undefined && title !== '') {
        const titles = found.get(page);
        if (titles === undefined) found.set(page, [title]);
        else titles.push(title);
      }
      if (depth < DEEPEST) visit(bookmark, depth + 1);
    }
  }

  visit(0, 1);
  return found;
}

function titleOf({ calls }: PdfLibrary, bookmark: number): string {
  const { malloc, free } = calls.pdfium.wasmExports;
  const bytes = Math.min(calls.FPDFBookmark_GetTitle(bookmark, 0, 0), LONGEST_BYTES);
  if (bytes <= 2) return '';
  const address = malloc(bytes);
  try {
    calls.FPDFBookmark_GetTitle(bookmark, address, bytes);
    return calls.pdfium.UTF16ToString(address).trim();
  } finally {
    free(address);
  }
}
