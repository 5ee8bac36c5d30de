import type { PixelBox } from '../../../shared/original/original.ts';

/** A drawn picture: four bytes a pixel, blue, green, red and one that means nothing, from the top down. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Fills what of a box lies in the picture. */
function fill({ width, height, pixels }: Bitmap, box: PixelBox, [red, green, blue]: Colour): void {
  const [left, top] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))];
  const right = Math.min(width, Math.round(box.left + box.width));
  const bottom = Math.min(height, Math.round(box.top + box.height));
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      pixels[at] = blue;
      pixels[at + 1] = green;
      pixels[at + 2] = red;
    }
}

/** Draws the edge of a box, `thick` pixels wide and outside of it. */
export function frame(bitmap: Bitmap, box: PixelBox, thick: number, colour: Colour): void {
  const { left, top, width, height } = box;
  const wide = width + 2 * thick;
  fill(bitmap, { left: left - thick, top: top - thick, width: wide, height: thick }, colour);
  fill(bitmap, { left: left - thick, top: top + height, width: wide, height: thick }, colour);
  fill(bitmap, { left: left - thick, top, width: thick, height }, colour);
  fill(bitmap, { left: left + width, top, width: thick, height }, colour);
}

/** One picture above another, white where they are not as wide. */
export function stacked(upper: Bitmap, lower: Bitmap): Bitmap {
  const width = Math.max(upper.width, lower.width);
  const height = upper.height + lower.height;
  const pixels = new Uint8Array(width * height * 4).fill(255);
  let row = 0;
  for (const part of [upper, lower])
    for (let y = 0; y < part.height; y += 1, row += 1)
      pixels.set(part.pixels.subarray(y * part.width * 4, (y + 1) * part.width * 4), row * width * 4);
  return { width, height, pixels };
}
