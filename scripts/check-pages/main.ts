/**
 * Checks where the words of PDFs stand on their pages, and how these are drawn, against Poppler.
 *
 *     npm run check:pages -- --chapters DIR [--scale S] [--places]
 *
 * Every block of every file: the boxes around it must hold its words and no other's, first by the words of PDFium, then by
 * those of Poppler (`pdftotext`). Every page: its picture must differ from Poppler's (`pdftoppm`) in at most 2 % of its pixels by
 * more than a quarter of the range; of pages with fonts that are not in the file it is told only. Status 0: all of it
 * holds; 1: some does not; 2: wrong usage, or Poppler is not installed.
 */
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPictures } from './check-pictures.ts';
import { checkPlaces } from './check-places.ts';

const USAGE = 'Usage: npm run check:pages -- --chapters DIR [--scale S] [--places]';
const SCALE = '2';
/** Of blocks, over all files. */
const MOST_WRONG = 0.001;

async function main(): Promise<number> {
  const { chapters, scale = SCALE, places = false } = argumentsGiven();
  if (chapters === undefined || !(Number(scale) > 0)) return failed(USAGE);
  if (!hasPoppler()) return failed('Poppler (pdftotext, pdftoppm) is not installed: nothing can be checked.');
  const files = (await readdir(chapters)).filter((name) => extname(name).toLowerCase() === '.pdf').sort();
  if (files.length === 0) return failed(`No PDF in ${chapters}.`);
  const sum = { blocks: 0, wrong: 0, otherWrong: 0, pages: 0, differing: 0, worst: 0 };
  for (const name of files) {
    const path = join(chapters, name);
    const { blocks, wrong, otherWrong } = await checkPlaces(path);
    sum.blocks += blocks;
    sum.wrong += wrong.length;
    sum.otherWrong += otherWrong.length;
    for (const block of wrong) console.log(`${name}: ${block} is not what its boxes hold (PDFium)`);
    for (const block of otherWrong) console.log(`${name}: ${block} is not what its boxes hold (Poppler)`);
    if (places) continue;
    const { hasOwnFonts, shares } = await checkPictures(path, Number(scale));
    shares.forEach((share, index) => {
      const differs = share > MOST_DIFFERING;
      if (hasOwnFonts) {
        sum.pages += 1;
        sum.worst = Math.max(sum.worst, share);
        if (differs) sum.differing += 1;
      }
      if (differs)
        console.log(
          `${name}, page ${index + 1}: ${percent(share)} of its pixels differ${hasOwnFonts ? '' : ', as its fonts are not in the file'}`,
        );
    });
  }
  console.log(
    `${sum.blocks} blocks of ${files.length} files: ${sum.wrong} wrong by the words of PDFium, ${sum.otherWrong} by those of Poppler`,
  );
  if (!places)
    console.log(
      `${sum.pages} pages: ${sum.differing} differ in more than 2 %; the most is ${percent(sum.worst)}`,
    );
  const isRight = Math.max(sum.wrong, sum.otherWrong) <= sum.blocks * MOST_WRONG && sum.differing === 0;
  return isRight ? 0 : 1;
}

const MOST_DIFFERING = 0.02;

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function argumentsGiven(): { chapters?: string; scale?: string; places?: boolean } {
  try {
    return parseArgs({
      options: { chapters: { type: 'string' }, scale: { type: 'string' }, places: { type: 'boolean' } },
    }).values;
  } catch {
    return {};
  }
}

function hasPoppler(): boolean {
  try {
    for (const program of ['pdftotext', 'pdftoppm']) execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function failed(sentence: string): number {
  console.error(sentence);
  return 2;
}

process.exitCode = await main();
