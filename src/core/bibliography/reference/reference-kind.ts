import type { ReferenceKind } from '../../../shared/model.ts';
import { hasPersonsForm } from './person-name.ts';
import { type AuthorSplit, splitAuthor } from './reference-author.ts';
import {
  ACADEMIC_HOSTS,
  ACADEMIC_WORDS,
  CORRESPONDENCE,
  LAW_WORDS,
  NEWS_HOSTS,
  NEWS_WORDS,
  NGO_WORDS,
  NOT_A_LAW,
  ON_FILE,
  POST,
  POST_OF_PLACE,
  PUBLIC_BODIES,
  REMARKS,
  STATISTICS_BODIES,
  STATISTICS_TITLES,
  UN_BODIES,
  UNPUBLISHED_WORDS,
} from './source-vocabulary.ts';

/** Looked for by the word, which is rarer than the space before it. */
const ENACTED = /enacted\b(?<=\senacted)/i;
/** What the names of posts begin with: "U.S.", "The U.S.", "American". */
const POST_FIRST = 'UuTtAa';
const CORRESPONDENT = /official|USDOL|ILAB|communication/i;
const UN_OR_ILO = /^UN\b|ILO/;
const REPORTING_FIRST = /^(?:\w+ )?reporting[,.]/i;
const FIRST_WORDS = /^(?:\S*\s+){0,13}\S*/;
const URL_START = /https?:\/\/|www\./;
const FULL_DATE = /\b\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, ?\d{4}/u;

/**
 * What kind of source a reference names. `authorBefore` is the author of the entry before, for lists that
 * print a dash in its place; `split` is what `splitAuthor` makes of `text`, where the caller has it.
 *
 * The order of the questions matters: a cable is a cable whatever it is about, a law is a law though a
 * ministry signed it, and a person's article is judged by where it appeared.
 */
export function referenceKind(
  text: string,
  authorBefore?: string,
  split: AuthorSplit = splitAuthor(text),
): ReferenceKind {
  const author = split.author ?? (split.repeated ? (authorBefore ?? '') : '');
  const urlAt = text.search(URL_START);
  const prose = urlAt < 0 ? text : text.slice(0, urlAt);
  const hosts = urlAt < 0 ? '' : text.slice(urlAt);
  const title = until(urlAt < 0 ? split.rest : until(split.rest, URL_START), REMARKS);

  if (CORRESPONDENT.test(prose) && CORRESPONDENCE.test(firstSentences(split.rest)))
    return 'government-correspondence';
  if (isPost(author) || (split.repeated && /^\S{0,8}\s?reporting\b/i.test(split.rest))) return 'embassy';
  if (REPORTING_FIRST.test(split.rest) && !UN_OR_ILO.test(author)) return 'embassy';
  if (STATISTICS_TITLES.test(title) || STATISTICS_TITLES.test(author) || STATISTICS_BODIES.test(author))
    return 'statistics';
  const isUn = UN_BODIES.test(author);
  const isPublic = !isUn && PUBLIC_BODIES.test(author);
  if (!isUn && isLaw(text, isPublic, title)) return 'law';
  if (urlAt < 0 && UNPUBLISHED_WORDS.test(title)) return 'unpublished';
  if (isUn) return 'un-ilo';
  const isNgo = NGO_WORDS.test(author);
  const isBody = isPublic || isNgo;
  if (author === '' || (!isBody && hasPersonsForm(author))) return byPlaceOfPublication(author, title, hosts);
  return byBody(author, { isPublic, isNgo }, title, hosts);
}

function isPost(author: string): boolean {
  return (POST_FIRST.includes(author.charAt(0)) && POST.test(author)) || POST_OF_PLACE.test(author);
}

function until(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}

function isLaw(text: string, byPublicBody: boolean, title: string): boolean {
  if (ENACTED.test(text)) return true;
  if (!byPublicBody && !/^Government\b/i.test(text)) return false;
  const head = FIRST_WORDS.exec(title)?.[0] ?? title;
  return LAW_WORDS.test(head) && !NOT_A_LAW.test(title);
}

/** A person, or no author at all: what counts is the paper, the journal or the body that published it. */
function byPlaceOfPublication(author: string, title: string, hosts: string): ReferenceKind {
  if (ACADEMIC_WORDS.test(title) || ACADEMIC_HOSTS.test(hosts)) return 'academic';
  const publisher = afterTitle(title);
  if (/\[(?:online|blog|TV|film)/i.test(title) || NEWS_WORDS.test(publisher) || NEWS_HOSTS.test(hosts))
    return 'news';
  if (UN_BODIES.test(publisher) || UN_BODIES.test(title.slice(-80))) return 'un-ilo';
  if (PUBLIC_BODIES.test(publisher)) return 'government-publication';
  if (NGO_WORDS.test(publisher)) return 'ngo';
  if (FULL_DATE.test(title)) return 'news';
  return author === '' || title.trim() === '' ? 'other' : 'academic';
}

function byBody(
  author: string,
  { isPublic, isNgo }: { readonly isPublic: boolean; readonly isNgo: boolean },
  title: string,
  hosts: string,
): ReferenceKind {
  if (/\b(?:Universit|Universidad|College)/iu.test(author)) return 'academic';
  if (NEWS_WORDS.test(author) && !/\bWatch\b|Foundation/.test(author)) return 'news';
  if (isPublic) return 'government-publication';
  if (isNgo) return 'ngo';
  if (/\.[a-z]{2,4}$/i.test(author) || (FULL_DATE.test(title) && NEWS_HOSTS.test(hosts))) return 'news';
  return byPlaceOrOther(title, hosts);
}

function byPlaceOrOther(title: string, hosts: string): ReferenceKind {
  if (ACADEMIC_WORDS.test(title) || ACADEMIC_HOSTS.test(hosts)) return 'academic';
  if (/\.(?:gov|gob|gouv|gov\.[a-z]{2})[./]/.test(hosts)) return 'government-publication';
  const publisher = afterTitle(title);
  if (NEWS_WORDS.test(publisher) || NEWS_HOSTS.test(hosts)) return 'news';
  if (UN_BODIES.test(publisher)) return 'un-ilo';
  if (/\.org[./]/.test(hosts)) return 'ngo';
  if (FULL_DATE.test(title) && !/\b(?:roundtable|discussion|presentation|letter|minutes)\b/i.test(title))
    return 'news';
  return hosts === '' && ON_FILE.test(title) ? 'unpublished' : 'other';
}

/** Where a title has ended: after a closing quotation mark, else after its first sentence or comma run. */
function afterTitle(rest: string): string {
  const quoted = /^["“„«][^"”»]*["”»]/u.exec(rest)?.[0];
  if (quoted !== undefined) return rest.slice(quoted.length);
  const end = rest.search(/[.?!”"]\s|,\s(?=\[)/u);
  return end < 0 ? '' : rest.slice(end);
}

function firstSentences(rest: string): string {
  return rest.slice(0, 160);
}
