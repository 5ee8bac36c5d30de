/** What identifies the source behind a reference. */
import type { Reference } from '../../../shared/model.ts';
import { tellingWords } from '../../areas/name-words.ts';
import { RENAMED_CITIES } from '../../areas/renamed-cities.ts';
import { partialDate, type PartialDate } from '../../bibliography/reference/reference-date.ts';
import { firstAddresses, openingOf } from '../../bibliography/reference/reference-opening.ts';
import { referenceParts } from '../../bibliography/reference/reference-parts.ts';
import { addressIdentities, type AddressIdentity } from './address-identity.ts';
import { documentSymbols, type DocumentSymbol } from './document-symbol.ts';
import { foldedLine } from '../../../shared/text/fold.ts';
import type { StringPool } from '../../text/string-pool.ts';
import { evenlySpaced } from '../../../shared/text/white-space.ts';
import { foldName } from './folded-names.ts';
import { identifyingMarks, ownTitle, type IdentifyingMarks } from './identifying-marks.ts';
import { lawNumber, type LawNumber } from './law-number.ts';

/** How a source of this kind is told from its siblings. */
export type SourceFamily = 'cable' | 'correspondence' | 'analysis' | 'law' | 'document';

/** What a reference says of its source. */
export interface NamedSource extends Pick<Reference, 'kind' | 'urls'> {
  readonly text: string;
}

/** What an entry of a list says of its source. */
export function namedBy({ kind, urls, content }: Reference): NamedSource {
  return { kind, urls, text: content.text };
}

/** What the list and the report say of an entry beyond its own words. */
export interface ReferenceContext {
  /** Country or territory of the report. */
  readonly area?: string | null;
  /** Author of the entry before, for lists that print a dash in its place. */
  readonly authorBefore?: string | null;
}

/** Remarks on other things follow, if anything does. */
const LONGEST_ENTRY = 300;

const DASH_FOR_AUTHOR = /^\s*[—–―_-]/;

export interface SourceProfile {
  readonly family: SourceFamily;
  /** Folded; empty where unknown. */
  readonly area: string;
  /** For people. */
  readonly author: string;
  readonly authorName: string;
  /** Its words in alphabetical order: the order they are printed in tells nothing. */
  readonly title: readonly string[];
  /** As printed. */
  readonly date: string | null;
  readonly issued: PartialDate | null;
  /** Half-year or other stretch of months that a periodic report covers. */
  readonly period: PartialDate | null;
  readonly periodPrinted: string | null;
  readonly undated: boolean;
  readonly addresses: readonly AddressIdentity[];
  readonly marks: IdentifyingMarks;
  readonly symbols: readonly DocumentSymbol[];
  readonly law: LawNumber | null;
  /** Of a law: the government, or the area where none is named. */
  readonly government: string;
  /** Of a cable or message: sender and form, folded. */
  readonly sender: string;
}

/** What identifies the source of a reference, read from the opening of its text. */
export function sourceProfile(reference: NamedSource, context: ReferenceContext = {}): SourceProfile {
  const text = openingOf(reference.text);
  const urls = firstAddresses(reference.urls);
  const parts = referenceParts(text, context.authorBefore ?? undefined);
  const area = foldedLine(context.area ?? '');
  const author = parts.author ?? '';
  const family = familyOf(reference, parts.title);
  const printed = family === 'document' ? parts.period : null;
  const ownName = ownTitle(family === 'analysis' ? surveyOf(text) : parts.title);
  const words = tellingWords(ownName);
  return {
    family,
    area,
    author,
    authorName: foldAuthor(author),
    title: words.toSorted(),
    date: parts.date,
    issued: parts.issued,
    period: printed === null ? null : partialDate(printed),
    periodPrinted: printed,
    undated: parts.issued === null && parts.accessed !== null,
    addresses: addressIdentities(urls),
    marks: identifyingMarks(
      ownName,
      words,
      family === 'document' ? text.slice(author.length, LONGEST_ENTRY) : '',
    ),
    symbols:
      family === 'document'
        ? documentSymbols(
            text,
            urls.map(({ url }) => url),
          )
        : [],
    law: family === 'law' ? lawNumber(parts.title, text) : null,
    government: foldName(governmentOf(author) ?? context.area ?? ''),
    sender: family === 'cable' || family === 'correspondence' ? senderOf(author, parts.title, family) : '',
  };
}

/** The same profile without room to grow and with its words from a pool: a library keeps tens of thousands of them. */
export function compactProfile(profile: SourceProfile, pool: StringPool): SourceProfile {
  return {
    ...profile,
    area: pool(profile.area),
    authorName: pool(profile.authorName),
    title: profile.title.map(pool),
    addresses: compactList(profile.addresses),
    marks: {
      ...profile.marks,
      places: pool(profile.marks.places),
      numbers: compactList(profile.marks.numbers.map(pool)),
      parts: compactList(profile.marks.parts.map(pool)),
    },
    symbols: compactList(profile.symbols),
    government: pool(profile.government),
    sender: pool(profile.sender),
  };
}

const NONE: readonly never[] = [];

function compactList<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list.slice();
}

/** All that a profile is made from, in one line: entries with one such text have one profile. */
export function profileText(reference: NamedSource, context: ReferenceContext): string {
  const { text, kind, urls } = reference;
  const author = DASH_FOR_AUTHOR.test(text) ? context.authorBefore : null;
  return JSON.stringify([text, kind, context.area, author, urls]);
}

function familyOf({ kind }: NamedSource, title: string): SourceFamily {
  if (kind === 'embassy') return 'cable';
  if (kind === 'government-correspondence') return 'correspondence';
  if (kind === 'law') return 'law';
  return kind === 'statistics' && /Analysis of Child Economic Activity/i.test(title)
    ? 'analysis'
    : 'document';
}

/** The survey that an analysis of school attendance and work was made from. */
function surveyOf(text: string): string {
  return /Original data from (.{3,160}?)\.\s*(?:Analysis|\p{Lu})/u.exec(text)?.[1] ?? '';
}

function foldAuthor(author: string): string {
  const words = foldedLine(author)
    .replaceAll(/[^\p{L}\d ]+/gu, ' ')
    .replaceAll(/\b(?:the|and|of|et al)\b/g, ' ');
  return evenlySpaced(words).trim();
}

function governmentOf(author: string): string | undefined {
  return (
    /\bGovern?ment of (?:the )?(?:Republic of )?(.+?)(?=[,:;]|\s[-–]|$)/iu.exec(author)?.[1] ??
    /\b(?:Gouvernement|Gobierno|Governo) (?:du|de la|de|do|da) (.+?)(?=[,:;]|$)/iu.exec(author)?.[1]
  );
}

/** Offices keep their place when its city is renamed: a cable keeps its date, not its letterhead. */
const RENAMED = RENAMED_CITIES.map(({ now, other }) => ({ now: foldName(now), other: foldName(other) }));

function senderOf(author: string, title: string, family: 'cable' | 'correspondence'): string {
  let office = foldName(author.replaceAll(/\bU\.? ?S\.?(?=\s|$)/g, 'US')).replaceAll('oficials', 'oficial');
  for (const { now, other } of RENAMED) office = office.replaceAll(other, now);
  const form = foldedLine(title);
  if (family === 'cable')
    return evenlySpaced(`${office} ${form.replaceAll(/\breporting\b|[^a-z ]/g, ' ')}`).trim();
  const spoken = /\b(?:meeting|interview|call|conversation|discussion)/.exec(form)?.[0];
  return `${office} ${spoken ?? 'written'}${counterpartOf(form)}`;
}

/** With whom one spoke, where that is not the Department itself: "Interview with UNICEF official". */
function counterpartOf(form: string): string {
  const named = /\b(?:with|to|from) (?:an? )?([^.,;]+)/.exec(form)?.[1] ?? '';
  return /\b(?:us ?dol|ilab|dol|department of labor)\b/.test(named) ? '' : ` ${foldName(named)}`.trimEnd();
}
