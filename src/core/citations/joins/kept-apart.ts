/**
 * What forbids that two references name one source, however alike they are: they name different countries, years,
 * numbers or symbols, or lead to different documents. Symmetric. Of two references in one group none may be kept
 * apart from another, also where a third is like both.
 */
import { datesAgree } from '../../bibliography/reference/reference-date.ts';
import { addressesDiffer } from '../identity/address-identity.ts';
import { eachHasItsOwn } from '../identity/identifying-marks.ts';
import { lawNumbersDiffer } from '../identity/law-number.ts';
import type { SourceProfile } from '../identity/source-profile.ts';

/** Whether a direct look forbids that the two are one source. */
export function keptApart(a: SourceProfile, b: SourceProfile): boolean {
  if (a.family !== b.family && !bothWritings(a, b)) return true;
  if (a.family === 'cable' || a.family === 'correspondence')
    return a.issued !== b.issued || a.sender !== b.sender || !areasAgree(a, b);
  if (a.family === 'analysis')
    return a.issued !== b.issued || !areasAgree(a, b) || eachHasItsOwn(a.marks.numbers, b.marks.numbers);
  return (
    differ(a.marks.places, b.marks.places) ||
    differ(a.marks.series ?? '', b.marks.series ?? '') ||
    differ(a.marks.conventions, b.marks.conventions) ||
    isChapterAndWhole(a, b) ||
    symbolsDiffer(a, b) ||
    lawsDiffer(a, b) ||
    (areNumberedAlike(a, b) ? areOtherEditions(a, b) : areDatedOrCountedApart(a, b)) ||
    addressesDiffer(a.addresses, b.addresses, areNamedAlike(a, b))
  );
}

/** Both are printed matter: what one list calls a plan may be a law in another. */
function bothWritings(a: SourceProfile, b: SourceProfile): boolean {
  return [a, b].every(({ family }) => family === 'law' || family === 'document');
}

/** The reports that list them are not on different countries. */
export function areasAgree(a: SourceProfile, b: SourceProfile): boolean {
  return !differ(a.area, b.area);
}

/** Dates do not contradict each other. */
export function datesFit(a: SourceProfile, b: SourceProfile): boolean {
  return a.issued === null || b.issued === null || datesAgree(a.issued, b.issued);
}

/** The law number, or symbol, that two references share proves them one whatever else they print. */
function areNumberedAlike(a: SourceProfile, b: SourceProfile): boolean {
  if (a.marks.series !== null || b.marks.series !== null) return false;
  return a.symbols.some((symbol) => b.symbols.some(({ key }) => key === symbol.key));
}

/** The same chapter of the same year, or the same number or symbol. */
function areNamedAlike(a: SourceProfile, b: SourceProfile): boolean {
  const isChapter = a.marks.series !== null && a.marks.places !== '' && a.marks.places === b.marks.places;
  if (isChapter && a.marks.numbers.some((year) => b.marks.numbers.includes(year))) return true;
  return areNumberedAlike(a, b) || (a.law !== null && a.law.key === b.law?.key);
}

function differ(one: string, other: string): boolean {
  return one !== other && one !== '' && other !== '';
}

/** A chapter of a series is its own document, and the whole volume another. */
function isChapterAndWhole(a: SourceProfile, b: SourceProfile): boolean {
  return a.marks.series !== null && a.marks.series === b.marks.series && a.marks.places !== b.marks.places;
}

/** Of every kind of symbol the first that is printed names the document; others may be of what it answers. */
function symbolsDiffer(a: SourceProfile, b: SourceProfile): boolean {
  return a.symbols.some(({ key, scheme }) => {
    const [first, twin] = [a, b].map(({ symbols }) => symbols.find((one) => one.scheme === scheme)?.key);
    return key === first && twin !== undefined && twin !== first;
  });
}

function lawsDiffer(a: SourceProfile, b: SourceProfile): boolean {
  if (a.family !== 'law' || b.family !== 'law') return false;
  if (differ(a.government, b.government)) return true;
  if (a.law === null || b.law === null) return false;
  return a.law.amends !== b.law.amends || lawNumbersDiffer(a.law, b.law);
}

function yearsOf({ marks }: SourceProfile): readonly string[] {
  return marks.numbers.filter((word) => /^(?:19|20)\d\d$/.test(word));
}

/** Of one number or symbol two days may be printed: of writing and of publication. Not two years. */
function areOtherEditions(a: SourceProfile, b: SourceProfile): boolean {
  const [year, other] = [a.issued?.slice(0, 4), b.issued?.slice(0, 4)];
  return differ(year ?? '', other ?? '') || eachHasItsOwn(a.marks.numbers, b.marks.numbers);
}

function areDatedOrCountedApart(a: SourceProfile, b: SourceProfile): boolean {
  if (a.family === 'law' && b.family === 'law') {
    // Of two printings of one law each may count other gazettes; editions are told by their years.
    if (a.law !== null && a.law.key === b.law?.key) return eachHasItsOwn(yearsOf(a), yearsOf(b));
    return !datesFit(a, b) || eachHasItsOwn(a.marks.numbers, b.marks.numbers);
  }
  return (
    !datesFit(a, b) ||
    eachHasItsOwn(a.marks.numbers, b.marks.numbers) ||
    eachHasItsOwn(a.marks.parts, b.marks.parts) ||
    (a.family === b.family && a.period !== b.period)
  );
}
