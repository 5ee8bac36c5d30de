import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useServices } from '../state/context.ts';
import type { ReaderState } from '../state/reader-state.ts';
import { PASSING } from '../text/page-signs.ts';
import { takeFirstScreen } from './take-first-screen.ts';

/** Said by the page of a program that begins with what it showed last. */
const KEEPS = 'meta[name="first-screen"]';

/**
 * Hand over what the next start shows, as the window is closed: it is drawn in the last moment, if something else is shown.
 *
 * @param showAsStarted shows the view that a start opens, and puts away what lies over it
 */
export function useFirstScreen(state: ReaderState, open: boolean, showAsStarted: () => void): void {
  const { bridge } = useServices();
  const latest = useRef({ state, open, showAsStarted });
  useEffect(() => {
    latest.current = { state, open, showAsStarted };
  });
  useEffect(() => {
    if (document.querySelector(KEEPS) === null) return;
    const leaving = () => {
      const root = document.getElementById('root');
      if (root === null) return;
      const now = latest.current;
      if (canBeKept(now.state) && (now.open || !isAsStarted(now.state))) flushSync(now.showAsStarted);
      const isPlain = canBeKept(now.state) && PASSING.first(root) === null;
      const screen = isPlain ? JSON.stringify(takeFirstScreen(root)) : null;
      void bridge.call('host.keep-first-screen', { screen });
    };
    window.addEventListener('pagehide', leaving);
    return () => window.removeEventListener('pagehide', leaving);
  }, [bridge]);
}

/** A drawn page of an original is no text. */
function canBeKept({ panes }: ReaderState): boolean {
  return panes.every(({ original }) => original !== true);
}

/** Whether a start with the session of this state shows what is shown now. */
function isAsStarted({ view, libraryShown, drawerOpen, panes, active }: ReaderState): boolean {
  return view === 'read' && libraryShown && !drawerOpen && panes[0]?.key === active;
}
