import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bitmap, Colour } from '../../../../src/engine/original/drawing/bitmap.ts';
import { frame, stacked } from '../../../../src/engine/original/drawing/bitmap.ts';
import { toBmp } from '../../../../src/engine/original/drawing/bmp.ts';
import { toPng } from '../../../../src/engine/original/drawing/png.ts';

const white = (width: number, height: number): Bitmap => ({
  width,
  height,
  pixels: new Uint8Array(width * height * 4).fill(255),
});
const at = ({ width, pixels }: Bitmap, x: number, y: number) =>
  Array.from(pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)).toReversed();

function set({ width, pixels }: Bitmap, x: number, y: number, colour: Colour): void {
  pixels.set(colour.toReversed(), (y * width + x) * 4);
}

describe('drawing into a picture', () => {
  it('frames a box on its outside and within the picture', () => {
    const picture = white(8, 6);
    frame(picture, { left: 1, top: 1, width: 4, height: 3 }, 1, [10, 20, 30]);
    expect(at(picture, 0, 0)).toEqual([10, 20, 30]);
    expect(at(picture, 5, 4)).toEqual([10, 20, 30]);
    expect(at(picture, 1, 1)).toEqual([255, 255, 255]);
    frame(picture, { left: -20, top: -20, width: 100, height: 100 }, 3, [0, 0, 0]);
    expect(at(picture, 7, 5)).toEqual([255, 255, 255]);
  });

  it('sets one picture above another', () => {
    const lower = white(2, 2);
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      set(lower, x, y, [1, 2, 3]);
    const both = stacked(white(3, 1), lower);
    expect([both.width, both.height]).toEqual([3, 3]);
    expect([at(both, 0, 0), at(both, 1, 2), at(both, 2, 2)]).toEqual([
      [255, 255, 255],
      [1, 2, 3],
      [255, 255, 255],
    ]);
  });
});

describe('picture files', () => {
  it('a PNG holds every pixel and the size of a point', () => {
    const picture = white(3, 2);
    set(picture, 1, 1, [200, 100, 50]);
    const png = toPng(picture, 2);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
    const density = png.indexOf('pHYs') + 4;
    expect(png.readUInt32BE(density)).toBe(Math.round(144 / 0.0254));
    const data = png.indexOf('IDAT');
    const lines = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    expect([[...lines.subarray(0, 10)], [...lines.subarray(10)]]).toEqual([
      [2, 255, 255, 255, 255, 255, 255, 255, 255, 255],
      [2, 0, 0, 0, 201, 101, 51, 0, 0, 0],
    ]);
  });

  it('a BMP holds its pixels as they are, from the top down', () => {
    const picture = white(2, 2);
    set(picture, 0, 0, [1, 2, 3]);
    const bmp = Buffer.from(toBmp(picture));
    expect(bmp.subarray(0, 2).toString()).toBe('BM');
    expect([bmp.readUInt32LE(2), bmp.readInt32LE(18), bmp.readInt32LE(22)]).toEqual([54 + 16, 2, -2]);
    expect([...bmp.subarray(54, 58)]).toEqual([3, 2, 1, 255]);
  });
});
