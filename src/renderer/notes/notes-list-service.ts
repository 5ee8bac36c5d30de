/** The list of all notes: what it is narrowed to, and what the engine answers. */
import { NOTE_SORTS } from '../../shared/contract/contract.ts';
import type { Argument } from '../../shared/contract/contract.ts';
import { NOTE_COLOURS } from '../../shared/notes/note.ts';
import { choiceValues, oneChosen, wordsChosen, yearChosen } from '../places/choice-values.ts';
import { choicesService } from '../places/choices.ts';
import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';

export type NotesQuestion = Argument<'notes.list'>;

/** So many rows are drawn at first, and so many more whenever the end comes into sight. */
export const ROWS_AT_ONCE = 200;

const ALL: NotesQuestion = { query: '', sort: 'changed', limit: ROWS_AT_ONCE };

export const notesListService = service(({ bridge, answers, get: serviceOf }) => {
  const listing = answers.to('notes.list', { most: 3, outlivesChanges: true });
  const { get, put, subscribe } = createStore<NotesQuestion>(ALL);
  serviceOf(choicesService).join({
    name: 'notes',
    read: () => choicesOf(get()).toString(),
    restore: (text) => put(questionOf(new URLSearchParams(text))),
    subscribe,
  });
  bridge.subscribe(({ kind }) => {
    if (kind === 'notes-changed' || kind === 'library-changed') listing.refresh();
  });
  return {
    listing,
    get,
    subscribe,
    /** A part that is `undefined` is asked for no longer. */
    narrow: (change: { readonly [Part in keyof NotesQuestion]?: NotesQuestion[Part] | undefined }) => {
      const next = Object.entries({ ...get(), limit: ROWS_AT_ONCE, ...change });
      put({ ...ALL, ...Object.fromEntries(next.filter(([, value]) => value !== undefined)) });
    },
    showAll: () => put(ALL),
  };
});

/** What is listed, in words of its own, however much of it. */
export function listName(question: NotesQuestion): string {
  return `notes ${choicesOf({ ...question, limit: ROWS_AT_ONCE }).toString()}`;
}

function choicesOf({ query, sort, area, year, tag, colour, limit }: NotesQuestion): URLSearchParams {
  return choiceValues({
    rows: limit === ROWS_AT_ONCE ? null : limit,
    words: query,
    sort: sort === ALL.sort ? null : sort,
    area: area ?? null,
    year: year ?? null,
    tag: tag ?? null,
    colour: colour ?? null,
  });
}

function questionOf(values: URLSearchParams): NotesQuestion {
  const [area, tag] = [wordsChosen(values, 'area'), wordsChosen(values, 'tag')];
  const year = yearChosen(values, 'year');
  const colour = oneChosen(values, 'colour', NOTE_COLOURS);
  return {
    ...ALL,
    limit: limitOf(wordsChosen(values, 'rows')),
    query: wordsChosen(values, 'words'),
    sort: oneChosen(values, 'sort', NOTE_SORTS) ?? ALL.sort,
    ...(area === '' ? {} : { area }),
    ...(year === null ? {} : { year }),
    ...(tag === '' ? {} : { tag }),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** Whole steps, as they are asked for here. */
function limitOf(text: string): number {
  const steps = /^\d{1,4}$/.test(text) ? Math.ceil(Number(text) / ROWS_AT_ONCE) : 1;
  return Math.max(1, steps) * ROWS_AT_ONCE;
}
