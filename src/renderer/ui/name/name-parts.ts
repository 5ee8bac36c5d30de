/** How a name that has too little room gives way. Pure. */

/** What gives way at its end, before what follows it. */
export interface NameParts {
  readonly start: string;
  /** What always stays: a year, or the last word of a name without one. */
  readonly kept: string;
  /** Behind the year: gives way first. */
  readonly end: string;
}

const YEAR = /^(.+?)(\s(?:19|20)\d\d)(?!.*\b(?:19|20)\d\d\b)(.*)$/;

/** A name no longer than this is cut at its end: a middle would have nothing on either side. */
const SHORT = 20;
const SHORTEST_KEPT = 5;
const LONGEST_KEPT = 12;

/** "Côte d'Ivoire 2021 (summary)": the country gives way, the year stays, what stands behind it goes first. */
export function nameParts(name: string): NameParts {
  const [, start, year, end] = YEAR.exec(name) ?? [];
  if (start !== undefined && year !== undefined) return { start, kept: year, end: end ?? '' };
  if (name.length <= SHORT) return { start: name, kept: '', end: '' };
  const word = /\s\S+$/.exec(name)?.[0] ?? '';
  // An article says nothing: "Congo, Democratic Republic of the".
  if (word !== '' && word.length < SHORTEST_KEPT) return { start: name, kept: '', end: '' };
  const kept = word !== '' && word.length <= LONGEST_KEPT ? word : name.slice(-LONGEST_KEPT);
  return { start: name.slice(0, -kept.length), kept, end: '' };
}
