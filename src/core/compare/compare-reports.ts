/** Comparing two reports by meaning. */
import {
  UNIMPORTANT_CLASSES,
  countParts,
  countStates,
  rowState,
} from '../../shared/comparison/comparison.ts';
import type { Comparison, ComparisonRow, DifferenceClass } from '../../shared/comparison/comparison.ts';
import { reportLabel } from '../../shared/label.ts';
import type { Report, Topic } from '../../shared/model.ts';
import { alignReports } from './align-reports.ts';
import type { Entry } from './align-reports.ts';
import { linkSentences } from './link-sentences.ts';
import { comparing, draftRow, unitSide } from './rows/row-builder.ts';
import type { Comparing, RowDraft } from './rows/row-builder.ts';
import type { SameSource } from './diff/sources.ts';
import { statementsAbout } from './statements.ts';
import { tableRows } from './tables/table-comparison.ts';
import type { WordWeight } from './words/similarity.ts';

export interface CompareOptions {
  /** Classes of difference that do not make a row changed; all unimportant ones unless given. */
  readonly hidden?: readonly DifferenceClass[];
  /** Whether two references name the same source; by what they print unless given. */
  readonly sameSource?: SameSource;
}

/**
 * The rows of a comparison, in the order of the right report.
 *
 * Sections are paired by topic, tables by concept, rows by label, paragraphs by content; text that changed its
 * place is one row with state `moved`. A citation counts as changed when the source behind it did. What a report
 * is not meant to hold (a summary has no tables) makes no rows: `notCompared` and `statements` say so.
 */
export function compareReports(left: Report, right: Report, options: CompareOptions = {}): Comparison {
  const hidden = options.hidden ?? UNIMPORTANT_CLASSES;
  const alignment = alignReports(left, right, options.sameSource);
  const places = placesOf(
    alignment.entries,
    comparing(left, right, alignment.sources, alignment.weight),
    alignment.weight,
  );
  const rows = linkSentences(withMoves(places), alignment.weight).map((row) => ({
    ...row,
    state: rowState(row, hidden),
  }));
  return {
    left: left.id,
    right: right.id,
    leftLabel: reportLabel(left),
    rightLabel: reportLabel(right),
    rows,
    statements: statementsAbout(left, right, rows),
    notCompared: alignment.leftOut.filter(({ blocks }) => blocks > 0),
    hidden,
    counts: countStates(rows, hidden),
    parts: countParts(rows, hidden),
    listed: alignment.sources.listed(),
  };
}

/** A row to be, or the place in left order of one that is shown elsewhere. */
type Place =
  | {
      readonly kind: 'row';
      readonly draft: RowDraft;
      readonly movedKey: string | null;
      readonly leftTopic: Topic | null;
    }
  | { readonly kind: 'moved-away'; readonly key: string };

function placesOf(entries: readonly Entry[], context: Comparing, weight: WordWeight): Place[] {
  const places: Place[] = [];
  for (const entry of entries) {
    if (entry.kind === 'moved-away') {
      places.push({ kind: 'moved-away', key: entry.left.block });
      continue;
    }
    const left = entry.kind === 'right' ? null : entry.left;
    const right = entry.kind === 'left' ? null : entry.right;
    const moved = entry.kind === 'pair' && entry.moved;
    const unit = right ?? left;
    if (unit === null) continue;
    const leftTopic = left?.topic ?? null;
    if (unit.kind !== 'table') {
      const sides = {
        left: left === null ? null : unitSide(left),
        right: right === null ? null : unitSide(right),
      };
      const draft = draftRow({ kind: unit.kind, topic: unit.topic, ...sides }, context);
      places.push({ kind: 'row', draft, movedKey: moved ? (left?.block ?? null) : null, leftTopic });
      continue;
    }
    for (const [index, row] of tableRows(left, right, context, weight).entries()) {
      if (row.movedAway !== undefined) {
        places.push({ kind: 'moved-away', key: rowKey(left?.block ?? '', row.movedAway.row) });
        continue;
      }
      const { draft } = row;
      const captionKey = moved && index === 0 ? (left?.block ?? null) : null;
      const movedKey = row.moved ? rowKey(draft.left?.block ?? '', draft.left?.row ?? -1) : captionKey;
      places.push({ kind: 'row', draft, movedKey, leftTopic });
    }
  }
  return places;
}

function rowKey(block: string, row: number): string {
  return `${block} row ${row}`;
}

function withMoves(places: readonly Place[]): ComparisonRow[] {
  const away = new Map<string, number>();
  let index = 0;
  for (const place of places)
    if (place.kind === 'row') index += 1;
    else away.set(place.key, index);
  return places.flatMap((place): ComparisonRow[] => {
    if (place.kind === 'moved-away') return [];
    const leftBefore = place.movedKey === null ? undefined : away.get(place.movedKey);
    const move = leftBefore === undefined ? {} : { move: { leftBefore, leftTopic: place.leftTopic } };
    return [{ ...place.draft, ...move, state: 'same' }];
  });
}
