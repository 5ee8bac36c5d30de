import type { PlacedNote } from '../../shared/contract/notes.ts';
import type { Report } from '../../shared/model.ts';
import { partsOf } from '../../shared/text/report-parts.ts';
import { evenlySpaced } from '../../shared/text/white-space.ts';

/** What stands now where a note is placed, as it is shown; `null` where it is placed nowhere in these reports. Pure. */
export function wordsHere(
  { note, passage, stretches }: PlacedNote,
  reports: readonly Report[],
): string | null {
  const report = reports.find(({ id }) => id === note.passages[passage]?.report);
  if (report === undefined || stretches.length === 0) return null;
  const { all } = partsOf(report);
  return stretches.map(({ part, start, end }) => all[part]?.content.text.slice(start, end) ?? '').join(' ');
}

/** Whether two quotations are the same words, however their lines were broken. */
export function areSameWords(one: string, other: string): boolean {
  return evenlySpaced(one).trim() === evenlySpaced(other).trim();
}
