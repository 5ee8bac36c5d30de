/** A capital I read for the digit 1, in places where only a number can stand. */
import { MONTHS } from '../../../shared/months.ts';
import { MONTH_ABBREVIATIONS } from '../../text/months.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Edit, type Found, NOTHING_FOUND, type TextContext } from './edit.ts';

const MONTH = [...MONTHS, ...MONTH_ABBREVIATIONS.map((short) => `${short}\\.`)].join('|');

const EVERYWHERE: readonly RegExp[] = [
  /(?<=\bTables? )[Il](?=[\s.,;:)]|$)/g,
  new RegExp(`(?<=\\b(?:${MONTH}) )[Il](?=, \\d{4})`, 'g'),
  /(?<![\p{L}\p{N}.] ?)(?<=\s)I(?= (?:full |calendar |working )?(?:day|week|month|year|hour|percent)s?\b)/gu,
  /(?<=\b(?:least|most|every|than|per|within|of|to|only|about) )I(?= (?:full |calendar |working )?(?:day|week|month|year|hour|percent)s?\b)/g,
  /(?<=[([]\s?)[Il](?=\s?[-–,;]\s?\d)/g,
  /(?<=\(\d{1,3}(?:[-–,;]\s?\d{1,3}){0,12}[-–,;]\s?)[Il](?=\s?[),;])/g,
];

/** A cell that holds a number and its sources: `I (8)`. */
const CELL: readonly RegExp[] = [/^[Il](?=\s*(?:\(\s*\d|[*†‡]|$))/g];

const SIGN = /[Il](?![\p{L}\d'’])(?<=(?:^|[\s([,;–-]).)/u;

/** Never elsewhere: "I" is also a word and a Roman numeral. */
export function digitGlyphs(text: string, context: TextContext): Found {
  if (context === 'reference' || !SIGN.test(text)) return NOTHING_FOUND;
  const edits: Edit[] = [];
  for (const pattern of context === 'cell' ? [...EVERYWHERE, ...CELL] : EVERYWHERE) {
    for (const found of matchesOf(pattern, text)) {
      edits.push({ start: found.index, end: found.index + 1, kind: 'glyph', shown: '1' });
    }
  }
  return { edits };
}
