/** Who a reference says it is by. */
import type { Reference } from '../../../shared/model.ts';
import { isSpace, spaceEnd } from '../../../shared/text/white-space.ts';

export interface AuthorSplit {
  /** As printed, without the full stop; `null` where the entry opens with its title. */
  readonly author: string | null;
  /** The entry prints a dash for "the same author as the entry before". */
  readonly repeated: boolean;
  /** What follows the author. */
  readonly rest: string;
}

/** Characters. With 110 four lists of the samples are read otherwise, with 440 none. */
const LONGEST_AUTHOR = 220;
const ABBREVIATION = /(?:^|[\s(.])(?:St|Dr|Mr|Mrs|Ms|Fr|Sr|Jr|Prof|Dept|Gov|vs|U|S|U\.S|U\.K|D\.C)$/;
const LONGER_THAN_ABBREVIATIONS = 8;
const OPENING_QUOTE = /^["“„«‘]/;
const DASH = /^(?:[—–―]+|-{2,3}|_{2,})\s*\.\s*/;
/** What stands in titles and addresses, and in no author. */
const NO_AUTHOR = /\[|https?:|www\.|\benacted\b/i;
/** The stop after an initial or "et al" belongs to the author. */
const ENDS_WITH_STOP = /(?:^|[\s.])\p{Lu}$|\bet al$/u;
/** The longest end that the expression above looks at: " et al". */
const LONGEST_STOPPED = 6;
const STATE = /^(?:Government|Republic|Kingdom) of\b/i;
const LOOSE_END = ',;:';
/** What follows a full stop, and what stands before it. */
const GOES_ON = ',;';
const CAPITAL_FIRST = /^\p{Lu}/u;
const ACRONYM_LAST = /(?:^|[\s(/-])\p{Lu}{3,}\)?$/u;
const OPENS_TITLE = '"“„«';
const INITIAL_FIRST = /^\s\p{Lu}\./u;
const INITIAL_LAST = /(?:^|\s)\p{Lu}$/u;

/**
 * The author of a reference: its first sentence, unless the entry opens with a quoted title, with a dash
 * for the author of the entry before, or with a title that runs on to "[online]" or an address.
 */
export function splitAuthor(text: string): AuthorSplit {
  const entry = text.trim();
  const dash = DASH.exec(entry);
  if (dash !== null) return { author: null, repeated: true, rest: entry.slice(dash[0].length) };
  if (OPENING_QUOTE.test(entry)) return { author: null, repeated: false, rest: entry };
  for (let at = entry.indexOf('.'); at >= 0 && at <= LONGEST_AUTHOR; at = entry.indexOf('.', at + 1)) {
    if (!endsAuthor(entry, at)) continue;
    const author = withoutTail(entry.slice(0, at));
    if (NO_AUTHOR.test(author)) break;
    const stop = ENDS_WITH_STOP.test(author.slice(-LONGEST_STOPPED)) ? '.' : '';
    return withSubordinateBody({
      author: `${author}${stop}`,
      repeated: false,
      rest: entry.slice(at + 1).trim(),
    });
  }
  return { author: null, repeated: false, rest: entry };
}

/** "Government of Kazakhstan. Ministry of Education and Science. State Program ...": both are the author. */
function withSubordinateBody(split: AuthorSplit): AuthorSplit {
  if (split.author === null || !STATE.test(split.author)) return split;
  const body =
    /^((?:Ministry|Ministère|Ministerio|Ministério|Department|Committee|Commission|Office|Bureau|Agency|National [\p{L} ]*(?:Council|Commission|Institute|Agency))\b[^.\d“"]{0,120}?)\.\s+(?=\S)/u.exec(
      split.rest,
    );
  if (body?.[1] === undefined || /\bNo$/i.test(body[1])) return split;
  return { ...split, author: `${split.author}. ${body[1]}`, rest: split.rest.slice(body[0].length) };
}

function withoutTail(author: string): string {
  const last = author.length - 1;
  const isLoose = LOOSE_END.includes(author.charAt(last)) || isSpace(author.charCodeAt(last));
  return isLoose ? author.replace(/[\s,;:]+$/, '') : author;
}

/** The signs around a stop are asked one by one: nearly every stop is told by them alone. */
function endsAuthor(entry: string, at: number): boolean {
  const next = spaceEnd(entry, at + 1);
  if (next < entry.length && GOES_ON.includes(entry.charAt(next))) return false;
  const after = entry.slice(at + 1);
  const before = entry.slice(0, at);
  if (next === at + 1 && after !== '') {
    if (CAPITAL_FIRST.test(after)) return ACRONYM_LAST.test(before);
    if (!OPENS_TITLE.includes(after.charAt(0))) return false;
  }
  const initialOfMore = INITIAL_FIRST.test(after) && INITIAL_LAST.test(before);
  return !initialOfMore && !isAbbreviated(before, after);
}

function isAbbreviated(before: string, after: string): boolean {
  if (!ABBREVIATION.test(before.slice(-LONGER_THAN_ABBREVIATIONS))) return false;
  // "U.S. Embassy" goes on; "Isa, S. A month" does not: an initial after a surname ends the author.
  return (
    !/\p{L}{2,},?\s+(?:\p{Lu}\.?\s?)*\p{Lu}$/u.test(before) ||
    /\bU\.\s?S$/.test(before) ||
    after.trim() === ''
  );
}

/** For each entry the author a dash in it would stand for. */
export function authorsBefore(references: readonly Reference[]): readonly (string | null)[] {
  let author: string | null = null;
  return references.map(({ content }) => {
    const before = author;
    const split = splitAuthor(content.text);
    if (!split.repeated) author = split.author;
    return before;
  });
}
