/**
 * Where the views stand, by the name of what each has scrolled: a part of the window's place, and of the session. A view
 * that is not shown waits here.
 */
import { service } from '../services/service.ts';
import { createListeners } from '../services/store.ts';
import type { Readable } from '../services/store.ts';
import type { ChoiceTexts } from './choices.ts';
import { rowsOf, rowsText } from './row-place.ts';
import type { RowPlace, RowPlaces } from './row-place.ts';

/** Among the texts of a session. */
const NAME = 'rows';

/** What is scrolled, as far as its place goes. */
interface Scrolled {
  readonly place: () => RowPlace | null;
  readonly landAt: (place: RowPlace | null) => void;
}

interface RowsAtTop extends Pick<Readable<RowPlaces>, 'subscribe'> {
  /** What is scrolled is shown, and goes where it was left. Returns the way to leave. */
  readonly join: (name: string, scrolled: Scrolled) => () => void;
  /** Somebody has scrolled. */
  readonly moved: () => void;
  /** It begins at its top when it is shown next. */
  readonly forget: (name: string) => void;
  /** Where those stand that are shown. */
  readonly shown: () => RowPlaces;
  /** Brings them back there, now or when they are shown. */
  readonly restore: (places: RowPlaces) => void;
  /** All, as a session holds them beside what is chosen. */
  readonly text: () => ChoiceTexts;
  /** What a session holds of them. @returns the rest of it */
  readonly begin: (texts: ChoiceTexts) => ChoiceTexts;
}

export const rowsAtTopService = service((): RowsAtTop => {
  /** The latest are the last. */
  const left = new Map<string, RowPlace | null>();
  const joined = new Map<string, Scrolled>();
  const { subscribe, tell } = createListeners();
  const leave = (name: string, place: RowPlace | null) => {
    left.delete(name);
    left.set(name, place);
  };
  const shown = () => Object.fromEntries([...joined].map(([name, scrolled]) => [name, scrolled.place()]));
  return {
    subscribe,
    join(name, scrolled) {
      joined.set(name, scrolled);
      scrolled.landAt(left.get(name) ?? null);
      return () => {
        if (joined.get(name) !== scrolled) return;
        joined.delete(name);
        leave(name, scrolled.place());
      };
    },
    moved: tell,
    forget: (name) => void left.delete(name),
    shown,
    restore(places) {
      for (const [name, place] of Object.entries(places)) {
        leave(name, place);
        joined.get(name)?.landAt(place);
      }
    },
    text() {
      for (const [name, place] of Object.entries(shown())) leave(name, place);
      const text = rowsText(Object.fromEntries(left));
      return text === '' ? {} : { [NAME]: text };
    },
    begin({ [NAME]: text = '', ...others }) {
      for (const [name, place] of Object.entries(rowsOf(text))) leave(name, place);
      return others;
    },
  };
});
