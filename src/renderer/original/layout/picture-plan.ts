/** Which pictures of pages are held, and how fine they are, so that they stay within their memory. Pure. */
import type { PixelBox } from '../../../shared/contract/contract.ts';
import type { PlacedSheet } from './page-layout.ts';

/** What is drawn of a sheet. */
export interface SheetPictures {
  readonly sheet: PlacedSheet;
  /** Pixels to a point of the whole page. */
  readonly scale: number;
  /** A part of it that is drawn more finely, because all of it would be too large. */
  readonly detail?: { readonly scale: number; readonly part: PixelBox };
}

/** What is looked at, in CSS pixels of the layout. */
export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Plan {
  /** Those in sight. */
  readonly seen: readonly PlacedSheet[];
  /** Those that are wanted next, the most likely first. */
  readonly next: readonly PlacedSheet[];
  readonly sight: Sight;
  /** Pixels of the screen to a CSS pixel. */
  readonly density: number;
  /** Bytes for all of them. */
  readonly memory: number;
}

const BYTES = 4;
/** Scales are told apart in steps, so that a pixel more of room draws nothing anew. */
const STEP = 1 / 32;
/** Parts begin and end on a grid, so that they are not drawn anew for each step of a scroll. */
const GRID = 256;

export function planPictures({ seen, next, sight, density, memory }: Plan): readonly SheetPictures[] {
  const detailed = BYTES * (sight.width + 2 * GRID) * (sight.height + 2 * GRID) * density * density;
  const whole = seen.reduce((sum, sheet) => sum + bytesOf(sheet, sheet.scale * density), 0);
  if (whole <= memory) {
    let left = memory - whole;
    const ahead = next.filter((sheet) => {
      const bytes = bytesOf(sheet, sheet.scale * density);
      if (bytes > left) return false;
      left -= bytes;
      return true;
    });
    return [...seen, ...ahead].map((sheet) => ({ sheet, scale: stepped(sheet.scale * density) }));
  }
  // Too large as a whole: coarse pages, and what is in sight finely.
  const each = Math.max(0, memory - detailed) / Math.max(1, seen.length);
  return seen.map((sheet) => {
    const scale = sheet.scale * density;
    const coarse = Math.min(scale, scale * Math.sqrt(each / bytesOf(sheet, scale)));
    const part = partInSight(sheet, sight, density);
    return {
      sheet,
      scale: stepped(Math.max(STEP, coarse)),
      ...(part === null ? {} : { detail: { scale: stepped(scale), part } }),
    };
  });
}

function bytesOf({ width, height, scale }: PlacedSheet, drawn: number): number {
  return BYTES * width * height * (drawn / scale) ** 2;
}

function stepped(scale: number): number {
  return Math.max(STEP, Math.round(scale / STEP) * STEP);
}

/** In pixels of the finely drawn page; `null` where nothing of it is in sight. */
function partInSight(sheet: PlacedSheet, sight: Sight, density: number): PixelBox | null {
  const fine = stepped(sheet.scale * density) / sheet.scale;
  const edge = (from: number, long: number, size: number): readonly [number, number] => {
    const begin = Math.floor(Math.max(0, from * fine) / GRID) * GRID;
    const end = Math.min(Math.floor(size * fine), Math.ceil(((from + long) * fine) / GRID) * GRID);
    return [begin, end - begin];
  };
  const [left, width] = edge(sight.left - sheet.left, sight.width, sheet.width);
  const [top, height] = edge(sight.top - sheet.top, sight.height, sheet.height);
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}
