/** Notes on the reports that are shown: made of what was selected, found again, settled where they were asked about. */
import { describePassage } from '../../../core/notes/find/describe-passage.ts';
import { findPassage } from '../../../core/notes/find/find-passage.ts';
import type { FoundPassage } from '../../../core/notes/find/find-passage.ts';
import type { Argument } from '../../../shared/contract/contract.ts';
import type { PlacedNote } from '../../../shared/contract/notes.ts';
import type { Report, Span } from '../../../shared/model.ts';
import type { Note, NotePassage, PartStretch } from '../../../shared/notes/note.ts';
import { sourceSpanOf } from '../../../shared/shown-text.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { Library } from '../../library/library.ts';
import { createPause } from '../../support/pause.ts';
import { entriesOf } from './listed-notes.ts';

const known = new WeakMap<Report, WeakMap<NotePassage, FoundPassage | null>>();

/** A passage is found once in a text: both are the same objects while neither changes. */
export function placeIn(report: Report, passage: NotePassage): FoundPassage | null {
  const ofReport = known.get(report) ?? new WeakMap<NotePassage, FoundPassage | null>();
  known.set(report, ofReport);
  const before = ofReport.get(passage);
  if (before !== undefined) return before;
  const found = findPassage(report, passage);
  ofReport.set(passage, found);
  return found;
}

/** @throws ReaderError `not-found` */
export async function notesInReport(library: Library, id: string): Promise<readonly PlacedNote[]> {
  const notes = await library.notes.all();
  const entryOf = entriesOf(library);
  const report = await library.open(id);
  const pause = createPause();
  const placed: PlacedNote[] = [];
  for (const note of notes)
    for (const [index, passage] of note.passages.entries()) {
      if (entryOf(passage)?.id !== id) continue;
      const found = placeIn(report, passage);
      placed.push({
        note,
        passage: index,
        certainty: found?.certainty ?? 'lost',
        stretches: found?.stretches ?? [],
        at: placeOf(report, found?.stretches ?? []),
      });
      await pause();
    }
  return placed;
}

/** Of the block in which the words begin. */
function placeOf(report: Report, stretches: readonly PartStretch[]): PlacedNote['at'] {
  const { all } = partsOf(report);
  const block = all[stretches[0]?.part ?? -1]?.block;
  if (block === undefined) return null;
  return {
    block,
    places: spansOf(
      report,
      stretches.filter(({ part }) => all[part]?.block === block),
    ),
  };
}

/** Where stretches of a report's texts stand in its source. */
export function spansOf(report: Report, stretches: readonly PartStretch[]): readonly Span[] {
  const { all } = partsOf(report);
  return stretches.flatMap(({ part, ...shown }) => {
    const content = all[part]?.content;
    return content === undefined ? [] : (sourceSpanOf(content, shown) ?? []);
  });
}

/** @throws ReaderError `not-found`; `bad-argument` where no words are selected; `disk` */
export async function addNote(
  library: Library,
  { passages: marked, colour, text, tags }: Argument<'notes.add'>,
): Promise<Note> {
  const passages: NotePassage[] = [];
  for (const { report: id, stretches } of marked) {
    const passage = describePassage(await library.open(id), stretches);
    if (passage === null)
      throw new ReaderError(
        'bad-argument',
        'There are no words in what is selected: select some of the text.',
      );
    passages.push(passage);
  }
  return library.notes.add({ passages, colour, text, tags });
}

/** @throws ReaderError `not-found` where there is no such note or place; `disk` */
export async function settleNote(
  library: Library,
  { id, passage: index }: Argument<'notes.settle'>,
): Promise<Note> {
  const note = (await library.notes.all()).find((one) => one.id === id);
  const passage = note?.passages[index];
  const entry = passage === undefined ? null : entriesOf(library)(passage);
  if (note === undefined || passage === undefined || entry === null)
    throw new ReaderError('not-found', 'This note, or its report, is not there any more.');
  const report = await library.open(entry.id);
  const found = placeIn(report, passage);
  const settled = found === null ? null : describePassage(report, found.stretches);
  if (settled === null)
    throw new ReaderError('not-found', 'The text has no place that could be meant any more.');
  return library.notes.change(id, { passages: note.passages.with(index, settled) });
}
