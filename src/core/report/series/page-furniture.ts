/** Lines that belong to the page and not to the text: running heads and feet, web chrome, labels of levels. */
import type { FurnitureKind } from '../../../shared/model.ts';
import { type AllWordings, firstFitting, said } from './all-wordings.ts';
import type { Levels } from './levels.ts';
import { oneAnywhere, oneOf, oneWholePattern, textsOf, wholePattern } from './phrase.ts';

export interface PageFurniture {
  /** The kind of furniture that a line is by its words alone, or `null`. */
  readonly furnitureByWords: (text: string) => FurnitureKind | null;
  /** Web chrome after which nothing of the report follows. */
  readonly opensChromeTail: (text: string) => boolean;
  /** "English (PDF) | Kazakh (PDF)" of a web page, by name; `null` for any other line. */
  readonly offeredFiles: (text: string) => readonly string[] | null;
  /** What an icon beside a good says of it ("child labor"), or `null` where a line is no icon. */
  readonly iconMeaning: (text: string) => string | null;
}

/** A longer line is text; the longest of the sample chapters, the letter-spaced foot of 2013, has 127 characters. */
const LONGEST = 200;
/** The longest at hand has 70: "Want this report plus over a thousand pages ...". */
const LONGEST_TAIL = 120;
/** So many letters of a running head are looked for before the whole: enough to tell it from most prose. */
const FIRST_LETTERS = 3;
/** The mark of a file that a page offers beside the text, and how many are offered in a line. */
const FILE = '(PDF)';
const FILES = /^[\p{L}\s]{3,30}\(PDF\)(?: \| [\p{L}\s]{3,30}\(PDF\))*$/u;
const FILES_BY_NAME = /^\p{Lu}\p{L}+ \(PDF\)(?:\s*\|\s*\p{Lu}\p{L}+ \(PDF\))+$/u;

export function pageFurniture(all: AllWordings, { isLevelLabel }: Levels): PageFurniture {
  const isRunningHead = runningHeads(all);
  const isChrome = webChrome(all);
  const tail = new RegExp(oneWholePattern(said(all('webChromeEnds'))), 'iu');
  const iconOf = firstFitting(all('icons'), wholePattern);
  return {
    furnitureByWords: (text) => {
      if (text.length > LONGEST) return null;
      if (isLevelLabel(text)) return 'level-label';
      if (isRunningHead(text)) return 'running-head';
      return isChrome(text) || (text.includes(FILE) && FILES.test(text)) ? 'web-chrome' : null;
    },
    opensChromeTail: (text) => text.length < LONGEST_TAIL && tail.test(text),
    offeredFiles: (text) => {
      if (text.length >= LONGEST || !text.includes(FILE) || !FILES_BY_NAME.test(text)) return null;
      return text.split('|').map((part) => part.replace(FILE, '').trim());
    },
    iconMeaning: (text) => iconOf(text)?.means ?? null,
  };
}

/**
 * Heads and feet of the printed volume, compared without spaces because the foot is letter-spaced; a page
 * number may stand at either end.
 */
function runningHeads(all: AllWordings): (text: string) => boolean {
  const phrases = [...said(all('runningHeads')), ...said(all('titles')).map((title) => `{year} ${title}`)];
  const whole = new RegExp(`^\\d{0,4}?${oneAnywhere(phrases, { space: '' })}\\d{0,4}$`, 'i');
  // First characters of such a line, letter-spaced or not: a page number or year, then the first letters.
  const starts = phrases.flatMap(textsOf).map((text) => {
    const letters = text.toLowerCase().match(/\p{L}/gu) ?? [];
    return letters.slice(0, FIRST_LETTERS).join('[\\s.]*');
  });
  const start = new RegExp(`^\\s*(?:\\d\\s*)*${oneOf([...new Set(starts)])}`, 'i');
  return (text) => start.test(text) && whole.test(text.replaceAll(/\s+/g, ''));
}

/** Buttons, menus and labels of the pages the texts were copied from. */
function webChrome(all: AllWordings): (text: string) => boolean {
  const form = { gap: '.{0,60}' };
  const plain = new RegExp(oneWholePattern(said(all('webChrome')), form), 'i');
  const named = new RegExp(oneWholePattern(said(all('namedWebChrome')), form), 'u');
  return (text) => plain.test(text) || named.test(text);
}
