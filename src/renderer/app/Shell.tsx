import { Tabs } from '@base-ui/react/tabs';
import { useCallback, useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import type { Dispatch } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { VIEWS } from '../views/registry.ts';
import { ShownView } from '../views/ShownView.tsx';
import { Views } from '../views/Views.tsx';
import { ViewTabs } from '../views/ViewTabs.tsx';
import { CommandsContext } from '../commands/use-command.ts';
import { CountryBar } from '../country/CountryBar.tsx';
import { useFollowing } from '../country/following.ts';
import { DropTarget } from '../library/adding/DropTarget.tsx';
import { Library } from '../library/Library.tsx';
import { SearchField } from '../search/field/SearchField.tsx';
import { SearchResults } from '../search/results/SearchResults.tsx';
import { useLinks } from '../links/use-links.ts';
import { searchService } from '../query/search-store.ts';
import {
  DispatchContext,
  ReaderStateContext,
  useLibrary,
  useService,
  useServices,
} from '../state/context.ts';
import { useWindowPlaces } from '../places/use-window-places.ts';
import { PrintedResults } from '../search/results/PrintedResults.tsx';
import { readerReducer } from '../state/reader-state.ts';
import type { ReaderAction, ReaderState } from '../state/reader-state.ts';
import { asWanted, onPageService } from '../state/on-page.ts';
import { usePageEntry } from '../context-menu/use-page-entry.ts';
import { useLeaving } from '../first-screen/use-leaving.ts';
import { useSession } from '../places/use-session.ts';
import { CitationDock } from '../citations/dock/CitationDock.tsx';
import { useListeners } from '../ui/hooks/use-listeners.ts';
import { useNarrow } from '../ui/narrow.ts';
import { HeaderActions } from './HeaderActions.tsx';
import { WayButtons } from './WayButtons.tsx';
import { LibraryButton } from './LibraryButton.tsx';
import { LibraryDrawer } from './LibraryDrawer.tsx';
import { ReaderMenu } from './ReaderMenu.tsx';
import { Tidings } from './Tidings.tsx';
import type { WindowDialog } from './command-actions.ts';
import { WindowDialogs } from './WindowDialogs.tsx';
import { useCommands } from './use-commands.ts';
import { REGION } from '../ui/region/regions.ts';
import styles from './Shell.module.css';

/** Behind hits that lie over the text: a press beside them puts them away. Keys have Escape for it. */
function HitsVeil({ onPress }: { readonly onPress: () => void }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useListeners(element, { click: onPress });
  return <div ref={setElement} className={styles['veil']} aria-hidden="true" />;
}

/** No pane shows a report that the library has no more. */
function usePresentReports(act: Dispatch<ReaderAction>, reports: readonly LibraryEntry[]): void {
  useEffect(() => {
    act({ kind: 'reports', reports: reports.map((report) => report.id) });
  }, [act, reports]);
}

/** The frame: header, library or search results at the side, and the view in the middle. */
export function Shell({ initial }: { readonly initial: ReaderState }) {
  const [state, act] = useReducer(readerReducer, initial);
  const search = useService(searchService);
  const { reports } = useLibrary();
  const searching = useSyncExternalStore(search.subscribe, () => search.get().open);
  const searchField = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<WindowDialog | null>(null);
  const services = useServices();
  const narrow = useNarrow();
  const onPage = useService(onPageService);
  const lead = useWindowPlaces({ state, dispatch: useFollowing(act, reports), services, reports });
  const dispatch = useCallback(
    (action: ReaderAction) => lead(asWanted(action, onPage.isWanted())),
    [lead, onPage],
  );
  useSession(state);
  useLeaving(state, act, searching || dialog !== null, () => setDialog(null));
  const commands = useCommands(
    {
      state,
      dispatch,
      services,
      reports,
      searchField: () => searchField.current,
      openDialog: setDialog,
    },
    dialog !== null || (narrow && state.drawerOpen),
  );
  useLinks(dispatch);
  usePageEntry();
  usePresentReports(act, reports);

  const side = searching ? 'search' : state.libraryShown && !narrow ? 'library' : 'none';
  const view = VIEWS.find((entry) => entry.id === state.view) ?? VIEWS[0];
  return (
    <ReaderStateContext value={state}>
      <DispatchContext value={dispatch}>
        <CommandsContext value={commands}>
          <Views view={state.view} className={styles['shell']} data-side={side}>
            <a className={styles['skip']} href="#view">
              Skip to the text
            </a>
            <header className={styles['header']} {...REGION}>
              <div className={styles['lead']}>
                <LibraryButton />
                <WayButtons />
                <SearchField ref={searchField} />
              </div>
              <h1 className="visually-hidden">Findings Reader</h1>
              <ViewTabs />
              {narrow && <ReaderMenu />}
              <HeaderActions />
              {!narrow && <ReaderMenu />}
            </header>
            <Tidings />
            <div className={styles['side']} hidden={side === 'none'} {...REGION}>
              {side === 'search' ? <SearchResults /> : !narrow && <Library />}
            </div>
            {narrow && side === 'search' && <HitsVeil onPress={() => search.show(false)} />}
            <nav className={styles['country']} aria-label="Country at hand" {...REGION}>
              <CountryBar offersAll={view?.looksAtAll === true} />
            </nav>
            <main id="view" className={styles['main']} tabIndex={-1}>
              {/* One panel for all: each of its own would stand beside the next until it is gone. */}
              <Tabs.Panel value={state.view} tabIndex={undefined} className={styles['panel']}>
                <CitationDock texts={state.view === 'read' ? state.panes.length : 2}>
                  <ShownView key={view?.id} view={view} />
                </CitationDock>
              </Tabs.Panel>
            </main>
            <LibraryDrawer />
            <PrintedResults />
            <DropTarget />
          </Views>
          <WindowDialogs open={dialog} onClose={() => setDialog(null)} />
        </CommandsContext>
      </DispatchContext>
    </ReaderStateContext>
  );
}
