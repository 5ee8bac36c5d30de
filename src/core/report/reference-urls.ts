/** Web addresses inside references: found, rejoined where print broke them, flagged where damaged. */
import type { ReferenceUrl } from '../../shared/model.ts';
import { editDistance } from './edit-distance.ts';
import { hasLoop, hasLostHyphen } from './damaged-address.ts';

export interface FoundUrl {
  /** Stretch of the text searched, fences included, end punctuation left out. */
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly damaged: boolean;
}

const OPENING = /\$?(?:https?:\/\/|www\.)\S*/g;
const EXTENSION = /\.(?:html?|pdf|aspx?|docx?|php|xlsx?|jsp)\b/i;
const BARE_EXTENSION = /^(?:html?|pdf|aspx?|docx?|php|xlsx?)[.;,)]*$/i;
const URL_CHARACTERS = /^[\p{L}\p{N}%./_?=&#~+:;,@!'()$-]+$/u;
/** Most tokens that one address is put together from. */
const MOST_TOKENS = 12;

/**
 * All addresses of one reference text, in order.
 *
 * @param breaks offsets in `text` where a line was broken: there an address goes on more readily.
 */
export function findUrls(text: string, breaks: ReadonlySet<number> = new Set()): FoundUrl[] {
  const found: FoundUrl[] = [];
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    if (match.index < from) continue;
    const address = rejoined(text, match.index, match.index + match[0].length, breaks);
    found.push(address);
    from = address.end;
    OPENING.lastIndex = Math.max(address.end, match.index + 1);
  }
  return repeated(found);
}

/** The addresses as the model keeps them; `printed` only where it differs. */
export function referenceUrls(text: string, found: readonly FoundUrl[]): ReferenceUrl[] {
  return found.map((address) => {
    const printed = text.slice(address.start, address.end);
    return { url: address.url, damaged: address.damaged, ...(printed === address.url ? {} : { printed }) };
  });
}

function rejoined(text: string, start: number, firstEnd: number, breaks: ReadonlySet<number>): FoundUrl {
  let end = firstEnd;
  let url = text.slice(start, end);
  let damaged = false;
  for (let tokens = 0; tokens < MOST_TOKENS; tokens += 1) {
    const next = /^ (\S+)/.exec(text.slice(end, end + 400))?.[1];
    if (next === undefined) break;
    const joint = jointOf(url, next, text.slice(end + 1, end + 120), breaks.has(end));
    if (joint === null) break;
    damaged ||= joint !== '';
    url += joint + next;
    end += 1 + next.length;
  }
  const bare = unfenced(url);
  const tail = /[.,;)\]"”'’>]+$/.exec(bare)?.[0] ?? '';
  const closing = tail.startsWith(')') && bare.includes('(') ? 1 : 0;
  const cut = tail.length - closing;
  url = bare.slice(0, bare.length - cut);
  damaged ||= hasLoop(url) || hasLostHyphen(url, text) || url.includes('$');
  const fence = text.slice(start, end).endsWith('$') ? 0 : cut;
  return { start, end: end - fence, url: url.replaceAll('$', ''), damaged };
}

/** What stands between an address so far and the next word of it: nothing, a lost underscore; or `null`. */
function jointOf(url: string, next: string, rest: string, atBreak: boolean): string | null {
  if (!URL_CHARACTERS.test(next) || /^(?:https?:|www\.)/.test(next)) return null;
  if (/^\$.*\$$/.test(next) && url.endsWith('/')) return '';
  if (url.endsWith('$')) return EXTENSION.test(rest) ? '_' : null;
  if (BARE_EXTENSION.test(next) && url.endsWith('.')) return '';
  const pathLike = /[/=%_]/.test(next.slice(0, -1)) || EXTENSION.test(next);
  if (/[/_?=&#%-]$/.test(url)) {
    if (pathLike || (/[?=&_#]$/.test(url) && next.length > 3)) return '';
    if (url.endsWith('/') && next.endsWith('/')) return '';
    return atBreak && /[-\d.]/.test(next.slice(0, -1)) && !/^\p{Lu}/u.test(next) ? '' : null;
  }
  if (url.endsWith('.')) return /^\p{Ll}[\p{L}\d-]*[/.]\S/u.test(next) ? '' : null;
  if (atBreak && pathLike && !EXTENSION.test(url)) return '';
  if (/[?&]\w+$/.test(url) && /^\w+=/.test(next)) return '_';
  if (/#\w+$/.test(url) && /^\w+=/.test(next)) return '_';
  return inBrokenFileName(url, rest) ? '_' : null;
}

/** "A HRC 27 53 Add 2 ENG.doc": the underscores of a file name were lost. */
function inBrokenFileName(url: string, rest: string): boolean {
  const segment = url.slice(url.lastIndexOf('/') + 1);
  if (segment === '' || segment.includes('.') || !/^[\w%$-]+$/.test(segment) || !url.includes('/', 8))
    return false;
  const name = /^(?:[\w%-]{1,20} ){0,8}[\w%-]{1,24}\.(?:docx?|pdf|html?|xlsx?)\b/.exec(rest);
  return name !== null;
}

function unfenced(url: string): string {
  return url.replace(/^\$(.*)\$([.,;]?)$/, '$1$2').replace(/\/\$([^$]*)\$/, '/$1');
}

/** Where an address is printed twice and the first time with errors, the later one is right. */
function repeated(found: readonly FoundUrl[]): FoundUrl[] {
  return found.map((address, index) => {
    const later = found
      .slice(index + 1)
      .some((other) => other.url !== address.url && isSameAddress(address.url, other.url));
    return later ? { ...address, damaged: true } : address;
  });
}

function isSameAddress(first: string, second: string): boolean {
  if (second.startsWith(first)) return true;
  const length = Math.min(first.length, second.length);
  if (length < 20 || length > 300 || second.length < first.length) return false;
  const most = Math.ceil(length / 10);
  return editDistance(first, second.slice(0, first.length), most) <= most;
}
