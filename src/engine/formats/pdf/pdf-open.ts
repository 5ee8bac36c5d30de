/** Opens a PDF so that every page it names can be asked for, also those that PDFium would pass over. */
import { ReaderError } from '../../../shared/result.ts';
import type { PdfLibrary } from './pdf-library.ts';
import { PageConditions, type PageCondition } from './damage/page-condition.ts';
import { withFlatTree } from './file/pdf-mend.ts';
import { rescuedPdf } from './file/pdf-rescue.ts';
import { pdfObjects } from './file/pdf-objects.ts';
import { pageTree, type PageTree, type TreePage } from './file/pdf-page-tree.ts';

export interface PageToRead {
  /** Of the page in the library, from 0; `null` for a page that is not in the file. */
  readonly index: number | null;
  /** What the bytes of the file tell of the page; `null` where they do not tell. Looked for when it is called. */
  readonly condition: () => PageCondition | null;
}

export interface OpenPdf {
  readonly document: number;
  readonly pages: readonly PageToRead[];
  /** Where the file lost its end: how many pages it says that it had. */
  readonly cutOff?: { readonly stated: number | null };
  close(): void;
}

/** What the bytes of a file tell: looked at once, however often the file is opened. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly tree: PageTree | null;
  /** Of the page with this object; `null` where the bytes do not tell. */
  readonly conditionOf: (object: number) => PageCondition | null;
  /** The file with its page tree mended. */
  readonly mended: () => Uint8Array | null;
}

const ERROR_PASSWORD = 4;

export function pdfFile(bytes: Uint8Array): PdfFile {
  const objects = pdfObjects(bytes);
  const tree = pageTree(objects);
  const mended = (): Uint8Array | null => (tree === null ? null : withFlatTree(bytes, objects, tree));
  const conditions = new PageConditions(objects);
  return { bytes, tree, conditionOf: (object) => conditions.of(object), mended };
}

/** @throws ReaderError `unusable-file` where it cannot be opened */
export function openPdf(library: PdfLibrary, { bytes, tree, conditionOf, mended }: PdfFile): OpenPdf {
  const there = tree?.pages.filter(({ object }) => object !== null).length ?? 0;
  const whole = load(library, bytes);
  if (tree === null || (whole.document !== 0 && whole.count === there && there === tree.pages.length))
    return opened(whole, tree === null ? undefined : numbered(tree.pages, conditionOf));
  const bytesMended = whole.code === ERROR_PASSWORD ? null : mended();
  const loaded = bytesMended === null ? null : load(library, bytesMended);
  if (loaded !== null && loaded.document !== 0 && loaded.count === there) {
    whole.close();
    return opened(loaded, numbered(tree.pages, conditionOf));
  }
  loaded?.close();
  return opened(whole, undefined);

  /** Without a list of pages they are those that the library counts, and such as it does not. */
  function opened(file: Loaded, pages: readonly PageToRead[] | undefined): OpenPdf {
    if (file.document === 0 && file.code === ERROR_PASSWORD) throw openError(file.code);
    if (file.document === 0) return rescued(library, bytes, file.code);
    const length = Math.max(file.count, tree?.pages.length ?? 0);
    return {
      document: file.document,
      pages: pages ?? Array.from({ length }, (_, index) => ({ index, condition: () => null })),
      close: file.close,
    };
  }
}

/** The library counts the pages that are there. */
function numbered(pages: readonly TreePage[], conditionOf: PdfFile['conditionOf']): readonly PageToRead[] {
  let next = 0;
  return pages.map(({ object }) => ({
    index: object === null ? null : next++,
    condition: () => (object === null ? null : conditionOf(object)),
  }));
}

/** The pages that stand before the place at which the file breaks off, without those that are not whole. */
function rescued(library: PdfLibrary, bytes: Uint8Array, code: number): OpenPdf {
  const found = rescuedPdf(bytes);
  if (found === null) throw openError(code);
  const { document, count, close } = load(library, found.bytes);
  const conditions = new PageConditions(found.objects);
  const isWhole = ({ object }: TreePage): boolean => {
    const state = object === null ? undefined : conditions.of(object)?.state;
    return state === 'whole' || state === 'nothing';
  };
  const there = found.pages.filter(({ object }) => object !== null).length;
  const pages = numbered(found.pages.slice(0, found.pages.findLastIndex(isWhole) + 1), (object) =>
    conditions.of(object),
  );
  if (document !== 0 && count === there && pages.length > 0)
    return { document, pages, cutOff: { stated: found.stated }, close };
  close();
  throw openError(code);
}

interface Loaded {
  /** 0 where it could not be opened. */
  readonly document: number;
  readonly count: number;
  readonly code: number;
  readonly close: () => void;
}

function load({ calls, native, memory }: PdfLibrary, bytes: Uint8Array): Loaded {
  const { malloc, free } = calls.pdfium.wasmExports;
  const address = malloc(bytes.length);
  if (address === 0)
    throw new ReaderError('unusable-file', 'The PDF is too large for the memory at hand: split it.');
  memory.HEAPU8.set(bytes, address);
  const document = calls.FPDF_LoadMemDocument(address, bytes.length, '');
  return {
    document,
    count: document === 0 ? 0 : native.FPDF_GetPageCount(document),
    code: document === 0 ? native.FPDF_GetLastError() : 0,
    close: () => {
      if (document !== 0) native.FPDF_CloseDocument(document);
      free(address);
    },
  };
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
