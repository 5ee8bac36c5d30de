/** Draws a page of an open PDF. */
import type { PageView } from '../../../core/original/page-box.ts';
import type { PdfLibrary } from '../../formats/pdf/pdf-library.ts';
import type { PageSize, PixelBox } from '../../../shared/original/original.ts';
import type { Bitmap } from './bitmap.ts';

/** Blue, green, red and a byte that is not used (public/fpdfview.h: `FPDFBitmap_BGRx`). */
const BGRX = 3;
const WHITE = 0xffff_ffff;
/** What belongs to the page though it can be taken off it: stamps, highlights, filled fields (`FPDF_ANNOT`). */
const WITH_ANNOTATIONS = 1;

/**
 * The library sets letters on the row of pixels that is nearest to their line; Poppler sets them on the row above it, and
 * so, on average, half a pixel higher. Raised by so much, pages look the same in both (`npm run check:pages`).
 */
const LETTERS_LOWER = 0.5;
/** `FPDF_PAGEOBJ_TEXT`. */
const TEXT = 1;

/** 64 MB as a picture. */
const MOST_PIXELS = 16 * 1024 * 1024;

/** How a page is to be looked at; `null` where the file does not hold it or it cannot be opened. */
export function pageView({ calls, native }: PdfLibrary, document: number, index: number): PageView | null {
  const page = native.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const view = viewOf({ calls, native }, page);
  native.FPDF_ClosePage(page);
  return view;
}

/** The size of a page without opening it; `null` where the file does not tell. */
export function pageSize(
  { calls, memory, scratch }: PdfLibrary,
  document: number,
  index: number,
): PageSize | null {
  if (!calls.FPDF_GetPageSizeByIndexF(document, index, scratch)) return null;
  const [width = 0, height = 0] = memory.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 2);
  return { width, height };
}

function viewOf({ calls, native }: Pick<PdfLibrary, 'calls' | 'native'>, page: number): PageView {
  return {
    width: native.FPDF_GetPageWidthF(page),
    height: native.FPDF_GetPageHeightF(page),
    turns: QUARTERS[calls.FPDFPage_GetRotation(page)] ?? 0,
  };
}

const QUARTERS = [0, 1, 2, 3] as const;

/** The scale at which a page is drawn that is asked for at `wanted`: pages of metres are drawn smaller. */
export function scaleWithin({ width, height }: PageSize, wanted: number): number {
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
}

interface Drawing {
  readonly scale: number;
  /** Of the whole page at that scale; all of it where none is given. */
  readonly part?: PixelBox | undefined;
}

/**
 * @returns `null` where the page cannot be opened, or there is no memory for the picture
 * Throws what the library throws where the page brings it down.
 */
export function drawPage(
  library: PdfLibrary,
  document: number,
  index: number,
  { scale, part }: Drawing,
): Bitmap | null {
  const { calls, native } = library;
  const page = native.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    const view = viewOf(library, page);
    const whole = { width: pixels(view.width, scale), height: pixels(view.height, scale) };
    const { left, top, width, height } = part ?? { left: 0, top: 0, ...whole };
    if (width * height > MOST_PIXELS) return null;
    const bitmap = calls.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
    if (bitmap === 0) return null;
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    raiseLetters(library, page, view.turns, LETTERS_LOWER / scale);
    calls.FPDF_RenderPageBitmap(bitmap, page, -left, -top, whole.width, whole.height, 0, WITH_ANNOTATIONS);
    const drawn = copyOf(library, bitmap, width, height);
    calls.FPDFBitmap_Destroy(bitmap);
    return drawn;
  } finally {
    native.FPDF_ClosePage(page);
  }
}

/** Moves the text of a page upwards as it is looked at, by a part of a pixel, in points; lines and pictures stay. */
function raiseLetters(
  { calls, native }: PdfLibrary,
  page: number,
  turns: PageView['turns'],
  by: number,
): void {
  const [across, up] = (
    [
      [0, by],
      [-by, 0],
      [0, -by],
      [by, 0],
    ] as const
  )[turns];
  const count = native.FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at += 1) {
    const object = native.FPDFPage_GetObject(page, at);
    if (native.FPDFPageObj_GetType(object) === TEXT)
      calls.FPDFPageObj_Transform(object, 1, 0, 0, 1, across, up);
  }
}

function pixels(points: number, scale: number): number {
  return Math.max(1, Math.round(points * scale));
}

function copyOf({ calls, memory }: PdfLibrary, bitmap: number, width: number, height: number): Bitmap {
  const from = calls.FPDFBitmap_GetBuffer(bitmap);
  const stride = calls.FPDFBitmap_GetStride(bitmap);
  const long = width * 4;
  if (stride === long) return { width, height, pixels: memory.HEAPU8.slice(from, from + long * height) };
  const pixels = new Uint8Array(long * height);
  for (let y = 0; y < height; y += 1)
    pixels.set(memory.HEAPU8.subarray(from + y * stride, from + y * stride + long), y * long);
  return { width, height, pixels };
}
