/** Whether the boxes around each block of a PDF hold its words and no other's. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { layOutWords } from '../../src/core/layout/lay-out.ts';
import { placesOfBlock } from '../../src/shared/text/block-places.ts';
import { isInside, outlineOf } from '../../src/core/original/outline.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { readPdfPages } from '../../src/engine/formats/pdf/pdf-pages.ts';
import { popplerPages, type WitnessPage } from './poppler-words.ts';

export interface PlacesCheck {
  readonly blocks: number;
  /** Ids of blocks whose boxes hold other words, by PDFium's own. */
  readonly wrong: readonly string[];
  /** The same by Poppler's words. */
  readonly otherWrong: readonly string[];
}

/** Signs apart (PDFium passes over bullets that Poppler glues to their words), in whatever order. */
function letters(text: string): string {
  return Array.from(text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))
    .sort()
    .join('');
}

const NO_PAGE: WitnessPage = { height: 0, words: [] };

export async function checkPlaces(path: string): Promise<PlacesCheck> {
  const { pages, lost, blank, title } = await readPdfPages(await readFile(path));
  const laidOut = layOutWords(pages, title);
  const { text } = laidOut.document;
  const report = parseReport(
    { ...laidOut.document, lostPages: lost, blankPages: blank },
    { file: basename(path), sha256: '0'.repeat(64) },
  );
  const words = laidOut.words();
  const witness = await popplerPages(path);
  const wrong: string[] = [];
  const otherWrong: string[] = [];
  const blocks = report.sections.flatMap((section) => section.blocks);
  for (const block of blocks) {
    const places = placesOfBlock(report, block);
    const outlined = outlineOf(places, words);
    const own = words.filter((word) => places.some(({ start, end }) => start < word.end && end > word.start));
    const held = words.filter((word) =>
      outlined.some(({ page, boxes }) => page === word.page && boxes.some((box) => isInside(word, box))),
    );
    if (own.length === 0 || own.some((word, at) => held[at] !== word) || held.length !== own.length)
      wrong.push(block.id);
    const seen = outlined.flatMap(({ page, boxes }) => {
      const { height, words: all } = witness[page - 1] ?? NO_PAGE;
      return all.filter(({ left, right, top, bottom }) =>
        boxes.some((box) => isInside({ left, right, bottom: height - bottom, top: height - top }, box)),
      );
    });
    const printed = own.map(({ start, end }) => text.slice(start, end)).join('');
    if (letters(seen.map((word) => word.text).join('')) !== letters(printed)) otherWrong.push(block.id);
  }
  return { blocks: blocks.length, wrong, otherWrong };
}
