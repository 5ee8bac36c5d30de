/** All rules of repair, run over one piece of printed text. */
import type { Span } from '../../../shared/model.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Series } from '../series/series.ts';
import { type Edit, NOTHING_FOUND, type TextContext } from './edit.ts';
import { RULES } from './rules.ts';
import { hasSigns } from './signs.ts';
import { TakenPlaces } from './taken-places.ts';

const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;

export interface PieceEdits {
  /** In order, without overlap; offsets into the source. */
  readonly edits: readonly Edit[];
  readonly emphasis: readonly Span[];
}

const NO_EDITS: PieceEdits = { edits: [], emphasis: [] };

/**
 * The edits for `source.slice(span.start, span.end)`.
 *
 * @param taken edits already decided, in order (a rejoined address); they win, and nothing is repaired inside them
 *   or inside any web address.
 */
export function findEdits(
  source: string,
  span: Span,
  context: TextContext,
  series: Series,
  taken: readonly Edit[] = [],
): PieceEdits {
  const text = source.slice(span.start, span.end);
  if (!hasSigns(text, context)) return taken.length === 0 ? NO_EDITS : { edits: taken, emphasis: [] };
  const kept: Edit[] = taken.map((edit) => shifted(edit, -span.start));
  const emphasis: Span[] = [];
  let closed: TakenPlaces | null = null;
  for (const rule of RULES) {
    const found = rule(text, context, series);
    if (found === NOTHING_FOUND) continue;
    closed ??= new TakenPlaces(text.length, [...kept, ...addressesIn(text)]);
    for (const edit of found.edits) {
      if (edit.shown !== '' && closed.take(edit)) kept.push(edit);
    }
    for (const one of found.emphasis ?? []) emphasis.push(one);
  }
  if (kept.length === 0) return NO_EDITS;
  return {
    edits: kept.map((edit) => shifted(edit, span.start)).sort((a, b) => a.start - b.start),
    emphasis: emphasis.map(({ start, end }) => ({ start: start + span.start, end: end + span.start })),
  };
}

function addressesIn(text: string): Span[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return matchesOf(ADDRESS, text).map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function shifted(edit: Edit, by: number): Edit {
  return { ...edit, start: edit.start + by, end: edit.end + by };
}
