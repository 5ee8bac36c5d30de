/** Opens a PDF and reads the content of its pages, within bounds of time and size. */
import type { PageContent } from '../../../core/layout/page/page-content.ts';
import type { LostPage } from '../../../core/report/lines/source-document.ts';
import { ReaderError } from '../../../shared/result.ts';
import { bookmarksOf, type Bookmarks } from './pdf-bookmarks.ts';
import { discardPdfLibrary, pdfLibrary, trimPdfLibrary, type PdfLibrary } from './pdf-library.ts';
import { openPdf, pdfFile, type OpenPdf, type PdfFile } from './pdf-open.ts';
import { readPage, type ReadPage } from './pdf-page.ts';
import { StyleReader } from './pdf-styles.ts';

export interface PdfContent {
  /** The pages that can be read. */
  readonly pages: readonly PageContent[];
  /** Pages whose words are not, or not all, in `pages`. */
  readonly lost: readonly LostPage[];
  /** Numbers of pages that have no words. */
  readonly blank: readonly number[];
  /** The file lost its end. */
  readonly cutOff: OpenPdf['cutOff'];
  readonly title: string | undefined;
  readonly bookmarks: Bookmarks;
}

/** Pages by their numbers, both inclusive. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

export interface PdfReading {
  /** No other pages are read, and nothing is told of them. */
  readonly only?: PageSpan;
  /** Told now and then how many pages are read. */
  readonly onPages?: ((done: number, count: number) => void) | undefined;
}

/** Publications are far below these; what is above them would make the rest of an import wait. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_PAGES = 4000;
const MOST_MILLISECONDS = 60_000;
/** A page of a volume takes a tenth of this; ten programs at once on the machine may take the rest. */
const MOST_A_PAGE = 70;
/** After so many pages it is told how far the reading has come. */
const PAGES_TOLD = 25;
const MOST_WORDS = 3_000_000;
/** So many pages may each cost a fresh library, which takes a tenth of a second. */
const MOST_TRAPS = 20;

/** Programs fill in the title with what they have: a letter, a file name, "Microsoft Word - draft 3". */
const TITLE_OF_SOMETHING = /\p{L}{3}/u;
const TITLE_OF_A_FILE = /^(?:microsoft|untitled|slide \d|print)\b|\.(?:docx?|indd|pdf|rtf|pptx?|qxd|xlsx?)$/i;

/**
 * Reads all pages of a PDF. Nothing in the file is executed or fetched.
 * @throws ReaderError `unusable-file` with one sentence that says what, where and what to do.
 */
export async function readPdfPages(
  bytes: Uint8Array,
  { only = { first: 1, last: Infinity }, onPages = () => undefined }: PdfReading = {},
): Promise<PdfContent> {
  checkBytes(bytes);
  const file = pdfFile(bytes);
  const reading: Reading = {
    pages: [],
    lost: (file.tree?.hidden ?? [])
      .filter((page) => page >= only.first && page <= only.last)
      .map((page) => ({ page, why: 'hidden' })),
    blank: [],
    cutOff: undefined,
    title: undefined,
    bookmarks: new Map(),
    at: null,
    words: 0,
    began: performance.now(),
    only,
    onPages,
  };
  for (let trapped = 0; trapped <= MOST_TRAPS; trapped += 1) {
    const library = await pdfLibrary();
    try {
      readWith(library, file, reading);
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
  readonly blank: number[];
  cutOff: OpenPdf['cutOff'];
  title: string | undefined;
  bookmarks: Bookmarks;
  /** Index of the page at hand; `null` before the first. */
  at: number | null;
  words: number;
  readonly began: number;
  readonly only: PageSpan;
  readonly onPages: (done: number, count: number) => void;
}

const NO_TEXT: ReadonlySet<LostPage['why']> = new Set(['unreadable', 'picture', 'empty']);

/** Two pages may be cut from one sheet: what lies outside of one is, by this share, what the other shows; see ADR 15. */
const SPREAD_SHARE = 0.8;

function isSpread(number: number, pages: readonly PageContent[]): boolean {
  const outside = pages.find((page) => page.number === number)?.outside ?? [];
  return pages.some((page) => {
    if (Math.abs(page.number - number) !== 1) return false;
    const shown = new Set(page.words.map(({ text }) => text));
    return outside.filter(({ text }) => shown.has(text)).length >= SPREAD_SHARE * outside.length;
  });
}

function contentOf({ pages, lost: all, blank, cutOff, title, bookmarks }: Reading): PdfContent {
  // A page of which the file holds nothing may have been left behind by printing, if it is at the end.
  const end = pages.findLast(({ words }) => words.length > 0)?.number ?? 0;
  const isBlank = ({ page, why }: LostPage): boolean => why === 'empty' && page > end;
  const lost = all.filter(
    (each) => !isBlank(each) && !(each.why === 'cropped' && isSpread(each.page, pages)),
  );
  const isLost = new Set(lost.filter(({ why }) => NO_TEXT.has(why)).map(({ page }) => page));
  const withText = pages.some(({ number, words }) => words.length > 0 && !isLost.has(number));
  if (withText) {
    const atEnd = all.filter(isBlank).map(({ page }) => page);
    return { pages, lost, blank: [...blank, ...atEnd].toSorted((a, b) => a - b), cutOff, title, bookmarks };
  }
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

function readWith(library: PdfLibrary, file: PdfFile, reading: Reading): void {
  const opened = openPdf(library, file);
  reading.cutOff = opened.cutOff;
  // After an exception of the library nothing is tidied up: it is thrown away as it is.
  try {
    readPages(library, opened, reading);
    reading.title = metadataTitle(library, opened.document);
    reading.bookmarks = bookmarksOf(library, opened);
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    opened.close();
    throw error;
  }
  opened.close();
}

function readPages(library: PdfLibrary, { document, pages }: OpenPdf, reading: Reading): void {
  const count = pages.length;
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
  for (const [at, { index, condition }] of pages.entries()) {
    if (at < (reading.at ?? 0)) continue;
    reading.at = at;
    const number = at + 1;
    if (number < reading.only.first || number > reading.only.last) continue;
    if (at % PAGES_TOLD === 0) reading.onPages(number, count);
    if (performance.now() - reading.began > MOST_MILLISECONDS + at * MOST_A_PAGE) {
      throw new ReaderError(
        'unusable-file',
        `The PDF takes too long to read (no further than page ${number} of ${count}): split it.`,
      );
    }
    const { content, why }: ReadPage =
      index === null
        ? { why: 'unreadable' }
        : readPage(library, { document, index, number, styles, condition });
    if (content) reading.pages.push(content);
    if (why === 'blank') reading.blank.push(number);
    else if (why) reading.lost.push({ page: number, why });
    reading.words += content?.words.length ?? 0;
    if (reading.words > MOST_WORDS) {
      throw new ReaderError(
        'unusable-file',
        `The PDF holds more than three million words (at page ${number} of ${count}): split it.`,
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
