/** Which notes stand beside which blocks of a report: those that say something. Pure. */
import type { PlacedNote } from '../../shared/contract/notes.ts';
import type { Report } from '../../shared/model.ts';
import { partsOf } from '../../shared/text/report-parts.ts';
import { COLOUR_SIGNS, nameOfNote } from './names.ts';

export interface MarginNote {
  readonly block: string;
  /** Of a table. */
  readonly row?: number;
  readonly id: string;
  readonly words: string;
  readonly label: string;
}

/** A mark alone is seen in the text; what is said of words is told beside them as well. */
export function marginNotes(report: Report, placed: readonly PlacedNote[]): readonly MarginNote[] {
  const { all } = partsOf(report);
  return placed.flatMap((one): MarginNote[] => {
    const part = all[one.stretches[0]?.part ?? -1];
    const { id, text, tags, colour } = one.note;
    if (part === undefined || (text === '' && tags.length === 0)) return [];
    const { where, block } = part;
    return [
      {
        block,
        ...(where.kind === 'cell' && where.row >= 0 ? { row: where.row } : {}),
        id,
        words: `${COLOUR_SIGNS[colour]} note`,
        label: `Opens the note: ${nameOfNote(one)}`,
      },
    ];
  });
}
