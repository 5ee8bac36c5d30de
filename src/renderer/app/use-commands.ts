import { useEffect, useRef } from 'react';
import type { Dispatch, RefObject } from 'react';
import type { Command } from '../../shared/contract/contract.ts';
import { libraryDoings } from '../library/adding/library-doings.ts';
import { finderService } from '../read/find/finders.ts';
import { stepThroughHits } from '../search/walk/use-hit-walk.ts';
import { useLibrary, useServices } from '../state/context.ts';
import type { ReaderAction, ReaderState } from '../state/reader-state.ts';
import { reportToAdd } from './report-to-add.ts';

/** The command that a key stands for in the page itself, where no menu has taken it before. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Command | null {
  if (event.altKey && event.key === 'ArrowLeft' && !event.ctrlKey && !event.metaKey) return 'back';
  const held = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const key = event.key.toLowerCase();
  if ((key === 'f3' && !held) || (key === 'g' && held)) return event.shiftKey ? 'previous-hit' : 'next-hit';
  if (!held) return null;
  if (key === 'o') return event.shiftKey ? 'open-library-file' : 'add-reports';
  if (event.shiftKey) return key === 's' ? 'save-library' : null;
  return key === 'k' ? 'search' : key === 'f' ? 'find' : null;
}

/** Obeys the menu's commands and the window's own keys. */
export function useCommands(
  state: ReaderState,
  dispatch: Dispatch<ReaderAction>,
  searchField: RefObject<HTMLInputElement | null>,
): void {
  const services = useServices();
  const { bridge } = services;
  const { reports } = useLibrary();
  const obey = useRef<(command: Command) => boolean>(() => false);

  useEffect(() => {
    obey.current = (command) => {
      const find = state.view === 'read' ? services.get(finderService).of(state.active) : undefined;
      switch (command) {
        case 'search':
          searchField.current?.focus();
          searchField.current?.select();
          break;
        case 'find':
          find?.open();
          return find !== undefined;
        case 'next-hit':
        case 'previous-hit': {
          const by = command === 'next-hit' ? 1 : -1;
          if (find?.get().open === true) find.step(by);
          else void stepThroughHits(by, services, state, dispatch);
          break;
        }
        case 'add-reports':
          libraryDoings(services).add('files');
          break;
        case 'open-library-file':
          libraryDoings(services).add('library-file');
          break;
        case 'save-library':
          libraryDoings(services).save();
          break;
        case 'add-pane': {
          const report = reportToAdd(
            reports,
            state.panes.map((pane) => pane.report),
          );
          if (report !== null) dispatch({ kind: 'add-pane', report });
          break;
        }
        case 'close-pane':
          dispatch({ kind: 'close-pane', pane: state.active });
          break;
        case 'linked-scrolling':
          dispatch({ kind: 'link', linked: !state.linked });
          break;
        case 'back':
          dispatch({ kind: 'back' });
          break;
      }
      return true;
    };
  }, [state, dispatch, reports, searchField, services]);

  useEffect(
    () =>
      bridge.subscribe((event) => {
        if (event.kind === 'command') obey.current(event.name);
      }),
    [bridge],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      // What has no meaning here is left to the browser.
      if (command !== null && obey.current(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
