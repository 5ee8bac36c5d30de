/** A PDF file as source documents. */
import { layOut } from '../../../core/layout/lay-out.ts';
import type { SourceDocument } from '../../../core/report/lines/source-document.ts';
import { SERIES } from '../../../core/report/series/findings-series.ts';
import { pageParts, type PageRange } from '../../../core/volume/page-parts.ts';
import { pageSigns } from '../../../core/volume/page-signs.ts';
import { readPdfPages, type PdfContent } from './pdf-pages.ts';

/**
 * Reads a PDF: its text in reading order, with lines, tables, headings and page furniture told apart; a volume in its
 * parts, each as if it stood in a file of its own, with the numbers that its pages have in this one. They are laid out
 * when they are called for. Works in any thread; the library is loaded once per thread.
 *
 * @param onPages told now and then how many pages are read
 * @throws ReaderError `unusable-file` for what is empty, mislabelled, damaged, protected by a password, too
 *   large, or holds only pictures of pages.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPages?: (done: number, count: number) => void,
): Promise<readonly (() => SourceDocument)[]> {
  const content = await readPdfPages(bytes, { onPages });
  const parts = pageParts(
    content.pages.map((page) => pageSigns(page, SERIES, content.bookmarks.get(page.number))),
  );
  if (parts === null) return [() => wholeOf(content)];
  return parts.map((part, index) => () => partOf(content, part, parts[index - 1], parts[index + 1]));
}

function wholeOf(content: PdfContent): SourceDocument {
  const { pages, lost, blank, title } = content;
  return { ...layOut(pages, title), lostPages: lost, blankPages: blank, ...cutOffOf(content) };
}

/** The title in the file's own metadata is that of the volume, and of none of its parts. */
function partOf(
  content: PdfContent,
  { first, last }: PageRange,
  before: PageRange | undefined,
  after: PageRange | undefined,
): SourceDocument {
  const { pages, lost, blank } = content;
  // Pages that could not be read at all are of the part that they follow.
  const from = before === undefined ? 0 : (pages[first]?.number ?? 0);
  const to = after === undefined ? Infinity : (pages[after.first]?.number ?? Infinity);
  const isInside = (page: number): boolean => page >= from && page < to;
  return {
    ...layOut(pages.slice(first, last + 1)),
    lostPages: lost.filter(({ page }) => isInside(page)),
    blankPages: blank.filter(isInside),
    ...(after === undefined && cutOffOf(content)),
  };
}

/** What is missing of a file that lost its end is missing after its last page. */
function cutOffOf({ pages, cutOff }: PdfContent): Pick<SourceDocument, 'cutOff'> {
  const after = pages.at(-1)?.number;
  if (cutOff === undefined || after === undefined) return {};
  return { cutOff: { after, ...(cutOff.stated !== null && { of: cutOff.stated }) } };
}
