/** The list of notes: narrowed, searched, ordered. */
import { prepareForSearch, readNoteQuery } from '../../../core/notes/search-notes.ts';
import type { NotedIn } from '../../../core/notes/search-notes.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import type { Argument, LibraryEntry } from '../../../shared/contract/contract.ts';
import type { ListedNote, NoteFacet, NotesPage } from '../../../shared/contract/notes.ts';
import type { Note } from '../../../shared/notes/note.ts';
import type { Library } from '../../library/library.ts';
import { createPause } from '../../support/pause.ts';

type Question = Argument<'notes.list'>;

export async function listNotes(library: Library, question: Question): Promise<NotesPage> {
  const known = entriesOf(library);
  const notes = await library.notes.all();
  const prepared = prepare(notes);
  if (question.query.trim() !== '') await prepared;
  const all = notes.map((note): ListedNote => listed(note, known));
  const { matches, notices } = readNoteQuery(question.query);
  const found = all.filter((one) => isChosen(one, question) && matches(one.note, one));
  return {
    notes: found.toSorted(orderOf(question.sort)).slice(0, question.limit),
    total: found.length,
    all: all.length,
    areas: facet(all.map(({ area }) => area)),
    years: facet(all.map(({ year }) => year)).toSorted((a, b) => a.value - b.value),
    tags: facet(all.flatMap(({ note }) => note.tags)),
    colours: facet(all.map(({ note }) => note.colour)),
    notices,
  };
}

/** So many are looked at before other work of the thread may go first. */
const AT_ONCE = 50;

/** Whoever opens the list may search it next: the words of notes are found while nothing else is to be done. */
async function prepare(notes: readonly Note[]): Promise<void> {
  const pause = createPause();
  for (const [index, note] of notes.entries()) {
    prepareForSearch(note);
    if (index % AT_ONCE === 0) await pause();
  }
}

/** By id and by name: a library that was put together anew may have given a report another id. */
export function entriesOf(
  library: Library,
): (passage: { report: string; label: string }) => LibraryEntry | null {
  const { reports } = library.listing;
  const byId = new Map(reports.map((entry) => [entry.id, entry]));
  const byLabel = new Map(reports.map((entry) => [entry.label, entry]));
  return ({ report, label }) => {
    const named = byId.get(report);
    return named?.label === label ? named : (byLabel.get(label) ?? named ?? null);
  };
}

function listed(note: Note, entryOf: ReturnType<typeof entriesOf>): ListedNote {
  const [first] = note.passages;
  const entry = first === undefined ? null : entryOf(first);
  const { area, year } = entry ?? namedIn(first?.label ?? '');
  return { note, area, year, isHere: note.passages.every((passage) => entryOf(passage) !== null) };
}

/** Of a report that was removed its name tells both: "Kazakhstan 2016". */
function namedIn(label: string): NotedIn {
  const [, area, year] = /^(.+?) (\d{4})(?: \(summary\))?$/u.exec(label) ?? [];
  return { area: area ?? null, year: year === undefined ? null : Number(year) };
}

function isChosen({ note, area, year }: ListedNote, wanted: Question): boolean {
  return (
    (wanted.area === undefined || wanted.area === area) &&
    (wanted.year === undefined || wanted.year === year) &&
    (wanted.tag === undefined || note.tags.includes(wanted.tag)) &&
    (wanted.colour === undefined || wanted.colour === note.colour)
  );
}

function orderOf(sort: Question['sort']): (one: ListedNote, other: ListedNote) => number {
  const text = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  switch (sort) {
    case 'changed':
      return (one, other) => text(other.note.modified, one.note.modified);
    case 'made':
      return (one, other) => text(other.note.created, one.note.created);
    case 'report': {
      const place = ({ note }: ListedNote) => note.passages[0]?.start ?? 0;
      return (one, other) =>
        text(one.area ?? '\uffff', other.area ?? '\uffff') ||
        (one.year ?? 0) - (other.year ?? 0) ||
        text(one.note.passages[0]?.label ?? '', other.note.passages[0]?.label ?? '') ||
        place(one) - place(other);
    }
    default:
      return assertNever(sort);
  }
}

/** The commonest first. */
function facet<Value extends string | number>(
  values: readonly (Value | null)[],
): readonly NoteFacet<Value>[] {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}
