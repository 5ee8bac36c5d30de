/**
 * Dates in a reference. A list entry may hold several: the date of publication or enactment, the day
 * the Department looked at a page, a date inside a title, a year range. Only the first is *the* date.
 */
import { MONTH_BEGINNINGS, monthNumber } from '../../text/months.ts';

/** ISO form with as much as is known: `2014`, `2014-02`, `2014-02-05`, `2012-01/2012-06`. */
export type PartialDate = string;

const MONTH_NAME = `(?:${MONTH_BEGINNINGS.join('|')})`;
const MONTH = `${MONTH_NAME}[a-z]*\\.?`;
const YEAR = '(?:1[89]\\d\\d|20\\d\\d)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DASH = '\\s*[-–—]\\s*';

/** What can follow a month, longest forms first: the alternation takes the first that fits. */
const AFTER_MONTH = [
  `,?\\s*${YEAR}${DASH}${MONTH},?\\s*${YEAR}`,
  `\\s+${DAY}(?:${DASH}|\\s+and\\s+)(?:${MONTH}\\s+)?${DAY},?\\s*${YEAR}`,
  `${DASH}${MONTH},?\\s*${YEAR}`,
  `\\s+${DAY},?\\s*${YEAR}`,
  `,?\\s*${YEAR}`,
];
const DATE_FORMS = [`${MONTH}(?:${AFTER_MONTH.join('|')})`, `${DAY}\\s+${MONTH},?\\s+${YEAR}`, YEAR];
/** The first look lets most of a text be passed over without trying a form. */
const DATE = new RegExp(
  `(?=${MONTH_NAME}|${YEAR}|\\d{1,2}(?:st|nd|rd|th)?\\s)(?<![\\p{L}\\d/.-])(?:${DATE_FORMS.join('|')})(?![\\p{L}\\d/]|[-–]\\d)`,
  'gu',
);

/** Every date holds a year, which is found much faster than a date. */
const ANY_YEAR = /(?:1[89]|20)\d\d/;
/** No date has more characters before its year. */
const LONGEST_DATE = 80;

const ACCESSED = /(?:accessed|cited|retrieved|consulted|visited|viewed)\s*(?:on\s*)?[:(]?\s*$/i;
const RECEIVED = /received\s*:?\s*$/i;
const ENACTED = /(?:enacted|adopted|promulgated|published|signed)\s*:?\s*(?:on\s*|in\s*)?$/i;
const ANOTHERS = /ratifi(?:cation|ed)\s*:?\s*$/i;
const SECONDARY = /(?:effective|updated|revised|amended|submitted)\s*:?\s*(?:on\s*|in\s*)?$/i;
const URL_START = /(?:https?:\/\/|\bwww\.)/i;

/** Last signs of the words above: what stands before most dates is a stop, and needs no closer look. */
const SAYS_WHOSE = 'dDeEnN:(';

interface DateFound {
  readonly printed: string;
  readonly start: number;
  /** The text before it, as far as it can tell whose date it is. */
  readonly before: string;
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
  const found = datesIn(text);
  return {
    printed: mainDate(text, found),
    accessed: found.find(({ before }) => ACCESSED.test(before))?.printed,
    period: found.find(({ printed }) => partialDate(printed)?.includes('/') === true)?.printed,
  };
}

/**
 * The date of the source as printed ("May 9, 2014", "Jan- Jun 2012", "2012"), or `undefined` where the
 * entry has none. The day a page was looked at is no date of the source.
 */
export function printedDate(text: string): string | undefined {
  return mainDate(text)?.printed;
}

function datesIn(text: string): DateFound[] {
  const found: DateFound[] = [];
  const firstYear = text.search(ANY_YEAR);
  if (firstYear < 0) return found;
  DATE.lastIndex = Math.max(0, firstYear - LONGEST_DATE);
  for (let match = DATE.exec(text); match !== null; match = DATE.exec(text)) {
    const start = match.index;
    found.push({ printed: match[0], start, before: text.slice(Math.max(0, start - 40), start) });
  }
  return found;
}

/**
 * The heaviest date before the first address, the last of several; else the heaviest after it.
 *
 * @param all the dates of the text where they are known; else only as much is searched as needed.
 */
function mainDate(text: string, all?: readonly DateFound[]): DateFound | undefined {
  const firstUrl = text.search(URL_START);
  if (firstUrl < 0) return best(text, all ?? datesIn(text));
  // What follows a date is looked at, too: at most two characters.
  const before = all?.filter(({ start }) => start < firstUrl) ?? datesIn(text.slice(0, firstUrl + 2));
  return best(text, before) ?? best(text, all ?? datesIn(text));
}

function best(text: string, dates: readonly DateFound[]): DateFound | undefined {
  let winner: DateFound | undefined;
  let most = 1;
  for (const date of dates) {
    const weight = weigh(text, date);
    if (weight < most) continue;
    winner = date;
    most = weight;
  }
  return winner;
}

function weigh(text: string, { printed, start, before }: DateFound): number {
  const lead = before.trimEnd();
  if (lead !== '' && SAYS_WHOSE.includes(lead.slice(-1))) {
    if (ACCESSED.test(before) || ANOTHERS.test(before)) return 0;
    if (ENACTED.test(before)) return 6;
    if (RECEIVED.test(before)) return 5;
    if (SECONDARY.test(before)) return 1;
  }
  const end = start + printed.length;
  const hasDay = DAY_AND_YEAR.test(printed);
  if (isInParentheses(text, start)) {
    const alone = before.endsWith('(') && text[end] === ')';
    return partialDate(printed)?.includes('/') === true || (alone && hasDay) ? 2 : 0;
  }
  const closesSegment = SEGMENT_END.test(text.slice(end));
  if (closesSegment && (lead === '' || STOPS.includes(lead.slice(-1)))) return 4;
  if (hasDay || /^\p{L}/u.test(printed)) return closesSegment ? 3 : 2;
  return 0;
}

const DAY_AND_YEAR = /\d{1,2}.*\d{4}/;
const SEGMENT_END = /^\s*(?:[.;,\][):]|$|https?:|www\.)/;
/** What stands before a date that is a part of the entry by itself. */
const STOPS = '.;,:]”"';

/** Brackets of this sentence: further back than a long title none is still open. */
function isInParentheses(text: string, end: number): boolean {
  const from = Math.max(0, end - 600);
  let open = 0;
  for (let at = text.indexOf('(', from); at >= 0 && at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 40) open += 1;
    else if (code === 41 && open > 0) open -= 1;
  }
  return open > 0;
}

/**
 * What a printed date says, in ISO form; `null` where it says nothing. Two days of one month give the
 * month's first such day only where they are written out as one date; a stretch of months gives both ends.
 */
export function partialDate(printed: string): PartialDate | null {
  const years = printed.match(/\d{4}/g) ?? [];
  const year = years.at(-1);
  if (year === undefined) return null;
  const months = (printed.match(/\p{L}+/gu) ?? [])
    .map(monthNumber)
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
