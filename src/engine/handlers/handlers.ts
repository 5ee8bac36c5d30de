/** The engine's methods: thin, each one line over the library or what is kept of its user's habits. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { answeringSoon } from '../calculation/answering-soon.ts';
import { createFollowedSearch } from '../answers/followed-search.ts';
import { calculateHere } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import { acrossHandlers } from './across-handlers.ts';
import { citationHandlers } from './citation-handlers.ts';
import { compareHandlers } from './compare-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import type { PreferencesStore } from '../preferences/preferences-store.ts';
import type { Library } from '../library/library.ts';
import type { SessionStore } from '../session/session-store.ts';
import { noteHandlers } from './note-handlers.ts';
import { yearsHandlers } from './years-handlers.ts';
import type { PageDrawer } from '../original/page-drawer.ts';
import { originalHandlers } from './original-handlers.ts';
import { sourceHandlers } from './source-handlers.ts';

/** What is kept of the user's habits. */
export interface KeptSettings {
  readonly session: SessionStore;
  readonly preferences: PreferencesStore;
}

/** @param library awaited by every call that needs it, so that calls made while it is still being read wait */
export function engineHandlers(
  library: Promise<Library>,
  { session, preferences }: KeptSettings,
  drawer: PageDrawer,
  calculate: Calculate = calculateHere,
): Handlers<EngineMethod> {
  const soon = library.then((opened) => answeringSoon(opened));
  const search = createFollowedSearch({ library, asked: soon, calculate });
  // Whoever asks hears of it.
  soon.catch(() => undefined);
  return {
    'library.list': async () => {
      search.soon();
      return (await library).listing;
    },
    ...importHandlers(library, calculate),
    'report.open': async ({ id }) => (await library).toShow(id),
    'search.query': search.query,
    ...citationHandlers(soon),
    ...sourceHandlers(soon),
    ...compareHandlers(library, calculate),
    ...originalHandlers(library, drawer),
    ...yearsHandlers(library, calculate),
    ...acrossHandlers(soon),
    ...historyHandlers(soon, calculate),
    ...noteHandlers(library, calculate),
    'session.load': () => session.load(),
    'session.save': async (value) => {
      await session.save(value);
      return null;
    },
    'preferences.load': () => preferences.load(),
    'preferences.save': async (value) => {
      await preferences.save(value);
      return null;
    },
  };
}
