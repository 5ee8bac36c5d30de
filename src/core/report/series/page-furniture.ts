/** Lines that belong to the page and not to the text: running heads and feet, web chrome, labels of levels. */
import type { FurnitureKind } from '../../../shared/model.ts';
import { isLevelLabel } from './levels.ts';

/** Heads and feet of the printed volume, compared without spaces because the foot is letter-spaced; a page number may stand at either end. */
const RUNNING =
  /^\d{0,4}?(?:unitedstatesdepartmentoflabor[’']?s?bureauofinternationallaboraffairs|bureauofinternationallaboraffairs|u\.?s\.?departmentoflabor|(?:20\d\d)findingsontheworstformsofchildlabor|non-?independentcountriesandterritories)\d{0,4}$/i;

/** First characters of such a line, letter-spaced or not: a page number or year, then the first letters. */
const RUNNING_START = /^\s*(?:\d\s*)*(?:u[\s.]*[ns]|b\s*u\s*r|f\s*i\s*n\s*d|n\s*o\s*n)/i;

/** Buttons, menus and labels of the pages the texts were copied from. */
const CHROME = new RegExp(
  `^(?:${[
    'skip to (?:page|main) content$',
    'bookmark and share$',
    '(?:sections|previous reports:?|share|print|related|further research|site map|back to top)$',
    'download (?:the|a pdf of the|full) .{0,60}report\\.?$',
    'child labor and forced labor reports$',
    '(?:child|forced) labor icon$',
    'want this report plus over a thousand pages',
    'your hand\\? download ilab',
    'learn what we are doing to\\b',
  ].join('|')})`,
  'i',
);
const CHROME_WITH_NAMES = /^(?:map of \p{Lu}.{0,40}$|labor rights in \p{Lu})/u;
const OFFERED_FILES = /^[\p{L}\s]{3,30}\(PDF\)(?: \| [\p{L}\s]{3,30}\(PDF\))*$/u;

/** Chrome after which nothing of the report follows. */
const CHROME_TAIL = /^(?:related|further research|map of \p{Lu}.{0,40}|want this report plus .*)$/iu;

/** The kind of furniture that a line is by its words alone, or `null`. */
export function furnitureByWords(text: string): FurnitureKind | null {
  if (text.length > 200) return null;
  if (isLevelLabel(text)) return 'level-label';
  if (RUNNING_START.test(text) && RUNNING.test(text.replaceAll(/\s+/g, ''))) return 'running-head';
  const isChrome =
    CHROME.test(text) || CHROME_WITH_NAMES.test(text) || (text.includes('(PDF)') && OFFERED_FILES.test(text));
  return isChrome ? 'web-chrome' : null;
}

export function opensChromeTail(text: string): boolean {
  return text.length < 120 && CHROME_TAIL.test(text);
}

/** "2022 Findings on the Worst Forms of Child Labor:" and the year in it. */
export function findingsTitle(text: string): { readonly year: number; readonly area: string | null } | null {
  const found =
    /^(?:(?<before>\p{L}[\p{L}\s.,'’()-]{1,60}?)\s*[:,–-]?\s+)?(?<year>(?:19|20)\d\d) Findings on the Worst Forms of Child Labor(?:\s*[:,–-]\s*(?<after>\p{L}[\p{L}\s.,'’()-]{1,60}))?:?$/iu.exec(
      text,
    );
  if (found === null) return null;
  const area = found.groups?.['before'] ?? found.groups?.['after'] ?? null;
  // "U.S. Department of Labor's 2015 Findings ...": whose report it is, not what it is about.
  if (area !== null && /[’']s\s*$/.test(area)) return null;
  return { year: Number(found.groups?.['year']), area: area?.trim() ?? null };
}
