/** Opens a PDF and reads the content of its pages, within bounds of time and size. */
import type { PageContent } from '../../../core/layout/page/page-content.ts';
import type { LostPage } from '../../../core/report/lines/source-document.ts';
import { ReaderError } from '../../../shared/result.ts';
import { discardPdfLibrary, pdfLibrary, trimPdfLibrary, type PdfLibrary } from './pdf-library.ts';
import { readPage } from './pdf-page.ts';
import { StyleReader } from './pdf-styles.ts';
import { suspicionOf, type Suspicion } from './pdf-suspicion.ts';

export interface PdfContent {
  /** The pages that can be read. */
  readonly pages: readonly PageContent[];
  /** Pages whose words are not, or not all, in `pages`. */
  readonly lost: readonly LostPage[];
  readonly title: string | undefined;
}

/** Publications are far below these; what is above them would make the rest of an import wait. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_PAGES = 2000;
const MOST_MILLISECONDS = 60_000;
const MOST_WORDS = 1_000_000;
/** So many pages may each cost a fresh library, which takes a tenth of a second. */
const MOST_TRAPS = 20;

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
  const suspicion = suspicionOf(bytes);
  const reading: Reading = {
    pages: [],
    lost: [],
    title: undefined,
    at: null,
    words: 0,
    until: performance.now() + MOST_MILLISECONDS,
  };
  for (let trapped = 0; trapped <= MOST_TRAPS; trapped += 1) {
    const library = await pdfLibrary();
    try {
      readWith(library, bytes, reading, suspicion);
      trimPdfLibrary(library);
      return contentOf(reading);
    } catch (error) {
      if (error instanceof ReaderError) {
        trimPdfLibrary(library);
        throw error;
      }
      // Its memory is in an unknown state: the page that brought it there is left out, and a fresh one reads on.
      discardPdfLibrary();
      if (reading.at === null) break;
      reading.lost.push({ page: reading.at + 1, why: 'unreadable' });
      reading.at += 1;
    }
  }
  throw new ReaderError(
    'unusable-file',
    'The PDF is damaged so badly that it cannot be read: get a fresh copy of it.',
  );
}

/** What has been read of a PDF so far. */
interface Reading {
  readonly pages: PageContent[];
  readonly lost: LostPage[];
  title: string | undefined;
  /** Index of the page at hand; `null` before the first. */
  at: number | null;
  words: number;
  readonly until: number;
}

function contentOf({ pages, lost, title }: Reading): PdfContent {
  const isLost = new Set(lost.filter(({ why }) => why !== 'damaged').map(({ page }) => page));
  const withText = pages.some(({ number, words }) => words.length > 0 && !isLost.has(number));
  if (withText) return { pages, lost, title };
  if (lost.some(({ why }) => why === 'picture')) {
    throw new ReaderError(
      'unusable-file',
      'The PDF holds only pictures of pages and no text: run it through text recognition (OCR) first.',
    );
  }
  throw new ReaderError(
    'unusable-file',
    lost.length === 0
      ? 'The PDF holds no text, its pages are blank: choose another file.'
      : 'No page of the PDF can be read, because it is damaged or holds far too much: get a fresh copy of it.',
  );
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
  // The mark may stand behind some other bytes, as PDF viewers allow (ISO 32000-1, annex H.3.4.1).
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (!opening.includes('%PDF-')) {
    throw new ReaderError(
      'unusable-file',
      'The file is called a PDF but does not begin as one: open it with the program it was made with, and save it as PDF.',
    );
  }
}

function readWith(library: PdfLibrary, bytes: Uint8Array, reading: Reading, suspicion: Suspicion): void {
  const { calls, native, memory } = library;
  const { malloc, free } = calls.pdfium.wasmExports;
  const address = malloc(bytes.length);
  if (address === 0)
    throw new ReaderError('unusable-file', 'The PDF is too large for the memory at hand: split it.');
  memory.HEAPU8.set(bytes, address);
  const document = calls.FPDF_LoadMemDocument(address, bytes.length, '');
  // After an exception nothing is tidied up: the library is thrown away as it is.
  if (document === 0) {
    const code = native.FPDF_GetLastError();
    free(address);
    throw openError(code);
  }
  try {
    readPages(library, document, reading, suspicion);
    reading.title = metadataTitle(library, document);
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    native.FPDF_CloseDocument(document);
    free(address);
    throw error;
  }
  native.FPDF_CloseDocument(document);
  free(address);
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

function readPages(library: PdfLibrary, document: number, reading: Reading, suspicion: Suspicion): void {
  const count = library.native.FPDF_GetPageCount(document);
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
  for (let index = reading.at ?? 0; index < count; index += 1) {
    reading.at = index;
    if (performance.now() > reading.until) {
      throw new ReaderError(
        'unusable-file',
        `The PDF takes too long to read (page ${index + 1} of ${count} after a minute): split it.`,
      );
    }
    const { content, why } = readPage(library, { document, index, styles, suspicion });
    if (content) reading.pages.push(content);
    if (why) reading.lost.push({ page: index + 1, why });
    reading.words += content?.words.length ?? 0;
    if (reading.words > MOST_WORDS) {
      throw new ReaderError(
        'unusable-file',
        `The PDF holds more than a million words (at page ${index + 1} of ${count}): split it.`,
      );
    }
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
