/** Where the pages of an original stand below each other, at what size. Pure. */
import { firstIndex } from '../../../shared/binary-search.ts';
import type { PageSize } from '../../../shared/contract/contract.ts';

/** To the width of its pane, whole, or so many times its own size. */
export type Zoom = 'width' | 'page' | number;

export const ZOOMS: readonly number[] = [1, 1.25, 1.5, 2, 3, 4];

/** A sheet on the screen, in CSS pixels. */
export interface PlacedSheet {
  /** From 1. */
  readonly number: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels to a point. */
  readonly scale: number;
}

export interface PageLayout {
  readonly sheets: readonly PlacedSheet[];
  readonly width: number;
  readonly height: number;
}

/** CSS pixels to a point of a page in its own size (CSS Values 4, 6.2). */
const OWN_SIZE = 96 / 72;
const GAP = 12;
/** A page that is not in the file takes the room of a letter. */
const NO_PAGE: PageSize = { width: 612, height: 792 };
const SMALLEST = 0.05;

/** @param room of the pane, in CSS pixels */
export function layOutPages(sizes: readonly (PageSize | null)[], room: PageSize, zoom: Zoom): PageLayout {
  const sheets: PlacedSheet[] = [];
  let top = GAP;
  let width = room.width;
  for (const [index, size] of sizes.entries()) {
    const page = size ?? NO_PAGE;
    const scale = scaleOf(page, room, zoom);
    const wide = page.width * scale;
    const height = page.height * scale;
    sheets.push({ number: index + 1, left: 0, top, width: wide, height, scale });
    top += height + GAP;
    width = Math.max(width, wide + 2 * GAP);
  }
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, left: (width - sheet.width) / 2 })),
    width,
    height: top,
  };
}

function scaleOf(page: PageSize, room: PageSize, zoom: Zoom): number {
  if (typeof zoom === 'number') return zoom * OWN_SIZE;
  const across = (room.width - 2 * GAP) / page.width;
  const fitting = zoom === 'width' ? across : Math.min(across, (room.height - 2 * GAP) / page.height);
  return Math.max(SMALLEST, fitting);
}

/** The sheets that stand, at least in part, between two heights. */
export function sheetsBetween({ sheets }: PageLayout, from: number, to: number): readonly PlacedSheet[] {
  const first = firstIndex(sheets.length, (at) => bottomOf(sheets[at]) > from);
  const after = firstIndex(sheets.length, (at) => (sheets[at]?.top ?? Infinity) >= to);
  return sheets.slice(first, after);
}

/** The sheet at a height, or the one above it; `undefined` where there is none. */
export function sheetAt({ sheets }: PageLayout, height: number): PlacedSheet | undefined {
  const next = firstIndex(sheets.length, (at) => bottomOf(sheets[at]) + GAP > height);
  return sheets[Math.min(next, sheets.length - 1)];
}

function bottomOf(sheet: PlacedSheet | undefined): number {
  return sheet === undefined ? Infinity : sheet.top + sheet.height;
}

/** The next larger or smaller zoom, from what is shown now. */
export function zoomBeside(zoom: Zoom, shown: number, by: 1 | -1): Zoom {
  const now = typeof zoom === 'number' ? zoom : shown / OWN_SIZE;
  const steps = by > 0 ? ZOOMS : ZOOMS.toReversed();
  return steps.find((step) => (step - now) * by > 0.01) ?? zoom;
}
