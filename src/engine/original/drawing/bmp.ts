/** Pictures as BMP, which costs no packing: for a window that unpacks them at once. */
import type { Bitmap } from './bitmap.ts';

/** BITMAPFILEHEADER and BITMAPINFOHEADER (Windows Bitmap, version 3). */
const FILE_HEAD = 14;
const PICTURE_HEAD = 40;
const BITS = 32;

export function toBmp({ width, height, pixels }: Bitmap): Uint8Array<ArrayBuffer> {
  const head = FILE_HEAD + PICTURE_HEAD;
  const bytes = new Uint8Array(head + pixels.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, head, true);
  view.setUint32(14, PICTURE_HEAD, true);
  view.setInt32(18, width, true);
  // Negative: from the top down.
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, BITS, true);
  view.setUint32(34, pixels.length, true);
  bytes.set(pixels, head);
  return bytes;
}
