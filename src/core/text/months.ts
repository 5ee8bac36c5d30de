/** The months, as the reports and their sources write them. */
import { MONTHS } from '../../shared/months.ts';

/** Letters that every abbreviation of a month begins with: "Sep" of "Sept." too. */
const SHORTEST = 3;

/** The first three letters of each. */
export const MONTH_BEGINNINGS: readonly string[] = MONTHS.map((name) => name.slice(0, SHORTEST));

/** As they are shortened before a full stop: "Jan", "Sept" beside "Sep"; "May" is not. */
export const MONTH_ABBREVIATIONS: readonly string[] = [
  ...MONTH_BEGINNINGS.filter((beginning) => beginning !== 'May'),
  'Sept',
];

/** Pattern of all of them, whole or shortened: "Jan", "January". */
export const MONTH_WORDS: string = MONTHS.map((name) => {
  const [beginning, rest] = [name.slice(0, SHORTEST), name.slice(SHORTEST)];
  if (name === 'September') return 'Sep(?:t(?:ember)?)?';
  return rest === '' ? beginning : `${beginning}(?:${rest})?`;
}).join('|');

const IN_SMALL_LETTERS = MONTH_BEGINNINGS.map((beginning) => beginning.toLowerCase());

/** 1 for "January", "jan" or "Jan.", 0 for what is no month. */
export function monthNumber(word: string): number {
  return IN_SMALL_LETTERS.indexOf(word.slice(0, SHORTEST).toLowerCase()) + 1;
}
