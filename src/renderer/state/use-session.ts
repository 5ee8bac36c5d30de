import { useEffect, useMemo, useRef } from 'react';
import { useServices } from './context.ts';
import { sessionOf } from './session-state.ts';
import type { ReaderState } from './reader-state.ts';

/** Long enough that scrolling writes nothing, short enough that little is lost. */
const SAVE_AFTER_MS = 400;

/** Keep the session saved: a moment after the last change, and when the window is left. */
export function useSession(state: ReaderState): void {
  const { bridge } = useServices();
  const session = useMemo(() => sessionOf(state), [state]);
  /** As it was saved last; what was restored need not be written back. */
  const saved = useRef(JSON.stringify(session));

  useEffect(() => {
    const save = () => {
      const text = JSON.stringify(session);
      if (text === saved.current) return;
      saved.current = text;
      void bridge.call('session.save', session);
    };
    const timer = setTimeout(save, SAVE_AFTER_MS);
    window.addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', save);
    };
  }, [bridge, session]);
}
