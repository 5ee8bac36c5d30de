/** A few lines of text as a picture, set by the PDF library in a page of its own. */
import type { PdfLibrary } from '../../formats/pdf/pdf-library.ts';
import type { Bitmap } from './bitmap.ts';
import { drawPage } from './draw-page.ts';

interface CaptionPage {
  /** Of the page that it goes below, in points. */
  readonly width: number;
  readonly scale: number;
}

/** One of the fonts that every reader of PDF has (ISO 32000-1, 9.6.2.2); it holds the letters of western languages. */
const FONT = 'Helvetica';
/** In points. */
const TYPE = { size: 9, leading: 12.5, margin: 24, top: 18, height: 36 };
/** Narrower pages are cut off rather than filled with one word a line. */
const NARROWEST = 200;

/** @param text its line breaks stay, and its lines are broken to the width of the page */
export function captionBelow(library: PdfLibrary, text: string, { width, scale }: CaptionPage): Bitmap {
  const { calls } = library;
  const document = calls.FPDF_CreateNewDocument();
  try {
    const font = calls.FPDFText_LoadStandardFont(document, FONT);
    const room = Math.max(NARROWEST, width) - 2 * TYPE.margin;
    const lines = text
      .split('\n')
      .flatMap((line) => brokenLines(line, (part) => widthOf(library, document, font, part) <= room));
    const height = lines.length * TYPE.leading + TYPE.height;
    const page = calls.FPDFPage_New(document, 0, width, height);
    lines.forEach((line, index) => {
      const object = textObject(library, document, font, line);
      const up = height - TYPE.top - TYPE.size - index * TYPE.leading;
      calls.FPDFPageObj_Transform(object, 1, 0, 0, 1, TYPE.margin, up);
      calls.FPDFPage_InsertObject(page, object);
    });
    calls.FPDFPage_GenerateContent(page);
    calls.FPDF_ClosePage(page);
    const drawn = drawPage(library, document, 0, { scale });
    if (drawn === null) throw new Error('The citation below the page cannot be drawn.');
    return drawn;
  } finally {
    calls.FPDF_CloseDocument(document);
  }
}

/** Words in lines, each as long as it fits; a word that fits no line has one of its own. */
function brokenLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function textObject({ calls }: PdfLibrary, document: number, font: number, text: string): number {
  const object = calls.FPDFPageObj_CreateTextObj(document, font, TYPE.size);
  const { malloc, free } = calls.pdfium.wasmExports;
  const bytes = (text.length + 1) * 2;
  const address = malloc(bytes);
  calls.pdfium.stringToUTF16(text, address, bytes);
  calls.FPDFText_SetText(object, address);
  free(address);
  return object;
}

function widthOf(library: PdfLibrary, document: number, font: number, text: string): number {
  const { calls, native, memory, scratch } = library;
  const object = textObject(library, document, font, text);
  const found = native.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  const [left = 0, , right = 0] = memory.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4);
  calls.FPDFPageObj_Destroy(object);
  return found ? right - left : 0;
}
