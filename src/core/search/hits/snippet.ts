/** A few words around what was found. */
import type { Span } from '../../../shared/model.ts';
import type { ExcerptRange } from '../../../shared/search.ts';

/** Length of a snippet in characters, about; a word is never cut for it. */
const SNIPPET_LENGTH = 220;
/** Of which this much stands before the first match shown. */
const LEAD = 60;
const ELLIPSIS = '…';

export interface Snippet {
  readonly text: string;
  readonly matches: readonly ExcerptRange[];
}

/**
 * The stretch of a passage that shows most of its matches, with the matches as ranges in it. `places`
 * are rising spans of `text` that do not overlap.
 */
export function snippetOf(text: string, places: readonly Span[]): Snippet {
  const start = startOf(text, places);
  const end = endOf(text, start);
  const before = start > 0 ? ELLIPSIS : '';
  const matches = places
    .filter((place) => place.start >= start && place.end <= end)
    .map((place): ExcerptRange => [place.start - start + before.length, place.end - start + before.length]);
  return { text: before + text.slice(start, end) + (end < text.length ? ELLIPSIS : ''), matches };
}

function startOf(text: string, places: readonly Span[]): number {
  if (text.length <= SNIPPET_LENGTH) return 0;
  const first = places[mostCrowded(places)];
  if (first === undefined || first.start <= LEAD) return 0;
  // Near the end there is room for more before the match.
  const latest = text.length - SNIPPET_LENGTH;
  const wanted = Math.min(first.start - LEAD, Math.max(latest, 0));
  return wordStart(text, wanted, first.start);
}

/** The match from which on most matches fit; the first of equals. */
function mostCrowded(places: readonly Span[]): number {
  let best = 0;
  let most = 0;
  let end = 0;
  for (const [index, place] of places.entries()) {
    while (end < places.length && (places[end]?.end ?? 0) <= place.start + SNIPPET_LENGTH - LEAD) end += 1;
    if (end - index > most) {
      most = end - index;
      best = index;
    }
  }
  return best;
}

/** The first word at or after `wanted`, but never after `limit`. */
function wordStart(text: string, wanted: number, limit: number): number {
  if (wanted <= 0) return 0;
  for (let at = wanted; at < limit; at += 1) {
    if (/\s/u.test(text[at - 1] ?? '')) return at;
  }
  return limit;
}

function endOf(text: string, start: number): number {
  const wanted = start + SNIPPET_LENGTH;
  if (wanted >= text.length) return text.length;
  for (let at = wanted; at > start + SNIPPET_LENGTH / 2; at -= 1) {
    if (/\s/u.test(text[at] ?? '')) return at;
  }
  // One endless word: cut it, but not in the middle of a character.
  const unit = text.charCodeAt(wanted - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? wanted - 1 : wanted;
}
