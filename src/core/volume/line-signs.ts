/** Lines at which a chapter may begin in a text without pages: its first sentence, and the lines over it that name it. */
import { isArea } from '../areas/areas.ts';
import { isWithinEdits } from '../text/edit-distance.ts';
import type { FindingsTitle } from '../report/series/titles.ts';
import type { Series } from '../report/series/series.ts';
import type { Line } from '../report/lines/working-line.ts';

export interface Opening {
  /** Index of the first line of its title block. */
  readonly at: number;
  /** Index of the line with its first sentence. */
  readonly sentence: number;
  readonly area: string;
  readonly year: number;
  /** The name over it, as its pages may repeat it; `null` where there is none. */
  readonly name: string | null;
  readonly isNamed: boolean;
  readonly isLevelled: boolean;
  /** The series is named over it, as the Department's web pages do. */
  readonly isTitled: boolean;
}

/** The first sentence of a chapter, and what it is about, stand within so many lines. */
const SENTENCE_LINES = 6;
/** A title block with the menus of a web page above it has no more lines. */
const LONGEST_BLOCK = 40;
/** "Coffee", "Forced Labor Icon": names of goods stand over the icons that tell of them. */
const GOOD = /^\p{Lu}[\p{L}\s,()-]{2,39}$/u;
const LONGEST_NAME = 60;
/** A page has no more lines over its first sentence. */
const FURTHEST_BREAK = 6;

/** @param text the source, whose form feeds part pages */
export function openings(text: string, lines: readonly Line[], series: Series): readonly Opening[] {
  return lines.flatMap((line) => {
    const sentence = sentenceAt(lines, line.index, series);
    if (sentence === null) return [];
    return {
      ...sentence,
      ...titleBlock(text, lines, line.index, sentence.area, series),
      sentence: line.index,
    };
  });
}

function sentenceAt(
  lines: readonly Line[],
  at: number,
  series: Series,
): { readonly area: string; readonly year: number } | null {
  const line = lines[at];
  if (line === undefined || line.cells !== null || !/^\p{Lu}/u.test(line.text)) return null;
  const around = lines.slice(at, at + SENTENCE_LINES).filter(({ gap, index }) => index === at || gap === 0);
  const text = around.map((each) => each.text).join(' ');
  return series.chapterName(text) === null ? null : series.openingSentence(text);
}

type TitleBlock = Pick<Opening, 'at' | 'name' | 'isNamed' | 'isLevelled' | 'isTitled'>;

/** The lines over a first sentence, from the last to the first, as long as each is one that stands over chapters. */
function titleBlock(
  text: string,
  lines: readonly Line[],
  sentence: number,
  area: string,
  series: Series,
): TitleBlock {
  const found: { readonly sign: Sign; readonly at: number }[] = [];
  let page: number | null = null;
  let icon = false;
  for (let at = sentence - 1; at >= Math.max(0, sentence - LONGEST_BLOCK); at -= 1) {
    const [line, below] = [lines[at], lines[at + 1]];
    if (line === undefined || below === undefined) break;
    if (text.slice(line.end, below.start).includes('\f')) page = at + 1;
    if (page !== null || line.cells !== null) break;
    if (series.opensChromeTail(line.text)) {
      // The end of the web page before it: its last lines are none of this chapter's.
      while (found.at(-1)?.sign === 'chrome') found.pop();
      break;
    }
    icon ||= series.iconMeaning(line.text) !== null;
    const sign = signOf(line, area, series) ?? (icon && GOOD.test(line.text) ? 'chrome' : null);
    if (sign !== null) found.push({ sign, at });
    else if (line.text.length > LONGEST_NAME || !isNearPageBreak(text, lines, at)) break;
  }
  // A running head alone may be the foot of the page before.
  if (page === null) while (found.at(-1)?.sign === 'head') found.pop();
  const has = (wanted: Sign): boolean => found.some(({ sign }) => sign === wanted);
  return {
    at: page ?? found.at(-1)?.at ?? sentence,
    name:
      lines[found.findLast(({ sign }) => sign === 'name')?.at ?? -1]?.text ?? lines[page ?? -1]?.text ?? null,
    isNamed: isArea(area) || has('name'),
    isLevelled: has('level'),
    isTitled: has('title'),
  };
}

/** Where form feeds part pages, what stands over a first sentence on its page is its title block, whatever it says. */
function isNearPageBreak(text: string, lines: readonly Line[], at: number): boolean {
  const from = lines[at - FURTHEST_BREAK]?.end ?? 0;
  return text.slice(from, lines[at]?.start ?? 0).includes('\f');
}

type Sign = 'name' | 'level' | 'title' | 'chrome' | 'head';

function signOf({ text }: Line, area: string, series: Series): Sign | null {
  const title: FindingsTitle | null = /\p{Ll}/u.test(text) ? series.findingsTitle(text) : null;
  if (title !== null) return 'title';
  const furniture = series.furnitureByWords(text);
  if (furniture === 'level-label') return 'level';
  if (furniture === 'running-head') return 'head';
  if (furniture === 'web-chrome') return 'chrome';
  return text.length <= LONGEST_NAME && isNameOver(text, area, series) ? 'name' : null;
}

/** A name of an area, or of the territories of one, or the name in the sentence below it but for a slip. */
function isNameOver(text: string, area: string, series: Series): boolean {
  return isArea(text) || series.namesTerritories(text) || isWithinEdits(text, area, 1);
}
