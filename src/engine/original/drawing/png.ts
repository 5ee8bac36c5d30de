/** Pictures as PNG (W3C PNG, third edition), packed by Node's own zlib. */
import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from './bitmap.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DEPTH = 8;
const TRUE_COLOUR = 2;
/** Each line as its difference to the one above it: most lines of a page are like their neighbours. */
const UP = 2;
const METRES_PER_POINT = 0.0254 / 72;

/** @param scale pixels to a point, by which programs print the page in its own size */
export function toPng(bitmap: Bitmap, scale: number): Buffer {
  const { width, height } = bitmap;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([DEPTH, TRUE_COLOUR, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  const perMetre = Math.round(scale / METRES_PER_POINT);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density.writeUInt8(1, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('pHYs', density),
    chunk('IDAT', deflateSync(lines(bitmap))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function lines({ width, height, pixels }: Bitmap): Uint8Array {
  const long = width * 3 + 1;
  const packed = new Uint8Array(long * height);
  const above = width * 4;
  for (let y = 0; y < height; y += 1) {
    let to = y * long;
    packed[to++] = UP;
    for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4)
      for (let part = 2; part >= 0; part -= 1)
        packed[to++] = (pixels[from + part] ?? 0) - (y === 0 ? 0 : (pixels[from + part - above] ?? 0));
  }
  return packed;
}

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
