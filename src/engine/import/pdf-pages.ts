/** Opens a PDF and reads the content of its pages, within bounds of time and size. */
import type { PageContent } from '../../core/layout/page-content.ts';
import { ReaderError } from '../../shared/result.ts';
import { pageDrawings } from './pdf-drawings.ts';
import { discardPdfLibrary, pdfLibrary, trimPdfLibrary, type PdfLibrary } from './pdf-library.ts';
import { StyleReader } from './pdf-styles.ts';
import { pageWords } from './pdf-words.ts';

export interface PdfContent {
  readonly pages: readonly PageContent[];
  readonly title: string | undefined;
}

/** Publications are far below these; what is above them would make the rest of an import wait. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_PAGES = 2000;
const MOST_MILLISECONDS = 60_000;
const MOST_WORDS = 1_000_000;

const ERROR_PASSWORD = 4;

/** Programs fill in the title with what they have: a letter, a file name, "Microsoft Word - draft 3". */
const TITLE_OF_SOMETHING = /\p{L}{3}/u;
const TITLE_OF_A_FILE = /^(?:microsoft|untitled|slide \d|print)\b|\.(?:docx?|indd|pdf|rtf|pptx?|qxd|xlsx?)$/i;

/**
 * Reads all pages of a PDF. Nothing in the file is executed or fetched.
 * @throws ReaderError `unusable-file` with one sentence that says what, where and what to do.
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfContent> {
  checkBytes(bytes);
  const library = await pdfLibrary();
  let completed = false;
  try {
    const content = readWith(library, bytes);
    completed = true;
    return content;
  } catch (error) {
    if (error instanceof ReaderError) {
      completed = true;
      throw error;
    }
    throw new ReaderError(
      'unusable-file',
      'The PDF is damaged so badly that it cannot be read: get a fresh copy of it.',
      { cause: error },
    );
  } finally {
    if (completed) trimPdfLibrary(library);
    else discardPdfLibrary();
  }
}

function checkBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new ReaderError('unusable-file', 'The file is empty (0 bytes): get a fresh copy of it.');
  }
  if (bytes.length > MOST_BYTES) {
    throw new ReaderError(
      'unusable-file',
      `The PDF is larger than ${MOST_BYTES / 1024 / 1024} MB: split it, or leave out its images.`,
    );
  }
  // The mark may stand behind some other bytes, as PDF viewers allow (ISO 32000-1, implementation note 13).
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (!opening.includes('%PDF-')) {
    throw new ReaderError(
      'unusable-file',
      'The file is called a PDF but does not begin as one: open it with the program it was made with, and save it as PDF.',
    );
  }
}

function readWith(library: PdfLibrary, bytes: Uint8Array): PdfContent {
  const { calls, native, memory } = library;
  const { malloc, free } = calls.pdfium.wasmExports;
  const address = malloc(bytes.length);
  if (address === 0)
    throw new ReaderError('unusable-file', 'The PDF is too large for the memory at hand: split it.');
  memory.HEAPU8.set(bytes, address);
  let document = 0;
  try {
    document = calls.FPDF_LoadMemDocument(address, bytes.length, '');
    if (document === 0) throw openError(native.FPDF_GetLastError());
    return { pages: readPages(library, document), title: metadataTitle(library, document) };
  } finally {
    if (document !== 0) native.FPDF_CloseDocument(document);
    free(address);
  }
}

function openError(code: number): ReaderError {
  return code === ERROR_PASSWORD
    ? new ReaderError(
        'unusable-file',
        'The PDF is protected by a password: remove the protection with the program it was made with, then add it again.',
      )
    : new ReaderError(
        'unusable-file',
        'The PDF is damaged or cut off and cannot be opened: get a fresh copy of it.',
      );
}

function readPages(library: PdfLibrary, document: number): readonly PageContent[] {
  const { native } = library;
  const count = native.FPDF_GetPageCount(document);
  if (count === 0) {
    throw new ReaderError('unusable-file', 'The PDF has no page: get a fresh copy of it.');
  }
  if (count > MOST_PAGES) {
    throw new ReaderError(
      'unusable-file',
      `The PDF has ${count} pages, more than the ${MOST_PAGES} that can be read at once: split it.`,
    );
  }
  const styles = new StyleReader(library);
  const started = performance.now();
  const pages: PageContent[] = [];
  let damaged = 0;
  let words = 0;
  for (let index = 0; index < count; index += 1) {
    if (performance.now() - started > MOST_MILLISECONDS) {
      throw new ReaderError(
        'unusable-file',
        `The PDF takes too long to read (page ${index + 1} of ${count} after a minute): split it.`,
      );
    }
    const content = readPage(library, document, index, styles);
    if (content) pages.push(content);
    else damaged += 1;
    words += content?.words.length ?? 0;
    if (words > MOST_WORDS) {
      throw new ReaderError(
        'unusable-file',
        `The PDF holds more than a million words (at page ${index + 1} of ${count}): split it.`,
      );
    }
  }
  if (damaged === count) {
    throw new ReaderError('unusable-file', 'No page of the PDF can be read: get a fresh copy of it.');
  }
  if (pages.every((page) => page.words.length === 0)) {
    throw new ReaderError(
      'unusable-file',
      'The PDF holds only pictures of pages and no text: run it through text recognition (OCR) first.',
    );
  }
  return pages;
}

function readPage(
  library: PdfLibrary,
  document: number,
  index: number,
  styles: StyleReader,
): PageContent | undefined {
  const { native } = library;
  const page = native.FPDF_LoadPage(document, index);
  if (page === 0) return undefined;
  const textPage = native.FPDFText_LoadPage(page);
  try {
    return {
      number: index + 1,
      width: native.FPDF_GetPageWidthF(page),
      height: native.FPDF_GetPageHeightF(page),
      words: textPage === 0 ? [] : pageWords(library, textPage, styles),
      ...pageDrawings(library, page),
    };
  } finally {
    if (textPage !== 0) native.FPDFText_ClosePage(textPage);
    native.FPDF_ClosePage(page);
  }
}

function metadataTitle(library: PdfLibrary, document: number): string | undefined {
  const { calls } = library;
  const { malloc, free } = calls.pdfium.wasmExports;
  const bytes = Math.min(calls.FPDF_GetMetaText(document, 'Title', 0, 0), 4096);
  if (bytes <= 2) return undefined;
  const address = malloc(bytes);
  try {
    calls.FPDF_GetMetaText(document, 'Title', address, bytes);
    const title = calls.pdfium.UTF16ToString(address).trim();
    return TITLE_OF_SOMETHING.test(title) && !TITLE_OF_A_FILE.test(title) ? title : undefined;
  } finally {
    free(address);
  }
}
