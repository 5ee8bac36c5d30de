import { use, useCallback, useEffect, useId, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import { CITATION } from '../../text/page-signs.ts';
import { DockContext } from '../dock/dock-context.ts';
import type { Dock, OpenCard } from '../dock/dock-context.ts';
import { createHoverIntent } from '../parts/hover-intent.ts';
import type { HoverIntent } from '../parts/hover-intent.ts';

/** What shows the cards of a report's marks, and the ways to change that. */
export interface Cards {
  /** Beside its mark: comes and goes with it. */
  readonly open: OpenCard | null;
  /** In the margin, where that is this report's now. */
  readonly docked: OpenCard | null;
  readonly margin: HTMLElement | null;
  /** The margin is there: it follows the marks that are gone to. */
  readonly follows: boolean;
  /** Tells the card of a mark that is pointed at, and of the pointer in the card itself. */
  readonly hover: HoverIntent;
  /** The card of a mark was asked for: it opens where cards are now, in the margin or beside the mark. */
  readonly pin: (mark: HTMLElement) => void;
  /** A mark got the focus: the margin shows its sources, if it is there. */
  readonly follow: (mark: HTMLElement) => void;
  /** Into the margin, and out of it again to the mark. `null` where there is no margin. */
  readonly toMargin: ((card: OpenCard) => void) | null;
  readonly toMark: (card: OpenCard) => void;
  /** Puts the card beside its mark away; the focus goes back to the mark where that is asked for. Never changes. */
  readonly closeOpen: (restoreFocus: boolean) => void;
  readonly closeDocked: (restoreFocus: boolean) => void;
}

/** At most one card beside its mark, and one in the margin of the window, which may be another report's. */
export function useCards(): Cards {
  const owner = useId();
  const dock = use(DockContext);
  const [open, setOpen] = useState<OpenCard | null>(null);
  const docked = dock?.shown?.owner === owner ? dock.shown.card : null;
  const hover = useHover(setOpen);
  useLeavingMargin(dock, owner);

  const closeOpen = useCallback(
    (restoreFocus: boolean) =>
      setOpen((before) => {
        if (restoreFocus) before?.mark.focus({ preventScroll: true });
        return null;
      }),
    [],
  );
  const inMargin = (card: OpenCard) => {
    hover.cancel();
    setOpen(null);
    dock?.show(owner, card);
  };
  const beside = (card: OpenCard) => {
    hover.cancel();
    setOpen(card);
  };
  const follows = dock !== null && dock.shown !== null;
  return {
    // What stands in the margin is not shown again beside its mark.
    open: open?.mark === docked?.mark ? null : open,
    docked,
    margin: dock?.margin ?? null,
    follows,
    hover,
    pin: (mark) => (follows ? inMargin : beside)(cardOf(mark, true)),
    follow(mark) {
      if (follows && docked?.mark !== mark) inMargin(cardOf(mark, false));
    },
    toMargin: dock === null ? null : (card) => inMargin({ ...card, pinned: true }),
    toMark(card) {
      dock?.leave(owner);
      beside({ ...card, pinned: true });
    },
    closeOpen,
    closeDocked(restoreFocus) {
      if (restoreFocus) docked?.mark.focus({ preventScroll: true });
      dock?.leave(owner);
    },
  };
}

/** A card opens under a resting pointer, unless one was asked for. */
function useHover(setOpen: Dispatch<SetStateAction<OpenCard | null>>): HoverIntent {
  const [hover] = useState(() =>
    createHoverIntent(
      (mark) => setOpen((before) => (before?.pinned === true ? before : cardOf(mark, false))),
      () => setOpen((before) => (before?.pinned === true ? before : null)),
    ),
  );
  useEffect(() => () => hover.cancel(), [hover]);
  return hover;
}

/** What is shown of a report goes with it. */
function useLeavingMargin(dock: Dock | null, owner: string): void {
  const leave = dock?.leave;
  useEffect(() => () => leave?.(owner), [leave, owner]);
}

function cardOf(mark: HTMLElement, pinned: boolean): OpenCard {
  return { citation: CITATION.of(mark) ?? -1, mark, pinned };
}
