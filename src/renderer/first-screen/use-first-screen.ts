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
 * @param showAsStarted puts away what lies over the texts, or stands beside them, that no start opens
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

/** A start opens the view that was left: others wait for answers that the texts do without. A drawn page of an original is no text. */
function canBeKept({ view, panes }: ReaderState): boolean {
  return view === 'read' && panes.every(({ original }) => original !== true);
}

/** Whether a start with the session of this state shows what is shown now. */
function isAsStarted({ libraryShown, drawerOpen, panes, active }: ReaderState): boolean {
  return libraryShown && !drawerOpen && panes[0]?.key === active;
}
