import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FocusEvent } from 'react';

/**
 * Calls `onLeave` after a time during which nobody points at the element, has the focus in it, or has another window in
 * front; the time begins anew each time that ends.
 *
 * @param ms `null` for never
 * @returns what the element listens to
 */
export function useLeaving(ms: number | null, onLeave: () => void) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const hidden = useSyncExternalStore(onVisibility, () => document.visibilityState === 'hidden');
  const held = pointed || focused || hidden;
  useEffect(() => {
    if (ms === null || held) return;
    const timer = setTimeout(onLeave, ms);
    return () => clearTimeout(timer);
  }, [ms, held, onLeave]);
  return {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
  };
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
