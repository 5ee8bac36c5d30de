/** A PDF file as a source document. */
import { layOut } from '../../../core/layout/lay-out.ts';
import type { SourceDocument } from '../../../core/report/lines/source-document.ts';
import { readPdfPages } from './pdf-pages.ts';

/**
 * Reads a PDF: its text in reading order, with lines, tables, headings and page furniture told apart.
 * Works in any thread; the library is loaded once per thread.
 *
 * @throws ReaderError `unusable-file` for what is empty, mislabelled, damaged, protected by a password, too
 *   large, or holds only pictures of pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const { pages, lost, blank, title } = await readPdfPages(bytes);
  return { ...layOut(pages, title), lostPages: lost, blankPages: blank };
}
