/** Which rows of a comparison are noted, and which passages a note on one belongs to. Pure. */
import type { ComparisonRow } from '../../../shared/comparison/comparison.ts';
import type { PlacedNote } from '../../../shared/contract/contract.ts';
import type { Report, Span } from '../../../shared/model.ts';
import type { PartStretch } from '../../../shared/notes/note.ts';
import { sourceSpanOf } from '../../../shared/shown-text.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import { stretchesAt } from '../../../shared/text/stretches-at.ts';
import type { Side } from '../state/stretches.ts';

const SIDES: readonly Side[] = ['left', 'right'];

export interface NotedPassage {
  readonly report: string;
  readonly stretches: readonly PartStretch[];
}

/** A note on a difference belongs to both its passages, the older first; on what one report has alone, to that. */
export function passagesOf(
  row: ComparisonRow,
  reports: Readonly<Record<Side, Report>>,
): readonly NotedPassage[] {
  return SIDES.flatMap((side) => {
    const source = row[side]?.source ?? null;
    const stretches = source === null ? [] : stretchesAt(reports[side], source);
    return stretches.length === 0 ? [] : [{ report: reports[side].id, stretches }];
  });
}

/** Of each row by its index, the notes that lie over what it says on either side; notes of one report may lie over several. */
export function notesOfRows(
  rows: readonly ComparisonRow[],
  reports: Readonly<Record<Side, Report>>,
  placed: Readonly<Record<Side, readonly PlacedNote[]>>,
): ReadonlyMap<number, readonly PlacedNote[]> {
  const found = new Map<number, PlacedNote[]>();
  for (const side of SIDES) {
    const marked = placed[side].map((note) => ({ note, places: placesOf(reports[side], note) }));
    if (marked.length === 0) continue;
    for (const [index, row] of rows.entries()) {
      const source = row[side]?.source ?? null;
      if (source === null) continue;
      for (const { note, places } of marked) {
        if (!places.some((place) => place.start < source.end && place.end > source.start)) continue;
        const notes = found.get(index) ?? [];
        if (!notes.some((one) => one.note.id === note.note.id)) found.set(index, [...notes, note]);
      }
    }
  }
  return found;
}

function placesOf(report: Report, { stretches }: PlacedNote): readonly Span[] {
  const { all } = partsOf(report);
  return stretches.flatMap((stretch) => {
    const content = all[stretch.part]?.content;
    return (content === undefined ? null : sourceSpanOf(content, stretch)) ?? [];
  });
}
