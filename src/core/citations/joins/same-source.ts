/**
 * Whether two references name one source, and why.
 *
 * A wrong join is worse than a missed one: it puts words into a source's mouth. So each family of source
 * has its own proof (a post and a day, the number of a law, a document symbol, an address, title and
 * date), and whatever tells two siblings apart (another half-year, another edition, another number)
 * outweighs any similarity.
 */
import { areasAgree, datesFit, keptApart } from './kept-apart.ts';
import type { SourceProfile } from '../identity/source-profile.ts';
import { compareTitles, type TitleComparison } from '../identity/title-words.ts';

// Chosen on joins and must-not-joins read by hand, held by `tests/core/citations/joins`; see ADR 15.
/** Share of a title's words that two entries with one address have in common: with a number in the address, and without. */
const TITLE_OF_NUMBERED = 0.3;
const TITLE_OF_ADDRESS = 0.6;
/** Words that titles have in common: without a date, without an author, and so few that the author must be the same. */
const WITHOUT_DATE = 3;
const WITHOUT_AUTHOR = 5;
const SHORT_TITLE = 4;

/**
 * The reason why two references, by their profiles, are held to name one source ("same law number 414-V"),
 * or `null` where they are not. Symmetric.
 */
export function whySameSource(a: SourceProfile, b: SourceProfile): string | null {
  return joinOf(a, b)?.why ?? null;
}

/** How strong the proof is: a number or symbol, or the day of a message; an address; a title. */
export type Proof = 3 | 2 | 1;

export interface Join {
  readonly why: string;
  readonly proof: Proof;
}

/** Why two profiles are held to be of one source, and how strong the proof is; `null` where they are not. */
export function joinOf(a: SourceProfile, b: SourceProfile): Join | null {
  if (keptApart(a, b)) return null;
  // A decree may be listed as a law in one year and as a plan in another; only its address proves it one.
  if (a.family !== b.family) return proven(2, byAddress(a, b, compared(a, b)));
  switch (a.family) {
    case 'cable':
      return isOneDay(a) ? proven(3, `same post and date: ${a.author}, ${a.date ?? ''}`) : null;
    case 'correspondence':
      return isOneDay(a) ? proven(3, `same sender and date: ${a.author}, ${a.date ?? ''}`) : null;
    case 'analysis':
      return proven(3, sameAnalysis(a, b));
    case 'law':
      return sameLaw(a, b);
    case 'document':
      return sameWriting(a, b);
  }
}

function proven(proof: Proof, why: string | null): Join | null {
  return why === null ? null : { why, proof };
}

function compared(a: SourceProfile, b: SourceProfile): TitleComparison {
  return compareTitles(a.title, b.title, areasAgree(a, b));
}

/** A month or a year may have seen several messages. */
function isOneDay({ issued }: SourceProfile): boolean {
  return issued !== null && /^\d{4}-\d\d-\d\d$/.test(issued);
}

function sameDay(a: SourceProfile, b: SourceProfile): boolean {
  return a.issued !== null && a.issued === b.issued;
}

function sameAnalysis(a: SourceProfile, b: SourceProfile): string | null {
  if (!sameDay(a, b) || a.title.length === 0) return null;
  return compared(a, b).relation === 'different' ? null : `same survey and date of analysis, ${a.date ?? ''}`;
}

function sameLaw(a: SourceProfile, b: SourceProfile): Join | null {
  const titles = compared(a, b);
  if (a.law !== null && b.law !== null && a.law.key === b.law.key) {
    const proves =
      a.law.distinctive || (datesFit(a, b) && a.issued !== null) || titles.relation !== 'different';
    if (proves && (!a.law.amends || datesFit(a, b))) return proven(3, `same law number ${a.law.printed}`);
  }
  const reason = byAddress(a, b, titles);
  if (reason !== null) return proven(2, reason);
  if (titles.relation !== 'equal') return null;
  if (sameDay(a, b)) return proven(1, `same title and date of enactment, ${a.date ?? ''}`);
  return a.issued === b.issued && titles.shared >= WITHOUT_DATE
    ? proven(1, 'same government and title, neither dated')
    : null;
}

function sameWriting(a: SourceProfile, b: SourceProfile): Join | null {
  const symbol = sharedSymbol(a, b);
  if (symbol !== null) return proven(3, `same ${symbol}`);
  const titles = compared(a, b);
  return proven(2, byAddress(a, b, titles)) ?? proven(1, byTitle(a, b, titles));
}

function sharedSymbol(a: SourceProfile, b: SourceProfile): string | null {
  return a.symbols.find((symbol) => b.symbols.some((other) => other.key === symbol.key))?.shown ?? null;
}

function byAddress(a: SourceProfile, b: SourceProfile, titles: TitleComparison): string | null {
  const address = a.addresses.find((one) => b.addresses.some((other) => other.key === one.key));
  if (address === undefined) return null;
  const twin = b.addresses.find((other) => other.key === address.key) ?? address;
  const home = a.area === b.area;
  const fits =
    titles.relation !== 'different' ||
    (home && sameDay(a, b) && a.authorName !== '' && authorsAgree(a.authorName, b.authorName)) ||
    (home && address.numbered && titles.overlap >= TITLE_OF_NUMBERED) ||
    (home && a.area !== '' && titles.overlap >= TITLE_OF_ADDRESS && !titles.partsDiffer);
  if (!fits || !datesFit(a, b) || (titles.numbersDiffer && a.family === 'document')) return null;
  const shown = address.damaged ? twin.shown : address.shown;
  return address.damaged || twin.damaged
    ? `same address ${shown}, its damage undone`
    : `same address ${shown}`;
}

function byTitle(a: SourceProfile, b: SourceProfile, titles: TitleComparison): string | null {
  if (titles.relation === 'different' || lacksItsYear(a, b)) return null;
  // "Country Reports 2014" and "Country Reports 2014: Albania" are a volume and a chapter.
  if (titles.relation === 'near' && a.marks.places !== b.marks.places) return null;
  const dated = a.issued !== null && b.issued !== null;
  const sameAuthor = authorsAgree(a.authorName, b.authorName);
  const short = titles.shared < SHORT_TITLE;
  if (short && (!sameAuthor || !areasAgree(a, b))) return null;
  if (titles.relation === 'near' && !(dated && toTheMonth(a, b))) return null;
  if (!sameAuthor && !(dated && toTheMonth(a, b) && titles.shared >= WITHOUT_AUTHOR)) return null;
  if (a.period !== null) return `same title and period, ${a.periodPrinted ?? ''}`;
  if (dated) return `same title and date, ${moreExact(a, b)}`;
  if (!short && sameEdition(a, b)) return 'same author, title and edition';
  if (a.undated && b.undated) return 'same author and title, looked at on different days';
  return a.issued === b.issued && titles.shared >= WITHOUT_DATE
    ? 'same author and title, neither dated'
    : null;
}

/** Of a series with one document a year, an entry without a year names none of them. */
function lacksItsYear(a: SourceProfile, b: SourceProfile): boolean {
  if (a.marks.series === null || sameDay(a, b)) return false;
  return (a.issued === null || b.issued === null) && !sameEdition(a, b);
}

/** Equal titles with a year in them name the edition, though only one entry is dated. */
function sameEdition(a: SourceProfile, b: SourceProfile): boolean {
  return (
    a.title.some((word) => /^(?:19|20)\d\d$/.test(word)) &&
    b.title.some((word) => /^(?:19|20)\d\d$/.test(word))
  );
}

function toTheMonth(a: SourceProfile, b: SourceProfile): boolean {
  const month = 'yyyy-mm'.length;
  return (a.issued?.length ?? 0) >= month && (b.issued?.length ?? 0) >= month;
}

function moreExact(a: SourceProfile, b: SourceProfile): string {
  return ((a.issued?.length ?? 0) >= (b.issued?.length ?? 0) ? a.date : b.date) ?? '';
}

const FULL_NAMES: readonly (readonly [short: string, long: RegExp])[] = [
  ['cia', /^central intelligence agency/],
  ['ilo', /^international labou?r organi[sz]ation/],
  ['iom', /^international organi[sz]ation migration/],
  ['unicef', /^united nations childrens fund/],
];

function authorsAgree(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [shortName(one), shortName(other)];
  if (a === '' || b === '') return false;
  const [wordsA, wordsB] = [a.split(' '), b.split(' ')];
  const [few, many] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  return few.every(
    (word) => many.includes(word) || (word.length === 1 && many.some((whole) => whole.startsWith(word))),
  );
}

function shortName(author: string): string {
  return FULL_NAMES.find(([, long]) => long.test(author))?.[0] ?? author;
}
