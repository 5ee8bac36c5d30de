/** What tells one document of a series from the next: country, years, numbers, part. */
import { SERIES } from '../../report/series/findings-series.ts';
import { placesAmong, placesNamed } from '../../areas/places-named.ts';
import { withoutSymbols } from './document-symbol.ts';
import { isTellingWord } from './title-words.ts';

export interface IdentifyingMarks {
  /** Countries that the title names, else the rest of the entry, as codes: "KZ", "KG KZ"; empty where none is named. */
  readonly places: string;
  /** Words of the title with a digit: years, sessions, phases. */
  readonly numbers: readonly string[];
  /** Words of the title by which the parts of one series differ. */
  readonly parts: readonly string[];
  /** The series that has one such document for every country and year; `null` for all other sources. */
  readonly series: string | null;
  /** Conventions that a comment of the ILO is about, by number: "182"; empty for all other sources. */
  readonly conventions: string;
}

/** Series with a chapter or comment for each country and year. */
const SERIES_OF_YEARS: readonly (readonly [name: string, title: RegExp])[] = [
  ['human rights', /country reports? (?:on|of) human rights practices/i],
  ['trafficking', /trafficking[- ]in[- ]persons?,? report/i],
  ['religious freedom', /international religious freedom report|report on international religious freedom/i],
  ['child labor findings', SERIES.titlePattern],
  ['ILO comments', /\b(?:direct requests?|observations?)\b.*\bconvention\b/i],
];

/** What a comment of the ILO says of its convention, and not of itself. */
const OF_THE_CONVENTION = /(?<=\bconvention),?\s+(?:19|20)\d\d\b|\(ratifi(?:cation|ed)[^)]*\)/giu;
const CONVENTION = /\bconvention\b[^()]{0,40}\(no\.?\s*(\d{1,3})|\bC\.?\s?(\d{3})\b/giu;

/** The title without the document's symbol, and without what every comment on the same convention says alike. */
export function ownTitle(title: string): string {
  return withoutSymbols(title).replaceAll(OF_THE_CONVENTION, ' ');
}

/**
 * @param title as `ownTitle` gives it
 * @param words of the title in its order, as `tellingWords` gives them
 * @param entry what the entry says beside its author, where that tells of the document
 */
export function identifyingMarks(title: string, words: readonly string[], entry: string): IdentifyingMarks {
  const series = SERIES_OF_YEARS.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
  return {
    places: placesAmong(words).join(' ') || placesNamed(proseOf(entry)).join(' '),
    numbers: words.filter((word) => /\d/.test(word)).sort(),
    parts: words.filter(isTellingWord).sort(),
    series,
    conventions: series === 'ILO comments' ? conventionsOf(title) : '',
  };
}

/** Addresses name countries for other reasons. */
function proseOf(entry: string): string {
  const at = entry.search(/https?:|www\./);
  return at < 0 ? entry : entry.slice(0, at);
}

function conventionsOf(title: string): string {
  const numbers = [...title.matchAll(CONVENTION)].map((match) => Number(match[1] ?? match[2]));
  return [...new Set(numbers)].sort((one, other) => one - other).join(' ');
}

/** Each says something that the other does not: "2013" and "2014", but not "2013" and nothing. */
export function eachHasItsOwn(one: readonly string[], other: readonly string[]): boolean {
  return lacks(one, other) && lacks(other, one);
}

function lacks(one: readonly string[], other: readonly string[]): boolean {
  return other.some((word) => !one.includes(word));
}
