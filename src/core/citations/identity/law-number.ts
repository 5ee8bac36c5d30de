/** The number under which a law is filed in its country. */
import { foldNumber } from './folded-names.ts';

export interface LawNumber {
  /** As printed: "414-V", "N 45-п" gives "45-п". */
  readonly printed: string;
  readonly key: string;
  /** The number alone names the law: it carries a letter, a session or a year. */
  readonly distinctive: boolean;
  /** The entry amends or carries out the law of that number, and is another law. */
  readonly amends: boolean;
}

const NUMBER = '(\\d[\\d\\p{L}]*(?:[-–—./][\\d\\p{L}]+)*)';
const MARKED = new RegExp(
  `(?:\\bN[oºr°ro]*|\\bNumber|\\bnúm|№)\\s?[.°º]{0,2}\\s?${NUMBER}(?:,?\\s+(?:of|de|du)\\s+((?:19|20)\\d\\d))?`,
  'iu',
);
const NAMED = new RegExp(
  `\\b(?:Law|Act|Decree|Decree-Law|Order|Ordinance|Proclamation|Resolution|Loi|Décret|Arrêté|Ordonnance|Ley|Decreto|Lei|Portaria|Resolução|Resolución|Acuerdo|Cap\\.?|Chapter|Instrument)\\s+${NUMBER}(?:,?\\s+(?:of|de|du)\\s+((?:19|20)\\d\\d))?`,
  'giu',
);
const BEFORE_ENACTED = /,\s*(\d{2,6})(?:,| of (\d{4}),)\s*enacted/iu;
const AMENDMENT =
  /^(?:the )?(?:law |act |bill )?(?:amendments?|amending|modification|supplement|(?:rules and regulations )?implementing|implementation|rules and regulations (?:of|for|to))\b/iu;

/** Digits. Chosen on the lists of 50 texts: with 3 and 4 two laws of one number become one, from 5 to 8 none. */
const TELLING = 5;

/**
 * The law number of an entry, from its title and not from what it says about other laws; `null` where
 * none is printed. A year alone ("Education Act 2012") is no number.
 */
export function lawNumber(title: string, entry: string): LawNumber | null {
  const head = title.replaceAll(/\([^)]*\)/g, ' ');
  const named = [...head.matchAll(NAMED)].find((one) => !isYear(one[1] ?? '') || one[2] !== undefined);
  const match = MARKED.exec(head) ?? named ?? BEFORE_ENACTED.exec(entry);
  const printed = match?.[1]?.replace(/[.,/-]+$/, '');
  if (printed === undefined) return null;
  const year = match?.[2];
  const key = year === undefined ? foldNumber(printed) : `${foldNumber(printed)}/${year}`;
  const distinctive =
    year !== undefined || /\p{L}/u.test(printed) || /\d[-–/]\d/.test(printed) || key.length >= TELLING;
  return {
    printed: year === undefined ? printed : `${printed} of ${year}`,
    key,
    distinctive,
    amends: AMENDMENT.test(title.trim()),
  };
}

/** Other numbers, or one number of different years; "45" does not contradict "45/2010". */
export function lawNumbersDiffer(one: LawNumber, other: LawNumber): boolean {
  const [number, year] = split(one.key);
  const [otherNumber, otherYear] = split(other.key);
  return number !== otherNumber || (year !== '' && otherYear !== '' && year !== otherYear);
}

function split(key: string): readonly [number: string, year: string] {
  const year = /(?<=.)\/((?:19|20)\d\d)$/.exec(key);
  return year === null ? [key, ''] : [key.slice(0, year.index), year[1] ?? ''];
}

/** "Education Act 2012": a year after the word for a law is no number. */
function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}
