/** A reference taken apart into what a bibliography needs. Nothing is added that is not printed. */
import { splitAuthor } from './reference-author.ts';
import { partialDate, referenceDates, type PartialDate } from './reference-date.ts';
import { openingOf } from './reference-opening.ts';
import { isPublicationPlace } from './publication-places.ts';

export interface ReferenceParts {
  /** As printed; `null` where there is none. */
  readonly author: string | null;
  /** A dash stands for the author of the entry before, who is given in `author` where known. */
  readonly authorRepeated: boolean;
  /** The work itself: of `"Kazakhstan," in Trafficking in Persons Report- 2013` both, in one line. */
  readonly title: string;
  /** The newspaper, site, series or publisher that stands between title and date. */
  readonly container: string | null;
  /** Place of publication. */
  readonly place: string | null;
  /** As printed. */
  readonly date: string | null;
  readonly issued: PartialDate | null;
  /** The day the Department looked at it, as printed. */
  readonly accessed: string | null;
  /** The stretch of months that a periodic report covers, as printed. */
  readonly period: string | null;
}

/** Where the title and what goes with it are over, whatever follows. */
const AFTER_TITLE =
  /\s*[.,;]?\s*(?:\[?(?:previously )?online ?\]|\[\s*(?:cited|accessed|source on file|on file)|\bAccessed:? |\bSource on file|\bData provided |\bFor more information|\bPlease see|\bOriginal data from|https?:\/\/|\bwww\.|[.,;]\s*(?:as )?Enacted\b|\bPublished: |\bPrepared by |\bReport No|\.\s\(The )/iu;
const WORK_WORDS =
  /\b(?:report|brief|newsletter|fact ?sheet|summary|survey|paper|review|plan|program(?:me)?|study|assessment|annex|phase|part|volume|table|code|law|act|reporting|total|observation|request|policy|profile)\b|\d|\(/i;

/**
 * Takes an entry apart, as far as it is read. `authorBefore` is the author of the entry before, for lists that print
 * a dash in its place.
 */
export function referenceParts(text: string, authorBefore?: string): ReferenceParts {
  const plain = openingOf(text)
    .replaceAll(/\*+/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s([.,;])(?=\s)/g, '$1')
    .trim();
  const split = splitAuthor(plain);
  const { printed: date, accessed, period } = referenceDates(plain);
  const restAt = plain.length - split.rest.length;
  const body = titleStretch(split.rest, date === undefined ? -1 : date.start - restAt);
  const cut = body === '' ? { title: split.rest, container: null, place: null } : cutTitle(body);
  return {
    author: split.author ?? (split.repeated ? (authorBefore ?? null) : null),
    authorRepeated: split.repeated,
    ...cut,
    title: tidy(cut.title) || tidy(split.rest) || plain,
    date: date?.printed ?? null,
    issued: date === undefined ? null : partialDate(date.printed),
    accessed: accessed ?? null,
    period: period ?? null,
  };
}

/** From the end of the author to the date, or to what can only come after a title. */
function titleStretch(rest: string, dateAt: number): string {
  const end = Math.min(AFTER_TITLE.exec(rest)?.index ?? rest.length, dateAt > 0 ? dateAt : rest.length);
  return rest
    .slice(0, end)
    .replace(/[\s,;:.(-]+$/u, '')
    .trim();
}

interface TitleCut {
  readonly title: string;
  readonly container: string | null;
  readonly place: string | null;
}

function cutTitle(body: string): TitleCut {
  const quoted = /^["“„«]([^"”»]+?)[.,]?["”»](?![:;])\s*(.*)$/u.exec(body);
  if (quoted?.[1] !== undefined) return cutQuoted(quoted[1], quoted[2] ?? '');
  const sentences = sentencesOf(body);
  let place: string | null = null;
  let container: string | null = null;
  const last = (): string | undefined => (sentences.length > 1 ? sentences.at(-1) : undefined);
  const [placeOf, publisherOf] = placeAndPublisher(last());
  if (placeOf !== null) {
    place = placeOf;
    container = publisherOf;
    sentences.pop();
  }
  const candidate = last();
  if (container === null && candidate !== undefined && isContainer(candidate)) {
    container = candidate;
    sentences.pop();
  }
  return { title: sentences.join('. '), container, place };
}

/** `"Kazakhstan," in Trafficking in Persons Report- 2013` names a part of a work; other quotations are titles. */
function cutQuoted(title: string, after: string): TitleCut {
  const inWork = /^in:?\s+(.+)$/iu.exec(after)?.[1];
  if (inWork === undefined) return { title, container: tidy(after) === '' ? null : tidy(after), place: null };
  const { title: work, container, place } = cutTitle(inWork);
  return { title: `${title}, in ${work}`, container, place };
}

function sentencesOf(body: string): string[] {
  return body.split(/(?<=[\p{L}\d)\]”"’?!]{2})\.\s+(?=[\p{Lu}"“«[(])/u).filter((part) => part.trim() !== '');
}

function placeAndPublisher(
  sentence: string | undefined,
): readonly [place: string | null, publisher: string | null] {
  if (sentence === undefined) return [null, null];
  const trimmed = tidy(sentence);
  if (isPublicationPlace(trimmed)) return [trimmed.replace(/D\.C$/, 'D.C.'), null];
  for (const between of [': ', ', ']) {
    const [place, publisher] = cutAtLast(trimmed, between);
    if (publisher !== undefined && isPublicationPlace(place)) return [place, publisher];
  }
  return [null, null];
}

function cutAtLast(text: string, between: string): readonly [before: string, after?: string] {
  const at = text.lastIndexOf(between);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + between.length)];
}

/**
 * Words. Chosen on the lists of 50 texts: all thirty last sentences of so many are papers, offices and their cities; of the
 * sixteen with one or two more, three are titles.
 */
const LONGEST_CONTAINER = 6;

/** A short last sentence without a word that names a work: "Radio Azattyk", "The Guardian". */
function isContainer(sentence: string): boolean {
  return sentence.split(/\s+/).length <= LONGEST_CONTAINER && !WORK_WORDS.test(sentence);
}

function tidy(text: string): string {
  return text.replace(/^[\s,;:.-]+/u, '').replace(/[\s,;:.(]+$/u, '');
}
