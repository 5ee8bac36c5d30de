import { useEffect, useRef } from 'react';
import type { Session } from '../../shared/contract.ts';
import { useServices } from './context.ts';
import { sessionOf } from './session-state.ts';
import type { ReaderState } from './reader-state.ts';

/** Long enough that scrolling writes nothing, short enough that little is lost. */
const SAVE_AFTER_MS = 600;

/** Keep the session saved: a moment after the last change, and when the window is left. */
export function useSession(state: ReaderState): void {
  const { bridge } = useServices();
  const saved = useRef<string | null>(null);
  const latest = useRef(state);

  useEffect(() => {
    latest.current = state;
    const text = JSON.stringify(sessionOf(state));
    // What was restored need not be written back.
    saved.current ??= text;
    if (saved.current === text) return;
    const timer = setTimeout(() => save(state), SAVE_AFTER_MS);
    return () => clearTimeout(timer);

    function save(current: ReaderState) {
      const session: Session = sessionOf(current);
      saved.current = JSON.stringify(session);
      void bridge.call('session.save', session);
    }
  }, [bridge, state]);

  useEffect(() => {
    const flush = () => {
      const session = sessionOf(latest.current);
      const text = JSON.stringify(session);
      if (text === saved.current) return;
      saved.current = text;
      void bridge.call('session.save', session);
    };
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [bridge]);
}
