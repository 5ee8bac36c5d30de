/** Spaces lost or put in where print has them otherwise. */
import { matchesOf } from '../../text/matches.ts';
import type { Series } from '../series/series.ts';
import { type Edit, type Found, NOTHING_FOUND, type TextContext } from './edit.ts';

/** `(2020– 2022)`: a space on one side of the dash only. */
const YEAR_RANGE = /(?<=\b\d{4})(?:\s+([-–])(?=\d{4}\b)|([-–])\s+(?=\d{4}\b))/g;

/** `Awareness- Raising`, but not what the series sets so itself: `Embassy- Astana`. */
const SPLIT_COMPOUND = /-(?<=\b\p{Lu}\p{Ll}+-)\s+(?=\p{Lu}\p{Ll})/gu;

/** `child labor.The`, `ILO.Analysis`, `UNICEF.A situation`, `In 2020,Tonga`. */
const LOST_SPACE =
  /\.(?<=(?:\p{Ll}{3}|\p{Lu}{3}|[)”"])\.)(?=\p{Lu}(?:\p{Ll}|\s\p{Ll}))|,(?<=\b(?:19|20)\d\d,)(?=\p{Lu}\p{Ll})/gu;

/** Cheap signs that there is something to look for at all. */
const GLUED = /[.,](?=\p{Lu})/u;
const LOOSE_DASH = /[-–](?:(?<=\S.)\s|(?<=\s.)\S)/;
const DASH_IN_YEARS = /\d(?:[-–]\s|\s+[-–]\d)/;
const DASH_IN_COMPOUND = /\p{Ll}-\s+\p{Lu}/u;

/**
 * References keep the spaces inside ranges and compounds as printed: they are matched by their words, and
 * quoted as they stand.
 */
export function spacing(text: string, context: TextContext, series: Series): Found {
  const edits: Edit[] = [];
  if (GLUED.test(text)) {
    for (const found of matchesOf(LOST_SPACE, text)) {
      edits.push({ start: found.index, end: found.index + 1, kind: 'spacing', shown: `${found[0]} ` });
    }
  }
  if (context === 'reference' || !LOOSE_DASH.test(text))
    return edits.length === 0 ? NOTHING_FOUND : { edits };
  if (DASH_IN_YEARS.test(text)) {
    for (const found of matchesOf(YEAR_RANGE, text)) {
      const end = found.index + found[0].length;
      edits.push({ start: found.index, end, kind: 'spacing', shown: found[1] ?? found[2] ?? '-' });
    }
  }
  if (!DASH_IN_COMPOUND.test(text)) return edits.length === 0 ? NOTHING_FOUND : { edits };
  for (const found of matchesOf(SPLIT_COMPOUND, text)) {
    if (series.setsSpaceBehind(text, found.index)) continue;
    const end = found.index + found[0].length;
    edits.push({ start: found.index, end, kind: 'spacing', shown: '-' });
  }
  return edits.length === 0 ? NOTHING_FOUND : { edits };
}
