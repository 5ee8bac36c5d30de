import { useEffect, useRef } from 'react';
import type { Dispatch, RefObject } from 'react';
import type { Command } from '../../shared/contract.ts';
import { useLibrary, useServices } from '../state/context.ts';
import type { ReaderAction, ReaderState } from '../state/reader-state.ts';
import { reportToAdd } from './report-to-add.ts';

/** The command that a key stands for in the page itself, where no menu has taken it before. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Command | 'back' | null {
  if (event.altKey && event.key === 'ArrowLeft' && !event.ctrlKey && !event.metaKey) return 'back';
  const held = event.ctrlKey || event.metaKey;
  if (held && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') return 'search';
  return null;
}

/** Obeys the menu's commands and the window's own keys. */
export function useCommands(
  state: ReaderState,
  dispatch: Dispatch<ReaderAction>,
  searchField: RefObject<HTMLInputElement | null>,
): void {
  const { bridge } = useServices();
  const { reports } = useLibrary();
  const obey = useRef<(command: Command | 'back') => void>(() => undefined);

  useEffect(() => {
    obey.current = (command) => {
      switch (command) {
        case 'search':
          searchField.current?.focus();
          return searchField.current?.select();
        case 'add-pane': {
          const report = reportToAdd(
            reports,
            state.panes.map((pane) => pane.report),
          );
          return report === null ? undefined : dispatch({ kind: 'add-pane', report });
        }
        case 'close-pane':
          return dispatch({ kind: 'close-pane', pane: state.active });
        case 'linked-scrolling':
          return dispatch({ kind: 'link', linked: !state.linked });
        case 'back':
          return dispatch({ kind: 'back' });
      }
    };
  }, [state, dispatch, reports, searchField]);

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
      if (command === null) return;
      event.preventDefault();
      obey.current(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
