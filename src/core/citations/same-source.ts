/**
 * Whether two references name one source, and why.
 *
 * A wrong join is worse than a missed one: it puts words into a source's mouth. So each family of source
 * has its own proof (a post and a day, the number of a law, a document symbol, an address, title and
 * date), and whatever tells two siblings apart (another half-year, another edition, another number)
 * outweighs any likeness.
 */
import type { Reference } from '../../shared/model.ts';
import { datesAgree } from '../bibliography/reference-date.ts';
import { namedBy, sourceProfile, type ReferenceContext, type SourceProfile } from './source-profile.ts';
import { compareTitles, type TitleComparison } from './title-words.ts';

/**
 * The reason why two references are held to name one source ("same law number 414-V"), or `null` where
 * they are not. Symmetric.
 */
export function sameSource(
  a: Reference,
  b: Reference,
  contextA?: ReferenceContext,
  contextB?: ReferenceContext,
): string | null {
  return whySameSource(sourceProfile(namedBy(a), contextA), sourceProfile(namedBy(b), contextB));
}

/** The same on profiles made before, for many comparisons. */
export function whySameSource(a: SourceProfile, b: SourceProfile): string | null {
  // A decree may be listed as a law in one year and as a plan in another; only its address proves it one.
  if (a.family !== b.family) return bothWritings(a, b) ? byAddress(a, b, compared(a, b)) : null;
  switch (a.family) {
    case 'cable':
      return sameDay(a, b) && a.sender === b.sender && areasAgree(a, b)
        ? `same post and date: ${a.author}, ${a.date ?? ''}`
        : null;
    case 'correspondence':
      return sameDay(a, b) && a.sender === b.sender && areasAgree(a, b)
        ? `same sender and date: ${a.author}, ${a.date ?? ''}`
        : null;
    case 'analysis':
      return sameAnalysis(a, b);
    case 'law':
      return sameLaw(a, b);
    case 'document':
      return sameWriting(a, b);
  }
}

function compared(a: SourceProfile, b: SourceProfile): TitleComparison {
  return compareTitles(a.title, b.title, areasAgree(a, b));
}

function bothWritings(a: SourceProfile, b: SourceProfile): boolean {
  return [a, b].every(({ family }) => family === 'law' || family === 'document');
}

function areasAgree(a: SourceProfile, b: SourceProfile): boolean {
  return a.area === '' || b.area === '' || a.area === b.area;
}

function sameDay(a: SourceProfile, b: SourceProfile): boolean {
  return a.issued !== null && a.issued === b.issued;
}

function sameAnalysis(a: SourceProfile, b: SourceProfile): string | null {
  if (!sameDay(a, b) || !areasAgree(a, b) || a.title.length === 0) return null;
  return compared(a, b).relation === 'different' ? null : `same survey and date of analysis, ${a.date ?? ''}`;
}

function sameLaw(a: SourceProfile, b: SourceProfile): string | null {
  if (a.government !== b.government && a.government !== '' && b.government !== '') return null;
  if (a.law?.amends !== b.law?.amends && a.law !== null && b.law !== null) return null;
  const titles = compared(a, b);
  if (a.law !== null && b.law !== null) {
    if (
      a.law.key === b.law.key &&
      (a.law.distinctive || (agree(a, b) && a.issued !== null) || titles.relation !== 'different')
    ) {
      if (!a.law.amends || agree(a, b)) return `same law number ${a.law.printed}`;
    }
    if (a.law.key !== b.law.key) return titles.relation === 'different' ? null : byAddress(a, b, titles);
  }
  const reason = byAddress(a, b, titles);
  if (reason !== null) return reason;
  if (titles.relation !== 'equal') return null;
  if (sameDay(a, b)) return `same title and date of enactment, ${a.date ?? ''}`;
  return a.issued === b.issued && titles.shared >= 3 ? 'same government and title, neither dated' : null;
}

function sameWriting(a: SourceProfile, b: SourceProfile): string | null {
  if (a.period !== b.period) return null;
  const symbol = sharedSymbol(a, b);
  if (symbol !== null) return `same ${symbol}`;
  if (symbolsConflict(a, b) || !agree(a, b)) return null;
  const titles = compared(a, b);
  return byAddress(a, b, titles) ?? byTitle(a, b, titles);
}

function sharedSymbol(a: SourceProfile, b: SourceProfile): string | null {
  return a.symbols.find((symbol) => b.symbols.some((other) => other.key === symbol.key))?.shown ?? null;
}

function symbolsConflict(a: SourceProfile, b: SourceProfile): boolean {
  return a.symbols.length > 0 && b.symbols.length > 0;
}

/** Dates do not contradict each other. */
function agree(a: SourceProfile, b: SourceProfile): boolean {
  return a.issued === null || b.issued === null || datesAgree(a.issued, b.issued);
}

function byAddress(a: SourceProfile, b: SourceProfile, titles: TitleComparison): string | null {
  const address = a.addresses.find((one) => b.addresses.some((other) => other.key === one.key));
  if (address === undefined) return null;
  const twin = b.addresses.find((other) => other.key === address.key) ?? address;
  const home = a.area === b.area;
  const fits =
    titles.relation !== 'different' ||
    (home && address.numbered && titles.overlap >= 0.3) ||
    (home && a.area !== '' && titles.overlap >= 0.6 && !titles.partsDiffer);
  if (!fits || !agree(a, b) || (titles.numbersDiffer && a.family === 'document')) return null;
  const shown = address.damaged ? twin.shown : address.shown;
  return address.damaged || twin.damaged || address.shown !== twin.shown
    ? `same address ${shown}, its damage undone`
    : `same address ${shown}`;
}

function byTitle(a: SourceProfile, b: SourceProfile, titles: TitleComparison): string | null {
  if (titles.relation === 'different' || !agree(a, b)) return null;
  const dated = a.issued !== null && b.issued !== null;
  const sameAuthor = authorsAgree(a.authorName, b.authorName);
  const short = titles.shared < 4;
  if (short && (!sameAuthor || !areasAgree(a, b))) return null;
  if (titles.relation === 'near' && !(dated && toTheMonth(a, b))) return null;
  if (!sameAuthor && !(dated && toTheMonth(a, b) && titles.shared >= 5)) return null;
  if (a.period !== null) return `same title and period, ${a.periodPrinted ?? ''}`;
  if (dated) return `same title and date, ${moreExact(a, b)}`;
  if (!short && sameEdition(a, b)) return 'same author, title and edition';
  if (a.undated && b.undated) return 'same author and title, looked at on different days';
  return a.issued === b.issued && titles.shared >= 3 ? 'same author and title, neither dated' : null;
}

/** Equal titles with a year in them name the edition, though only one entry is dated. */
function sameEdition(a: SourceProfile, b: SourceProfile): boolean {
  return (
    a.title.some((word) => /^(?:19|20)\d\d$/.test(word)) &&
    b.title.some((word) => /^(?:19|20)\d\d$/.test(word))
  );
}

function toTheMonth(a: SourceProfile, b: SourceProfile): boolean {
  return (a.issued?.length ?? 0) >= 7 && (b.issued?.length ?? 0) >= 7;
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
