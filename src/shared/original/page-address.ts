/**
 * The address of a page's picture below that of the window's own page. The picture comes from there, as fonts and style
 * sheets do, so that the content policy need allow nothing more.
 */
import type { PixelBox } from './original.ts';

export interface PageImage {
  readonly report: string;
  /** Hash of the file: another copy of the report has other pictures. */
  readonly sha256: string;
  /** Of the file, from 1. */
  readonly page: number;
  /** Pixels to a point. */
  readonly scale: number;
  /** Of the whole page at that scale. */
  readonly part?: PixelBox;
}

const FOLDER = 'original';
const MOST_PIXELS = 16_384;

export function pageImageAddress({ report, sha256, page, scale, part }: PageImage): string {
  const where = part === undefined ? '' : `/${part.left},${part.top},${part.width},${part.height}`;
  return `${FOLDER}/${encodeURIComponent(report)}/${sha256}/${page}/${scale.toFixed(4)}${where}`;
}

export const isPageImage = (address: string): boolean => address.startsWith(`${FOLDER}/`);

/** What an address asks for, percent signs decoded or not; `null` where it is none of a picture. */
export function pageImageAt(address: string): PageImage | null {
  const found =
    /^original\/([^/]{1,600})\/([0-9a-f]{64})\/(\d{1,6})\/(\d{1,3}\.\d{4})(?:\/(\d{1,6}),(\d{1,6}),(\d{1,5}),(\d{1,5}))?$/.exec(
      address,
    );
  if (found === null) return null;
  const [, report = '', sha256 = '', page, scale, left, top, width, height] = found;
  const image = { report: decoded(report), sha256, page: Number(page), scale: Number(scale) };
  if (image.report === null || image.page < 1 || image.scale <= 0) return null;
  const whole = { ...image, report: image.report };
  if (left === undefined) return whole;
  const part = { left: Number(left), top: Number(top), width: Number(width), height: Number(height) };
  const isDrawable = [part.width, part.height].every((long) => long > 0 && long <= MOST_PIXELS);
  return isDrawable ? { ...whole, part } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
