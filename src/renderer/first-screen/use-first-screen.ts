import { useEffect, useRef } from 'react';
import { useServices } from '../state/context.ts';
import type { ReaderState } from '../state/reader-state.ts';
import { PASSING } from '../text/page-signs.ts';
import { takeFirstScreen } from './take-first-screen.ts';

/** Said by the page of a program that begins with what it showed last. */
const KEEPS = 'meta[name="first-screen"]';

/**
 * Hand over what is in sight when the window is closed, if the next start shows the same.
 *
 * @param open something lies over the view, or stands beside it, that a start does not open
 */
export function useFirstScreen(state: ReaderState, open: boolean): void {
  const { bridge } = useServices();
  const latest = useRef({ state, open });
  useEffect(() => {
    latest.current = { state, open };
  });
  useEffect(() => {
    if (document.querySelector(KEEPS) === null) return;
    const leaving = () => {
      const root = document.getElementById('root');
      if (root === null) return;
      const isPlain =
        !latest.current.open && isAsStarted(latest.current.state) && PASSING.first(root) === null;
      const screen = isPlain ? JSON.stringify(takeFirstScreen(root)) : null;
      void bridge.call('host.keep-first-screen', { screen });
    };
    window.addEventListener('pagehide', leaving);
    return () => window.removeEventListener('pagehide', leaving);
  }, [bridge]);
}

/** Whether a start with the session of this state shows what is shown now. */
function isAsStarted({ view, libraryShown, drawerOpen, panes, active }: ReaderState): boolean {
  const [first] = panes;
  return (
    view === 'read' &&
    libraryShown &&
    !drawerOpen &&
    first?.key === active &&
    panes.every(({ original }) => original !== true)
  );
}
