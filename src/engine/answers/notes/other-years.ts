/** Notes on what another year of the same country says in a passage of a report. */
import { samePassages } from '../../../core/history/same-passages.ts';
import type { SamePassage } from '../../../core/history/same-passages.ts';
import type { OtherYearNote } from '../../../shared/contract/notes.ts';
import type { LibraryEntry } from '../../../shared/contract/library.ts';
import type { Report } from '../../../shared/model.ts';
import type { Note } from '../../../shared/notes/note.ts';
import { partAtSource } from '../../../shared/text/report-parts.ts';
import type { Calculate } from '../../calculation/calculator.ts';
import type { Library } from '../../library/library.ts';
import { isAbout } from '../../library/store/library-entry.ts';
import { createPause } from '../../support/pause.ts';
import { historyOfArea } from '../country-history.ts';
import { entriesOf } from './listed-notes.ts';
import { placeIn, spansOf } from './placed-notes.ts';

/**
 * In the order of the text. A note counts where its words are certain in its own report, and where the history is certain of
 * the passage; one that belongs to the report as well is no note of another year.
 *
 * @throws ReaderError `not-found`; `too-much` where the country's years cannot be followed
 */
export async function notesOfOtherYears(
  library: Library,
  calculate: Calculate,
  id: string,
): Promise<readonly OtherYearNote[]> {
  const report = await library.open(id);
  const { area } = library.listing.reports.find((entry) => entry.id === id) ?? { area: null };
  const candidates = area === null ? [] : ofOthers(library, await library.notes.all(), { id, area });
  if (area === null || candidates.length === 0) return [];
  const history = await historyOfArea(library, calculate, area);
  const ofReport = new Map<string, readonly SamePassage[]>();
  const pause = createPause();
  const found: OtherYearNote[] = [];
  for (const { note, passage, entry } of candidates) {
    const [words] = note.passages.slice(passage);
    const other = await library.open(entry.id);
    const place = words === undefined ? null : placeIn(other, words);
    await pause();
    if (place?.certainty !== 'certain' || entry.year === null) continue;
    const spans = spansOf(other, place.stretches);
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined) continue;
    const shared = ofReport.get(entry.id) ?? samePassages(history, entry.id, id);
    ofReport.set(entry.id, shared);
    const same = shared.filter(({ there }) => there.start < last.end && there.end > first.start);
    const at = startOf(report, same[0]);
    if (at === null) continue;
    const kind = same.length > 1 ? 'passage' : (same[0]?.kind ?? 'passage');
    const isChanged = same.some((one) => one.isChanged);
    found.push({ note, passage, year: entry.year, kind, isChanged, ...at });
  }
  return found.toSorted((one, other) => one.part - other.part || one.offset - other.offset);
}

interface OfOther {
  readonly note: Note;
  readonly passage: number;
  readonly entry: LibraryEntry;
}

function ofOthers(
  library: Library,
  notes: readonly Note[],
  { id, area }: { readonly id: string; readonly area: string },
): readonly OfOther[] {
  const entryOf = entriesOf(library);
  return notes.flatMap((note) => {
    const entries = note.passages.map(entryOf);
    if (entries.some((entry) => entry?.id === id)) return [];
    return entries.flatMap((entry, passage): OfOther[] =>
      entry !== null && isAbout(entry, area) ? [{ note, passage, entry }] : [],
    );
  });
}

function startOf(
  report: Report,
  same: SamePassage | undefined,
): Pick<OtherYearNote, 'part' | 'offset'> | null {
  if (same === undefined) return null;
  const at = partAtSource(report, same.here.source.start, same.here.block);
  return at === null ? null : { part: at.part.index, offset: at.offset };
}
