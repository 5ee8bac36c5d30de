/** What recognition does to an address, and how far it can be undone. */
import type { ReferenceUrl } from '../../../shared/model.ts';
import { SITE_FORMS } from './site-forms.ts';

export interface Mended {
  readonly url: string;
  /** A character was put in or taken out that the address cannot do without. */
  readonly damaged: boolean;
}

/**
 * "?docid=1005029#sub_id=100000": an address joins the words of all its parameters alike, and where one has kept its
 * underscore the other has lost it.
 */
const BARE_ID = /(?<=[?&#](?![gu]uid=)[a-z]{2,})id=/gi;
const JOINED_ID = /[?&#][a-z]+_id=/i;

/** The usable form of an address: with a scheme, without typesetting marks, in its site's own writing. */
export function mendAddress(address: string): Mended {
  const fenced = address.includes('$');
  let url = fenced ? address.replaceAll(/\\?\$/g, '') : address;
  let damaged = fenced && /[^$]\$./.test(address);
  if (JOINED_ID.test(url)) mend(BARE_ID, '_id=');
  const lower = url.toLowerCase();
  for (const { host, lost, meant } of SITE_FORMS) if (lower.includes(host)) mend(lost, meant);
  return { url: /^https?:/i.test(url) ? url : `http://${url}`, damaged };

  function mend(lost: RegExp, meant: string): void {
    const mended = url.replaceAll(lost, meant);
    damaged ||= mended !== url;
    url = mended;
  }
}

/**
 * Signs of damage that cannot be undone: a stretch that recognition repeated, or two words of the
 * entry's own title run together where a hyphen was lost at a line end (`labour-incotton-fields`).
 */
export function isDamagedAddress(url: string, title: string): boolean {
  if (hasLoop(url)) return true;
  if (!url.includes('-')) return false;
  const lower = title.toLowerCase();
  return hyphenated(url).some((segment) => segment.toLowerCase().match(SLUG)?.some(hasLostHyphen));

  function hasLostHyphen(slug: string): boolean {
    for (const token of slug.split('-')) {
      if (token.length < SHORTEST_PAIR || token.length > title.length * 2 || /\d/.test(token)) continue;
      if (!holdsWord(lower, token) && isTwoWords(token, lower)) return true;
    }
    return false;
  }
}

/** The stretches between two slashes that hold a hyphen. */
export function hyphenated(address: string): string[] {
  const segments: string[] = [];
  let end = 0;
  for (let at = address.indexOf('-'); at >= 0; at = address.indexOf('-', end)) {
    const slash = address.indexOf('/', at);
    end = slash < 0 ? address.length : slash;
    segments.push(address.slice(address.lastIndexOf('/', at) + 1, end));
  }
  return segments;
}

const SLUG = /(?<!\p{L})\p{L}+(?:-[\p{L}\d]+)+/gu;
/** Letters. Chosen on the lists of the samples: with 3 all are read alike, with 12 four are read otherwise. */
const SHORTEST_PAIR = 6;

/**
 * So many words in a row, so many times. Chosen on the lists of 50 texts: with twice one real address is called damaged
 * (brazil-2013), with five times none of those that are is found otherwise.
 */
const LOOP = 3;

/** Three words in a row that come back again and again were made up. */
function hasLoop(url: string): boolean {
  const words = wordsOf(url);
  // Three words three times leave at most so many different ones.
  if (words.length < LOOP + 2 || new Set(words).size > words.length - 2) return false;
  const counts = new Map<string, number>();
  for (let at = 0; at + LOOP <= words.length; at += 1) {
    const phrase = words.slice(at, at + LOOP).join(' ');
    const count = (counts.get(phrase) ?? 0) + 1;
    if (count >= LOOP) return true;
    counts.set(phrase, count);
  }
  return false;
}

/** The stretches between hyphens, underscores, slashes and stops. */
function wordsOf(url: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= url.length; at += 1) {
    if (at < url.length && !isSeparator(url.charCodeAt(at))) continue;
    if (at > start) words.push(url.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** `-`, `.`, `/` and `_`. */
function isSeparator(code: number): boolean {
  return (code >= 45 && code <= 47) || code === 95;
}

/** Letters. Chosen on the lists of 50 texts: with 3 all are read alike, with 6 three are read otherwise. */
const LONGER_WORD = 4;

function isTwoWords(token: string, title: string): boolean {
  // One of the two words is at least half of it.
  const half = token.length >> 1;
  if (!title.includes(token.slice(0, half)) && !title.includes(token.slice(-half))) return false;
  for (let cut = 2; cut <= token.length - 2; cut += 1) {
    const [left, right] = [token.slice(0, cut), token.slice(cut)];
    if (
      Math.max(left.length, right.length) >= LONGER_WORD &&
      holdsWord(title, left) &&
      holdsWord(title, right)
    )
      return true;
  }
  return false;
}

/** Whether letters stand in a title as a word of their own. */
function holdsWord(title: string, word: string): boolean {
  for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
    if (!isLetter(title[at - 1]) && !isLetter(title[at + word.length])) return true;
  }
  return false;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign);
}

/**
 * One printing of an address has so much of the other's pairs of letters. Chosen on the lists of the samples; see ADR 15.
 */
const SAME_PRINTING = 0.85;

/** Whether `better` is the same address printed again, whole where `one` is cut or misread. */
export function supersedes(better: ReferenceUrl, one: ReferenceUrl, isLater: boolean): boolean {
  if (better.damaged || better.url === one.url) return false;
  const [long, short] = [bare(better.url), bare(one.url)];
  if (long.length > short.length && long.startsWith(short) && short.includes('/')) return true;
  return isLater && sharedBigrams(long.slice(0, short.length + 2), short) > SAME_PRINTING;
}

function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** Dice's coefficient over pairs of characters. */
function sharedBigrams(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}
