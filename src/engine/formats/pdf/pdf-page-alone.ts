/**
 * One page as PDFium sees it. PDFium tells nothing of what it passes over, so the page is copied into a PDF of its
 * own, which is written in the plainest form: its streams stand there as they do in the file, decrypted.
 */
import type { PdfLibrary } from './pdf-library.ts';
import { pdfObjects } from './file/pdf-objects.ts';
import { pageTree } from './file/pdf-page-tree.ts';
import { PageConditions, type PageCondition } from './damage/page-condition.ts';

/** @param index of the page, from 0 */
export function conditionAlone(library: PdfLibrary, document: number, index: number): PageCondition {
  const copy = pageAlone(library, document, index);
  const objects = copy === null ? null : pdfObjects(copy);
  const page = objects === null ? null : pageTree(objects)?.pages[0]?.object;
  const condition =
    objects === null || typeof page !== 'number' ? null : new PageConditions(objects).of(page);
  return condition ?? { state: 'damaged', showsText: false, glyphNumbers: false };
}

/** The page in a PDF of its own; `null` where it cannot be copied. */
function pageAlone(library: PdfLibrary, document: number, index: number): Buffer | null {
  const { calls, native, memory, scratch } = library;
  const { malloc, free } = calls.pdfium.wasmExports;
  const copy = calls.FPDF_CreateNewDocument();
  const writer = calls.PDFiumExt_OpenFileWriter();
  try {
    memory.HEAPU32[scratch >> 2] = index;
    if (!calls.FPDF_ImportPagesByIndex(copy, document, scratch, 1, 0)) return null;
    calls.PDFiumExt_SaveAsCopy(copy, writer);
    const size = calls.PDFiumExt_GetFileWriterSize(writer);
    const address = malloc(size);
    if (address === 0) return null;
    calls.PDFiumExt_GetFileWriterData(writer, address, size);
    const bytes = Buffer.from(memory.HEAPU8.slice(address, address + size));
    free(address);
    return bytes;
  } finally {
    calls.PDFiumExt_CloseFileWriter(writer);
    native.FPDF_CloseDocument(copy);
  }
}
