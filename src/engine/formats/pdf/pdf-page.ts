/** One page of a PDF: its words and drawings on the part of it that is printed, and whether words are lost. */
import type { Box, PageContent, Word } from '../../../core/layout/page/page-content.ts';
import { FOOT_ZONE, HEAD_ZONE } from '../../../core/layout/page/furniture.ts';
import type { LostPage } from '../../../core/report/lines/source-document.ts';
import { conditionAlone } from './pdf-page-alone.ts';
import type { PageCondition } from './damage/page-condition.ts';
import { pageDrawings, type Drawings } from './pdf-drawings.ts';
import type { PdfLibrary } from './pdf-library.ts';
import type { StyleReader } from './pdf-styles.ts';
import { pageWords, type Nameless } from './pdf-words.ts';

export interface PageTask {
  readonly document: number;
  /** Of the page in the library, from 0. */
  readonly index: number;
  /** Of the page in the file, from 1. */
  readonly number: number;
  readonly styles: StyleReader;
  /** What the bytes of the file tell of the page; `null` where they do not tell. */
  readonly condition: () => PageCondition | null;
}

export interface ReadPage {
  readonly content?: PageContent;
  /** Why words of it are lost, where they are; `blank` where it has none. */
  readonly why?: LostPage['why'] | 'blank';
}

// Chosen on the published chapters among the samples and on files made blank, scanned and damaged; see ADR 15.
/** Of a scan the picture covers the page; page numbers and running heads may be set over it. */
const SCAN_SHARE = 0.5;
/** A page without a word that shows more than a small sign is a picture, and one of so many shapes a drawing. */
const PICTURE_SHARE = 0.05;
const MANY_SHAPES = 200;

/** The middle of a letter stands so high over its line, in type sizes. */
const MIDDLE = 0.3;
/** A page may have an ornament or two that the file does not name; of a font without names it has many. */
const MANY_NAMELESS = 3;
/** Of a page cut to its edges little lies outside; of one whose edges are wrong, most of a text. */
const CROPPED = { share: 2, characters: 40 };

const TEXT = 1;
/**
 * A page set letter by letter has some thousands. Beyond this many the library, which cannot be interrupted, needs
 * not a tenth of a second but minutes.
 */
const MOST_TEXT_OBJECTS = 30_000;

const NOTHING = { words: [], nameless: { codes: 0, letters: 0 } };

/** Throws what the library throws where the page brings it down. */
export function readPage(library: PdfLibrary, task: PageTask): ReadPage {
  const { document, index, styles } = task;
  const { native } = library;
  const page = native.FPDF_LoadPage(document, index);
  if (page === 0) return { why: 'unreadable' };
  if (textObjects(library, page) > MOST_TEXT_OBJECTS) {
    native.FPDF_ClosePage(page);
    return { why: 'unreadable' };
  }
  const textPage = native.FPDFText_LoadPage(page);
  const characters = textPage === 0 ? 0 : native.FPDFText_CountChars(textPage);
  const { words: all, nameless } = textPage === 0 ? NOTHING : pageWords(library, textPage, styles);
  const drawings = pageDrawings(library, page);
  const box = printedBox(library, page);
  if (textPage !== 0) native.FPDFText_ClosePage(textPage);
  native.FPDF_ClosePage(page);

  const content = { number: task.number, ...onPrintedPart(box, all, drawings) };
  const why = isPicture(
    content,
    drawings.pictures.map((each) => moved(each, box)),
    drawings.shapes,
  )
    ? 'picture'
    : isCropped(content)
      ? 'cropped'
      : damageOf(content);
  return why === undefined ? { content } : { content, why };

  /** What looks damaged in the bytes of the file must look so to the library as well. */
  function damageOf({ words }: PageContent): ReadPage['why'] {
    const someAreThere = words.length > 0;
    const seen = task.condition();
    if (seen?.state === 'broken') return someAreThere ? 'damaged' : 'unreadable';
    const alone = seen?.state === 'whole' && someAreThere ? seen : conditionAlone(library, document, index);
    const { state, showsText } = alone;
    const isDamaged = state === 'damaged' || state === 'broken';
    if (someAreThere) {
      if (isDamaged) return 'damaged';
      return isNameless(nameless, alone) ? 'nameless' : undefined;
    }
    if (textPage === 0 || isDamaged || nameless.codes >= MANY_NAMELESS || (showsText && characters === 0))
      return 'unreadable';
    return state === 'nothing' ? 'empty' : 'blank';
  }
}

function isNameless({ codes, letters }: Nameless, { glyphNumbers }: PageCondition): boolean {
  return codes >= MANY_NAMELESS || (glyphNumbers && letters >= MANY_NAMELESS);
}

function isCropped({ words, outside = [] }: PageContent): boolean {
  const hidden = charactersOf(outside);
  return hidden >= CROPPED.characters && hidden > CROPPED.share * charactersOf(words);
}

function charactersOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** Of a page that has fewer objects than matter, none are counted. */
function textObjects({ native }: PdfLibrary, page: number): number {
  const count = native.FPDFPage_CountObjects(page);
  if (count <= MOST_TEXT_OBJECTS) return 0;
  let texts = 0;
  for (let index = 0; index < count; index += 1)
    if (native.FPDFPageObj_GetType(native.FPDFPage_GetObject(page, index)) === TEXT) texts += 1;
  return texts;
}

/**
 * The part of the page that is printed: the crop box, within the sheet (ISO 32000-1, 14.11.2). Like the places of
 * words it is that of the page before it is turned.
 */
function printedBox({ native, memory, scratch }: PdfLibrary, page: number): Box {
  if (native.FPDF_GetPageBoundingBox(page, scratch)) {
    const [left = 0, top = 0, right = 0, bottom = 0] = memory.HEAPF32.subarray(
      scratch >> 2,
      (scratch >> 2) + 4,
    );
    if (right > left && top > bottom) return { left, bottom, right, top };
  }
  return {
    left: 0,
    bottom: 0,
    right: native.FPDF_GetPageWidthF(page),
    top: native.FPDF_GetPageHeightF(page),
  };
}

/** Places count from the corner of the printed part; what lies outside of it is set apart. */
function onPrintedPart(
  box: Box,
  words: readonly Word[],
  { rules, fills, ticks }: Drawings,
): Omit<PageContent, 'number'> {
  const outside = words.filter((word) => !isInside(word, box));
  const isAtOrigin = box.left === 0 && box.bottom === 0;
  const inside = outside.length === 0 ? words : words.filter((word) => isInside(word, box));
  return {
    width: box.right - box.left,
    height: box.top - box.bottom,
    words: isAtOrigin ? inside : inside.map((word) => movedWord(word, box)),
    rules: isAtOrigin
      ? rules
      : rules.map(({ left, right, y }) => ({
          left: left - box.left,
          right: right - box.left,
          y: y - box.bottom,
        })),
    fills: isAtOrigin ? fills : fills.map((fill) => moved(fill, box)),
    ticks: isAtOrigin ? ticks : ticks.map((tick) => moved(tick, box)),
    ...(outside.length === 0 ? {} : { outside: outside.map((word) => movedWord(word, box)) }),
  };
}

/** A word that is cut by the edge belongs to the side that its middle is on. */
function isInside({ left, right, baseline, style }: Word, box: Box): boolean {
  const across = (left + right) / 2;
  const up = baseline + style.size * MIDDLE;
  return across >= box.left && across <= box.right && up >= box.bottom && up <= box.top;
}

function movedWord(word: Word, { left, bottom }: Box): Word {
  return { ...word, left: word.left - left, right: word.right - left, baseline: word.baseline - bottom };
}

function moved(box: Box, { left, bottom }: Box): Box {
  return {
    left: box.left - left,
    right: box.right - left,
    bottom: box.bottom - bottom,
    top: box.top - bottom,
  };
}

/** Whether the words of a page are in a picture and not in its text. */
function isPicture({ words, width, height }: PageContent, pictures: readonly Box[], shapes: number): boolean {
  const covered = pictures.reduce(
    (sum, each) => sum + cut(each.left, each.right, width) * cut(each.bottom, each.top, height),
    0,
  );
  const share = covered / (width * height);
  if (words.length === 0) return share >= PICTURE_SHARE || shapes >= MANY_SHAPES;
  return (
    share >= SCAN_SHARE &&
    words.every(({ baseline }) => baseline > height * HEAD_ZONE || baseline < height * FOOT_ZONE)
  );
}

/** How much of a stretch lies between 0 and `end`. */
function cut(from: number, to: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, 0));
}
