/** Notes of library files: they are somebody's words, and stand among those of a reader only where these ask for them. */
import { randomUUID } from 'node:crypto';
import { mergeNotes } from '../../core/notes/merge-notes.ts';
import type { OfferedNote, OfferedNotes } from '../../shared/contract/notes.ts';
import type { Note } from '../../shared/notes/note.ts';
import { ReaderError } from '../../shared/result.ts';
import { noteOf } from './note-record.ts';
import type { Notes } from './notes.ts';

export interface NoteOffers {
  /**
   * Proves notes of library files and holds those that are not here, until others are offered.
   *
   * @throws ReaderError `disk` where one's own cannot be read
   */
  readonly offer: (given: readonly unknown[]) => Promise<{
    /** `null` where there are none that are not here. */
    readonly offered: OfferedNotes | null;
    /** What could not be used, in sentences. */
    readonly problems: readonly string[];
  }>;
  /**
   * Takes in what is still held of an offer, and gives how many are new here.
   *
   * @throws ReaderError `not-found` where others were offered since, `disk`; then none is kept, and all are still held
   */
  readonly take: (wanted: WantedNotes) => Promise<number>;
}

export interface WantedNotes {
  readonly offer: string;
  /** Only these; all where it is not given. */
  readonly ids?: readonly string[];
  /** Not these. */
  readonly except?: readonly string[];
}

/** So many are shown; a note of a stranger may be as long as its file. */
const MOST_SHOWN = 50;
const MOST_REPORTS = 5;
/** Enough to know a note by. */
const SHOWN_CHARACTERS = 300;

export function createNoteOffers({ all, merge }: Pick<Notes, 'all' | 'merge'>): NoteOffers {
  let held: { readonly offer: string; readonly notes: Map<string, Note> } | null = null;
  return {
    offer: async (given) => {
      const notes = given.flatMap((one) => noteOf(one) ?? []);
      const damaged = given.length - notes.length;
      const { added } = mergeNotes(await all(), notes);
      const offer = randomUUID();
      held = { offer, notes: new Map(added.map((note) => [note.id, note])) };
      const what = damaged === 1 ? 'One note of the library file' : `${damaged} notes of the library file`;
      return {
        offered: added.length === 0 ? null : toldOf(offer, added),
        problems:
          damaged === 0 ? [] : [`${what} could not be read and ${damaged === 1 ? 'was' : 'were'} left out.`],
      };
    },
    take: async ({ offer, ids, except = [] }) => {
      if (held?.offer !== offer)
        throw new ReaderError(
          'not-found',
          'These notes are no longer at hand. Open the library file once more to be asked about them again.',
        );
      const { notes } = held;
      const left = new Set(except);
      const wanted = [...(ids ?? notes.keys())].flatMap((id) => (left.has(id) ? [] : (notes.get(id) ?? [])));
      const { added } = await merge(wanted);
      for (const { id } of wanted) notes.delete(id);
      return added;
    },
  };
}

function toldOf(offer: string, notes: readonly Note[]): OfferedNotes {
  const counts = new Map<string, number>();
  for (const label of notes.map(nameOf)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const reports = Array.from(counts, ([label, count]) => ({ label, count })).toSorted(
    (one, other) => other.count - one.count,
  );
  return {
    offer,
    count: notes.length,
    reports: reports.slice(0, MOST_REPORTS),
    moreReports: Math.max(0, reports.length - MOST_REPORTS),
    first: notes.slice(0, MOST_SHOWN).map(shownOf),
  };
}

function shownOf(note: Note): OfferedNote {
  const { id, passages, text, modified, creator } = note;
  return {
    id,
    label: nameOf(note),
    words: short(passages[0]?.exact ?? ''),
    text: short(text),
    modified,
    ...(creator === undefined ? {} : { creator: short(creator) }),
  };
}

/** "Kazakhstan 2022"; of a difference both of its reports. */
function nameOf({ passages }: Note): string {
  return short([...new Set(passages.map(({ label }) => label))].join(' and '));
}

function short(text: string): string {
  return text.slice(0, SHOWN_CHARACTERS);
}
