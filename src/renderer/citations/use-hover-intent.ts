import { useEffect, useMemo, useRef } from 'react';

/** Long enough that a pointer on its way elsewhere opens nothing. */
const OPEN_AFTER_MS = 350;
/** Long enough to get from the mark into its card. */
const CLOSE_AFTER_MS = 250;

interface Options {
  readonly onOpen: (mark: HTMLElement) => void;
  readonly onClose: () => void;
}

export interface HoverIntent {
  /** The pointer is over this mark, or over none. */
  readonly over: (mark: HTMLElement | null) => void;
  readonly inCard: (inside: boolean) => void;
  /** Something else decided: forget what was under way. */
  readonly cancel: () => void;
}

/** Tells a pointer that rests on a mark from one that passes by. */
export function useHoverIntent(options: Options): HoverIntent {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const intent = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current: HTMLElement | null = null;
    const after = (delay: number, act: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(act, delay);
    };
    return {
      over(mark: HTMLElement | null) {
        if (mark === current) return;
        current = mark;
        if (mark === null) after(CLOSE_AFTER_MS, () => latest.current.onClose());
        else after(OPEN_AFTER_MS, () => latest.current.onOpen(mark));
      },
      inCard(inside: boolean) {
        if (inside) clearTimeout(timer);
        else after(CLOSE_AFTER_MS, () => latest.current.onClose());
      },
      cancel() {
        clearTimeout(timer);
      },
    };
  }, []);
  useEffect(() => intent.cancel, [intent]);
  return intent;
}
