/** Notes of a report as what lies over its texts. Pure. */
import type { PlacedNote } from '../../shared/contract/notes.ts';
import type { Report, ShownText } from '../../shared/model.ts';
import { partsOf } from '../../shared/text/report-parts.ts';
import { decorationsIn } from '../text/decorations.ts';
import type { Decoration } from '../text/decorations.ts';
import { nameOfNote } from './names.ts';

/** A report with more of them than this is painted first, and they come after it. */
export const NOTES_AT_ONCE = 150;

/** What lies over each text as the notes of its report change. */
export function followTexts() {
  let found: ReadonlyMap<ShownText, readonly Decoration[]> = new Map();
  let of = decorationsIn(found);
  let seen: { readonly report: Report; readonly placed: readonly PlacedNote[] } | null = null;
  return {
    of: (content: ShownText) => of(content),
    /** Every text of a report asks for this: the same notes are gone through once for all of them. */
    follow(report: Report, placed: readonly PlacedNote[]): void {
      if (seen?.report === report && seen.placed === placed) return;
      seen = { report, placed };
      found = notedTexts(report, placed, found);
      of = decorationsIn(found);
    },
  };
}

/** By text, in the order of the notes. What was there before and has not changed stays the same object. */
function notedTexts(
  report: Report,
  placed: readonly PlacedNote[],
  before: ReadonlyMap<ShownText, readonly Decoration[]>,
): ReadonlyMap<ShownText, readonly Decoration[]> {
  const { all } = partsOf(report);
  const found = new Map<ShownText, Decoration[]>();
  for (const one of placed) {
    const { note, stretches, certainty } = one;
    stretches.forEach(({ part, start, end }, index) => {
      const content = all[part]?.content;
      if (content === undefined || start >= end) return;
      const decoration: Decoration = {
        id: note.id,
        tone: note.colour,
        isUnsure: certainty !== 'certain',
        start,
        end,
        ...(index === stretches.length - 1 ? { name: nameOfNote(one) } : {}),
      };
      const list = found.get(content);
      if (list === undefined) found.set(content, [decoration]);
      else list.push(decoration);
    });
  }
  return keepSame(before, found);
}

function keepSame(
  before: ReadonlyMap<ShownText, readonly Decoration[]>,
  found: ReadonlyMap<ShownText, readonly Decoration[]>,
): ReadonlyMap<ShownText, readonly Decoration[]> {
  return new Map(
    Array.from(found, ([content, list]) => {
      const known = before.get(content);
      const isSame = known !== undefined && JSON.stringify(known) === JSON.stringify(list);
      return [content, isSame ? known : list] as const;
    }),
  );
}
