/** Note marks that were printed apart from their word or in brackets. */
import { matchesOf } from '../../text/matches.ts';
import { type Edit, type Found, NOTHING_FOUND } from './edit.ts';

const BRACKETED = /(?<!\s)\s*\[([*†‡§]{1,3})\]/g;
const DETACHED = /(?<=[\p{L}\p{N})'’])\s+([†‡§]+)(?=$|[\s.,;:(])/gu;
/** One of the two forms above may be there; the marks are rarer than what stands before them. */
const SIGN = /[*†‡§](?<=\[.)|[†‡§](?<=\s.)/;

/** `Labor [‡]` and `items † (3` are shown as `Labor‡` and `items† (3`. */
export function noteMarks(text: string): Found {
  if (!SIGN.test(text)) return NOTHING_FOUND;
  const edits: Edit[] = [];
  for (const found of matchesOf(BRACKETED, text)) {
    const end = found.index + found[0].length;
    edits.push({ start: found.index, end, kind: 'markup', shown: found[1] ?? '' });
  }
  for (const found of matchesOf(DETACHED, text)) {
    const word = wordStart(text, found.index);
    const end = found.index + found[0].length;
    const shown = text.slice(word, found.index) + (found[1] ?? '');
    edits.push({ start: word, end, kind: 'spacing', shown });
  }
  return { edits };
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) start -= 1;
  return start;
}
