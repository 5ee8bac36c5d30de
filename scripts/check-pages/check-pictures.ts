/** How much the pictures of a PDF's pages differ from Poppler's. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { pdfLibrary } from '../../src/engine/formats/pdf/pdf-library.ts';
import { openPdf, pdfFile } from '../../src/engine/formats/pdf/pdf-open.ts';
import type { Bitmap } from '../../src/engine/original/drawing/bitmap.ts';
import { drawPage } from '../../src/engine/original/drawing/draw-page.ts';

export interface PicturesCheck {
  /** All fonts are in the file: with others each renderer puts in its own. */
  readonly hasOwnFonts: boolean;
  /** Page by page, how many of its pixels differ. */
  readonly shares: readonly number[];
}

/** A quarter of the range. */
const MOST_APART = 64;
const POINTS_TO_AN_INCH = 72;
const run = promisify(execFile);

export async function checkPictures(path: string, scale: number): Promise<PicturesCheck> {
  const library = await pdfLibrary();
  const pdf = openPdf(library, pdfFile(await readFile(path)));
  const shares: number[] = [];
  for (const [at, { index }] of pdf.pages.entries()) {
    const drawn = index === null ? null : drawPage(library, pdf.document, index, { scale });
    shares.push(drawn === null ? 1 : difference(drawn, await popplerPicture(path, at + 1, scale)));
  }
  pdf.close();
  const { stdout } = await run('pdffonts', [path]);
  const hasOwnFonts = stdout
    .split('\n')
    .slice(2)
    .every((line) => line === '' || / yes \S+ +\S+ +\d+ +\d+$/.test(line));
  return { hasOwnFonts, shares };
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue. */
  readonly pixels: Buffer;
}

async function popplerPicture(path: string, page: number, scale: number): Promise<Picture> {
  const words = [
    '-r',
    String(POINTS_TO_AN_INCH * scale),
    '-cropbox',
    '-f',
    String(page),
    '-l',
    String(page),
    path,
  ];
  const { stdout } = await run('pdftoppm', words, { encoding: 'buffer', maxBuffer: 2 ** 30 });
  const [head = '', width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', 0, 64)) ?? [];
  return { width: Number(width), height: Number(height), pixels: stdout.subarray(head.length) };
}

/** Sizes may differ by a pixel, as renderers round them; what one has alone is not compared. */
function difference(ours: Bitmap, theirs: Picture): number {
  const [width, height] = [Math.min(ours.width, theirs.width), Math.min(ours.height, theirs.height)];
  if (Math.abs(ours.width - theirs.width) > 1 || Math.abs(ours.height - theirs.height) > 1) return 1;
  let apart = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const one = (y * ours.width + x) * 4;
      const other = (y * theirs.width + x) * 3;
      for (let part = 0; part < 3; part += 1)
        if (Math.abs((ours.pixels[one + 2 - part] ?? 0) - (theirs.pixels[other + part] ?? 0)) > MOST_APART) {
          apart += 1;
          break;
        }
    }
  return apart / (width * height);
}
