/**
 * Dates in a reference. A list entry may hold several: the date of publication or enactment, the day
 * the Department looked at a page, a date inside a title, a year range. Only the first is *the* date.
 */

/** ISO form with as much as is known: `2014`, `2014-02`, `2014-02-05`, `2012-01/2012-06`. */
export type PartialDate = string;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const YEAR = '(?:1[89]\\d\\d|20\\d\\d)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DASH = '\\s*[-–—]\\s*';

/** Longest forms first: the alternation takes the first that fits. */
const DATE_FORMS = [
  `${MONTH},?\\s*${YEAR}${DASH}${MONTH},?\\s*${YEAR}`,
  `${MONTH}\\s+${DAY}(?:${DASH}|\\s+and\\s+)(?:${MONTH}\\s+)?${DAY},?\\s*${YEAR}`,
  `${MONTH}${DASH}${MONTH},?\\s*${YEAR}`,
  `${MONTH}\\s+${DAY},?\\s*${YEAR}`,
  `${DAY}\\s+${MONTH},?\\s+${YEAR}`,
  `${MONTH},?\\s*${YEAR}`,
  YEAR,
];
const DATE = new RegExp(`(?<![\\p{L}\\d/.-])(?:${DATE_FORMS.join('|')})(?![\\p{L}\\d/]|[-–]\\d)`, 'gu');

const ACCESSED = /(?:accessed|cited|retrieved|consulted|visited|viewed)\s*(?:on\s*)?[:(]?\s*$/i;
const RECEIVED = /received\s*:?\s*$/i;
const ENACTED = /(?:enacted|adopted|promulgated|published|signed)\s*:?\s*(?:on\s*|in\s*)?$/i;
const ANOTHERS = /ratifi(?:cation|ed)\s*:?\s*$/i;
const SECONDARY = /(?:effective|updated|revised|amended|submitted)\s*:?\s*(?:on\s*|in\s*)?$/i;
const URL_START = /(?:https?:\/\/|\bwww\.)/i;

interface DateFound {
  readonly printed: string;
  readonly start: number;
  readonly weight: number;
}

/** The dates of one entry, told apart. All as printed. */
export interface ReferenceDates {
  /** Of publication or enactment, with its place in the text. */
  readonly printed: { readonly printed: string; readonly start: number } | undefined;
  /** The day on which the Department looked at the source. */
  readonly accessed: string | undefined;
  /** The half-year or other stretch of months that a periodic report covers: "January - June 2013". */
  readonly period: string | undefined;
}

/** All dates of an entry in one pass. */
export function referenceDates(text: string): ReferenceDates {
  const matches = [...text.matchAll(DATE)];
  const found = matches.map((match) => weigh(text, match[0], match.index));
  const firstUrl = text.search(URL_START);
  const before = firstUrl < 0 ? found : found.filter((date) => date.start < firstUrl);
  return {
    printed: best(before) ?? best(found),
    accessed: matches.find((match) => ACCESSED.test(justBefore(text, match.index)))?.[0],
    period: matches.find((match) => partialDate(match[0])?.includes('/') === true)?.[0],
  };
}

/**
 * The date of the source as printed ("May 9, 2014", "Jan- Jun 2012", "2012"), or `undefined` where the
 * entry has none. The day a page was looked at is no date of the source.
 */
export function printedDate(text: string): string | undefined {
  return referenceDates(text).printed?.printed;
}

function best(dates: readonly DateFound[]): DateFound | undefined {
  let winner: DateFound | undefined;
  for (const date of dates) {
    if (date.weight > 0 && date.weight >= (winner?.weight ?? 0)) winner = date;
  }
  return winner;
}

function weigh(text: string, printed: string, start: number): DateFound {
  const before = justBefore(text, start);
  const hasDay = /\d{1,2}.*\d{4}/.test(printed);
  const opensSegment = /(?:[.;,:\]”"]|^)\s*$/.test(before);
  const closesSegment = /^\s*(?:[.;,\][):]|$|https?:|www\.)/.test(text.slice(start + printed.length));
  const aloneInParentheses = before.endsWith('(') && text[start + printed.length] === ')';
  const inParentheses = openParentheses(text, start) > 0;
  let weight: number;
  if (ACCESSED.test(before) || ANOTHERS.test(before)) weight = 0;
  else if (ENACTED.test(before)) weight = 6;
  else if (RECEIVED.test(before)) weight = 5;
  else if (SECONDARY.test(before)) weight = 1;
  else if (inParentheses)
    weight = partialDate(printed)?.includes('/') === true || (aloneInParentheses && hasDay) ? 2 : 0;
  else if (opensSegment && closesSegment) weight = 4;
  else if (hasDay || /^\p{L}/u.test(printed)) weight = closesSegment ? 3 : 2;
  else weight = 0;
  return { printed, start, weight };
}

function justBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - 40), start);
}

/** Brackets of this sentence: further back than a long title none is still open. */
function openParentheses(text: string, end: number): number {
  let open = 0;
  for (let at = Math.max(0, end - 600); at < end; at += 1) {
    if (text[at] === '(') open += 1;
    else if (text[at] === ')' && open > 0) open -= 1;
  }
  return open;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What a printed date says, in ISO form; `null` where it says nothing. Two days of one month give the
 * month's first such day only where they are written out as one date; a stretch of months gives both ends.
 */
export function partialDate(printed: string): PartialDate | null {
  const years = [...printed.matchAll(/\d{4}/g)].map((match) => match[0]);
  const year = years.at(-1);
  if (year === undefined) return null;
  const months = [...printed.matchAll(/\p{L}+/gu)]
    .map((match) => MONTH_NAMES.indexOf(match[0].slice(0, 3).toLowerCase()) + 1)
    .filter((month) => month > 0)
    .map((month) => String(month).padStart(2, '0'));
  const [first, second] = months;
  if (first === undefined) return year;
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(printed)?.[1];
  if (day !== undefined) return `${year}-${first}-${day.padStart(2, '0')}`;
  return second === undefined ? `${year}-${first}` : `${years[0] ?? year}-${first}/${year}-${second}`;
}

/** Whether two dates can be the same day, one of them told less exactly ("2014", "February 5, 2014"). */
export function datesAgree(one: PartialDate, other: PartialDate): boolean {
  if (one.includes('/') || other.includes('/')) return one === other;
  return one.startsWith(other) || other.startsWith(one);
}
