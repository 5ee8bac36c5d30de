/** What is noted: kept, found again, listed, taken along. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { listNotes } from '../answers/notes/listed-notes.ts';
import { exportNotes } from '../answers/notes/export-notes.ts';
import { importNotes } from '../answers/notes/import-notes.ts';
import { notesOfOtherYears } from '../answers/notes/other-years.ts';
import { addNote, notesInReport, settleNote } from '../answers/notes/placed-notes.ts';
import { calculateHere } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import type { Library } from '../library/library.ts';

type NoteMethod = Extract<EngineMethod, `notes.${string}`>;

/** @param library awaited by every call */
export function noteHandlers(
  library: Promise<Library>,
  calculate: Calculate = calculateHere,
): Handlers<NoteMethod> {
  return {
    'notes.list': async (question) => listNotes(await library, question),
    'notes.in-report': async ({ id }) => notesInReport(await library, id),
    'notes.of-other-years': async ({ id }) => notesOfOtherYears(await library, calculate, id),
    'notes.add': async (note) => addNote(await library, note),
    'notes.change': async ({ id, ...change }) => (await library).notes.change(id, change),
    'notes.remove': async ({ ids }) => {
      await (await library).notes.remove(ids);
      return null;
    },
    'notes.restore': async ({ notes }) => {
      await (await library).notes.restore(notes);
      return null;
    },
    'notes.settle': async (argument) => settleNote(await library, argument),
    'notes.export': async (argument) => exportNotes(await library, argument),
    'notes.keep': async () => {
      await (await library).notes.keep();
      return null;
    },
    'notes.take-offered': async (wanted) => (await library).noteOffers.take(wanted),
    'notes.import': async (file) => importNotes(await library, file),
  };
}
