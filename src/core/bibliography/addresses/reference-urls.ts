/**
 * Addresses in a reference, freed of what page layout and recognition did to them.
 *
 * A space ends an address in ordinary text, but page layout puts spaces and line ends inside addresses
 * too. A space is taken as part of the address only where the character before it or the word after it
 * cannot stand in a sentence (`/EN/ HRBodies/HRC`, `web3. pdf`, `pdf? OpenElement`). Nothing outside an
 * address is touched, and what was printed is kept beside the usable form.
 */
import type { ReferenceUrl, Span } from '../../../shared/model.ts';
import { spaceEnd } from '../../../shared/text/white-space.ts';
import { isDamagedAddress, mendAddress, supersedes } from './url-damage.ts';

export interface UrlFound extends Span, ReferenceUrl {}

const START = /https?:\/\/|www\.(?<![\p{L}\d/.@-]....)(?=[\p{L}\d\s])/giu;
/** Without one of these there is no address, and most texts have none. */
const HINT = /:\/\/|www\./i;
/** Of "https", which stands before the first sign above. */
const SCHEME_LENGTH = 5;
const NOTHING: readonly UrlFound[] = [];
const FILE_NAME_END =
  /\.(?:pdf|docx?|xlsx?|pptx?|html?|shtml|xhtml|aspx?|php\d?|jspx?|cfm|do|xml|rtf|txt|zip|epub)(?![\p{L}\d])/iu;
const INNER_STOP = /\.(?<=[\p{L}\d]\.)(?=[\p{L}\d])/u;
/**
 * Chosen on the lists of the sample chapters: with 7 the list of Côte d’Ivoire 2019 is read otherwise, with 28 that of the
 * Philippines 2018.
 */
const LOST_UNDERSCORES_AT_MOST = 14;
/** Characters; half and twice of it read all lists of the samples alike. */
const LONGEST_TITLE = 600;
/** No site prints a longer one; what stands after it is text. */
const LONGEST_ADDRESS = 2000;

/**
 * Every address of a reference in printed order, with its place in the text. Where an address is printed twice,
 * cut or misread once, both are kept and the poorer one is flagged. `breaks` holds the offsets of spaces that
 * stand for a line end in print: there an address goes on more readily.
 */
export function findReferenceUrls(
  text: string,
  breaks: ReadonlySet<number> = new Set(),
): readonly UrlFound[] {
  const hint = text.search(HINT);
  if (hint < 0) return NOTHING;
  const found: UrlFound[] = [];
  START.lastIndex = Math.max(0, hint - SCHEME_LENGTH);
  let match = START.exec(text);
  while (match !== null) {
    const start = match.index;
    const scanned = scan(text, start, breaks);
    const printed = text.slice(start, scanned.end);
    const mended = mendAddress(scanned.url);
    if (INNER_STOP.test(mended.url)) {
      const damaged =
        scanned.guessed ||
        mended.damaged ||
        isDamagedAddress(mended.url, text.slice(0, Math.min(start, LONGEST_TITLE)));
      found.push({
        start,
        end: scanned.end,
        url: mended.url,
        damaged,
        ...(printed === mended.url ? {} : { printed }),
      });
    }
    START.lastIndex = Math.max(scanned.end, start + 1);
    match = START.exec(text);
  }
  return flagSuperseded(found);
}

interface Scanned {
  readonly url: string;
  readonly end: number;
  /** A character was put in that is not in the print. */
  readonly guessed: boolean;
}

function scan(text: string, start: number, breaks: ReadonlySet<number>): Scanned {
  let end = wordEnd(text, start);
  let url = text.slice(start, end);
  let guessed = false;
  for (;;) {
    const next = spaceEnd(text, end);
    if (next === end || url.length > LONGEST_ADDRESS) break;
    const nextEnd = wordEnd(text, next);
    const word = text.slice(next, nextEnd);
    if (/^(?:https?:\/\/|www\.)/i.test(word) && !/^https?:\/\/$/i.test(url)) break;
    const atBreak = breaks.has(end);
    if (continues(url, word, text.slice(nextEnd)) || (atBreak && continuesAtBreak(url, word))) {
      url += word;
      end = nextEnd;
      continue;
    }
    const lost = lostUnderscores(url, text.slice(next));
    if (lost === null) break;
    url += lost.url;
    end = next + lost.length;
    guessed = true;
  }
  return { ...trimmed(url, end), guessed };
}

function wordEnd(text: string, from: number): number {
  WORD_END.lastIndex = from;
  return WORD_END.exec(text)?.index ?? text.length;
}

const WORD_END = /[\s<>"“”]/g;

/** Whether a word after a space belongs to the address before it. */
function continues(url: string, word: string, rest: string): boolean {
  if (word === '' || !/[\p{L}\d]/u.test(word)) return false;
  if (/^:+[\p{L}\d]+[_:]/u.test(word)) return true;
  if (/^https?:\/\/(?:www\.)?$/i.test(url) || /^www\.$/i.test(url))
    return /^[\p{L}\d-]+\.[\p{L}\d]/u.test(word);
  const last = url.at(-1) ?? '';
  if (last === '.') {
    if (FILE_NAME_END.test(url)) return false;
    const inHost = !url.replace(/^https?:\/\//i, '').includes('/');
    if (inHost) return /^[a-z][a-z-]*(?:\.[a-z]+)*\//.test(word);
    return /^(?:pdf|docx?|html?|aspx?|php|jsp|xml|shtml)(?![\p{L}\d])/u.test(word) || /^[a-z]+[?]/.test(word);
  }
  if (last === '/' || /%2f$/i.test(url))
    return hasPathSign(word) || /^(?:[a-z]+[A-Z]|\d+[A-Za-z]|[A-Za-z]+\d)[A-Za-z\d]*\W*$/.test(word);
  if (last === '=' || last === '&') return true;
  if (last === '_' || last === '-')
    return hasPathSign(word) || /^[a-z\d]+(?:-[a-z\d]+)+/.test(word) || /^[a-z\d]+[.]?$/.test(word);
  if (last === '?') return hasPathSign(word) || /^\W*$/.test(rest);
  return false;
}

function hasPathSign(word: string): boolean {
  return /[/=_%&]|[\p{L}\d]\?/u.test(word) || FILE_NAME_END.test(word);
}

/** At a line end the word may follow a letter too, but it must look like part of an address. */
function continuesAtBreak(url: string, word: string): boolean {
  const bare = word.replace(/[.,;)\]]+$/, '');
  const pathLike = /[/=%_]/.test(bare) || FILE_NAME_END.test(word);
  if (/[/_?=&#%-]$/.test(url)) return pathLike || (/[-\d.]/.test(bare) && !/^\p{Lu}/u.test(bare));
  return /[\p{L}\d]$/u.test(url) && pathLike && !FILE_NAME_END.test(url);
}

/**
 * Underscores inside an address are easily lost in recognition: `doc id=1005029#sub id=100000`,
 * `A HRC 27 53 Add 2 ENG.doc`. What shows it is a parameter, or a file name, further on.
 */
function lostUnderscores(
  url: string,
  rest: string,
): { readonly url: string; readonly length: number } | null {
  if (!/[\p{L}\d$]$/u.test(url) || FILE_NAME_END.test(url)) return null;
  const parameter = /^[\p{L}\d]+=[^\s<>"]+/u.exec(rest)?.[0];
  if (parameter !== undefined && /[?#&][^\s/]*$/.test(url))
    return { url: `_${parameter}`, length: parameter.length };
  const words: string[] = [];
  for (const word of rest.slice(0, LONGEST_TITLE).split(/\s/, LOST_UNDERSCORES_AT_MOST)) {
    if (!/^[\p{L}\d%()’'/_$-]+/u.test(word)) return null;
    words.push(word);
    const name = FILE_NAME_END.exec(word);
    if (name !== null) {
      const length = words.join(' ').length - (word.length - name.index - name[0].length);
      const tail = rest.slice(0, length);
      const joint = tail.includes('_') || /[^\d\s]{9}/u.test(url.slice(url.lastIndexOf('/'))) ? '%20' : '_';
      return { url: joint + tail.replaceAll(/\s+/g, joint), length };
    }
    if (/[.,;:!?]$/.test(word)) return null;
  }
  return null;
}

/** Without the punctuation of the sentence around it. */
function trimmed(url: string, end: number): { readonly url: string; readonly end: number } {
  let length = url.length;
  let unopened: number | null = null;
  while (length > 0) {
    const last = url[length - 1] ?? '';
    if (last === ')') {
      unopened ??= closingBrackets(url, length);
      if (unopened <= 0) break;
      unopened -= 1;
    } else if (!END_PUNCTUATION.includes(last)) break;
    length -= 1;
  }
  return { url: url.slice(0, length), end: end - (url.length - length) };
}

const END_PUNCTUATION = ".,;:!]}>'’»$";

/** How many more brackets close than open. */
function closingBrackets(url: string, length: number): number {
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    if (url[at] === ')') count += 1;
    else if (url[at] === '(') count -= 1;
  }
  return count;
}

/** An address printed again stands beside the first. */
const NEIGHBOURS = 3;

function flagSuperseded(found: readonly UrlFound[]): readonly UrlFound[] {
  if (found.length < 2) return found;
  return found.map((one, index) => {
    if (one.damaged) return one;
    const from = Math.max(0, index - NEIGHBOURS);
    const again = found
      .slice(from, index + NEIGHBOURS + 1)
      .some((other, at) => from + at !== index && supersedes(other, one, from + at > index));
    return again ? { ...one, damaged: true } : one;
  });
}
