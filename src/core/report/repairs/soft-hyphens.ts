/** Hyphens that a typesetter put in to break a line. */
import { matchesOf } from '../../text/matches.ts';
import { type Edit, type Found, NOTHING_FOUND } from './edit.ts';

const BROKEN_WORD = /(?<!\p{L})(\p{L}+)\u00AD\s*(\p{L}+)/gu;

/** A soft hyphen shows nothing in the middle of a word. */
export function softHyphens(text: string): Found {
  if (!text.includes('\u00AD')) return NOTHING_FOUND;
  const edits: Edit[] = [];
  for (const found of matchesOf(BROKEN_WORD, text)) {
    const end = found.index + found[0].length;
    const shown = (found[1] ?? '') + (found[2] ?? '');
    edits.push({ start: found.index, end, kind: 'line-break-hyphen', shown });
  }
  return { edits };
}
