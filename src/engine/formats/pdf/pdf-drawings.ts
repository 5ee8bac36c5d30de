/** Ruled lines, filled boxes, drawn check marks and pictures of a PDF page. */
import type { Box, PageContent, Rule } from '../../../core/layout/page/page-content.ts';
import type { PdfLibrary } from './pdf-library.ts';
import { largest, smallest } from '../../../shared/lists.ts';

export interface Drawings extends Pick<PageContent, 'rules' | 'fills' | 'ticks'> {
  /** Boxes of the pictures, not cut to the page. */
  readonly pictures: readonly Box[];
  /** Number of drawn shapes. */
  readonly shapes: number;
}

interface Found {
  readonly rules: Rule[];
  readonly fills: Box[];
  readonly ticks: Box[];
  readonly pictures: Box[];
  shapes: number;
}

const PATH = 2;
const PICTURE = 3;
const FORM = 5;
// Chosen on the published chapters among the samples, in points; see ADR 15.
/** A page with more objects than this is a drawing; its lines are no table borders worth the time. */
const MOST_OBJECTS = 20_000;
const THICKEST_RULE = 3.2;
const SHORTEST_RULE = 8;
/** Check marks are about as large as a capital letter. */
const TICK = { least: 4, most: 16 };
/** A check mark is lowest left of this share of its width, and highest right of that. */
const TICK_SHAPE = { lowest: 0.6, highest: 0.7 };
const DARK = 0.5;
const NEARLY_WHITE = 0.97;

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads the drawings of a page, also those inside its form objects. */
export function pageDrawings(library: PdfLibrary, page: number): Drawings {
  const { native } = library;
  const found: Found = { rules: [], fills: [], ticks: [], pictures: [], shapes: 0 };
  const count = native.FPDFPage_CountObjects(page);
  if (count > MOST_OBJECTS) return { ...found, shapes: count };
  for (let index = 0; index < count; index += 1) {
    readObject(library, native.FPDFPage_GetObject(page, index), IDENTITY, 0, found);
  }
  return found;
}

function readObject(library: PdfLibrary, object: number, matrix: Matrix, depth: number, found: Found): void {
  const { native } = library;
  const type = native.FPDFPageObj_GetType(object);
  if (type === PATH) {
    found.shapes += 1;
    readPath(library, object, matrix, found);
  }
  if (type === PICTURE) {
    const box = boundsOf(library, object, matrix);
    if (box) found.pictures.push(box);
  }
  if (type !== FORM || depth >= 3) return;
  const inner = multiply(matrixOf(library, object), matrix);
  const count = Math.min(native.FPDFFormObj_CountObjects(object), MOST_OBJECTS);
  for (let index = 0; index < count; index += 1) {
    readObject(library, native.FPDFFormObj_GetObject(object, index), inner, depth + 1, found);
  }
}

function readPath(library: PdfLibrary, object: number, matrix: Matrix, found: Found): void {
  const { native, memory, scratch } = library;
  const box = boundsOf(library, object, matrix);
  if (!box) return;
  const width = box.right - box.left;
  const height = box.top - box.bottom;
  native.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
  const filled = memory.HEAPU32[scratch >> 2] !== 0;
  const stroked = memory.HEAPU32[(scratch >> 2) + 1] !== 0;
  if (height <= THICKEST_RULE && width >= SHORTEST_RULE) {
    // Bounds of a stroked line reach beyond its ends by the thickness of the pen.
    const overhang = stroked && !filled ? height / 2 : 0;
    found.rules.push({
      left: box.left + overhang,
      right: box.right - overhang,
      y: (box.top + box.bottom) / 2,
    });
    return;
  }
  if (!filled) return;
  const light = lightnessOf(library, object);
  const segments = native.FPDFPath_CountSegments(object);
  if (isTickSized(width) && isTickSized(height) && light < DARK && segments > 6) {
    if (hasTickShape(library, object, box, matrix, segments)) found.ticks.push(box);
  } else if (light < NEARLY_WHITE && segments % 5 === 0) {
    found.fills.push(box);
  }
}

function isTickSized(length: number): boolean {
  return length >= TICK.least && length <= TICK.most;
}

/** A check mark has its lowest point left of its middle and its highest at the right end. */
function hasTickShape(
  library: PdfLibrary,
  object: number,
  box: Box,
  matrix: Matrix,
  segments: number,
): boolean {
  const { native, memory, scratch } = library;
  if (segments > 200) return false;
  const own = multiply(matrixOf(library, object), matrix);
  let lowest = { x: 0, y: Infinity };
  let highest = { x: 0, y: -Infinity };
  for (let index = 0; index < segments; index += 1) {
    const segment = native.FPDFPath_GetPathSegment(object, index);
    if (!native.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue;
    const [x = 0, y = 0] = memory.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 2);
    const point = { x: own[0] * x + own[2] * y + own[4], y: own[1] * x + own[3] * y + own[5] };
    if (point.y < lowest.y) lowest = point;
    if (point.y > highest.y) highest = point;
  }
  const share = (x: number) => (x - box.left) / (box.right - box.left);
  return share(lowest.x) < TICK_SHAPE.lowest && share(highest.x) > TICK_SHAPE.highest;
}

function lightnessOf(library: PdfLibrary, object: number): number {
  const { native, memory, scratch } = library;
  if (!native.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return 1;
  const [red = 0, green = 0, blue = 0, alpha = 255] = memory.HEAPU32.subarray(
    scratch >> 2,
    (scratch >> 2) + 4,
  );
  return alpha < 16 ? 1 : (red + green + blue) / (3 * 255);
}

function boundsOf(library: PdfLibrary, object: number, matrix: Matrix): Box | undefined {
  const { native, memory, scratch } = library;
  if (!native.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
    return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = memory.HEAPF32.subarray(
    scratch >> 2,
    (scratch >> 2) + 4,
  );
  if (matrix === IDENTITY) return { left, right, bottom, top };
  const xs = [left, right].flatMap((x) =>
    [bottom, top].map((y) => matrix[0] * x + matrix[2] * y + matrix[4]),
  );
  const ys = [left, right].flatMap((x) =>
    [bottom, top].map((y) => matrix[1] * x + matrix[3] * y + matrix[5]),
  );
  return { left: smallest(xs), right: largest(xs), bottom: smallest(ys), top: largest(ys) };
}

function matrixOf(library: PdfLibrary, object: number): Matrix {
  const { native, memory, scratch } = library;
  if (!native.FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = memory.HEAPF32.subarray(
    scratch >> 2,
    (scratch >> 2) + 6,
  );
  return [a, b, c, d, e, f];
}

function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  return [
    a * second[0] + b * second[2],
    a * second[1] + b * second[3],
    c * second[0] + d * second[2],
    c * second[1] + d * second[3],
    e * second[0] + f * second[2] + second[4],
    e * second[1] + f * second[3] + second[5],
  ];
}
