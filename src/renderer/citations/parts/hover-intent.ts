/** Tells a pointer that rests on a mark from one that passes by. */

/** Long enough that a pointer on its way elsewhere opens nothing. */
const OPEN_AFTER_MS = 350;
/** Long enough to get from the mark into its card. */
const CLOSE_AFTER_MS = 250;

export interface HoverIntent {
  /** The pointer is over this mark, or over none. */
  readonly over: (mark: HTMLElement | null) => void;
  /** The pointer went into the card or out of it. */
  readonly inCard: (inside: boolean) => void;
  /** Something else decided: forget what was under way. */
  readonly cancel: () => void;
}

export function createHoverIntent(open: (mark: HTMLElement) => void, close: () => void): HoverIntent {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: HTMLElement | null = null;
  const after = (delay: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  return {
    over(mark) {
      if (mark === current) return;
      current = mark;
      if (mark === null) after(CLOSE_AFTER_MS, close);
      else after(OPEN_AFTER_MS, () => open(mark));
    },
    inCard(inside) {
      if (inside) clearTimeout(timer);
      else after(CLOSE_AFTER_MS, close);
    },
    cancel() {
      clearTimeout(timer);
    },
  };
}
