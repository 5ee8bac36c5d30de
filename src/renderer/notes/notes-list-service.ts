/** The list of all notes: what it is narrowed to, and what the engine answers. */
import type { Argument } from '../../shared/contract/contract.ts';
import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';

export type NotesQuestion = Argument<'notes.list'>;

/** So many rows are drawn at first, and so many more whenever the end comes into sight. */
export const ROWS_AT_ONCE = 200;

const ALL: NotesQuestion = { query: '', sort: 'changed', limit: ROWS_AT_ONCE };

export const notesListService = service(({ bridge, answers }) => {
  const listing = answers.to('notes.list', { most: 3, outlivesChanges: true });
  const { get, put, subscribe } = createStore<NotesQuestion>(ALL);
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
