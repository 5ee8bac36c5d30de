import { useEffect, useMemo, useState } from 'react';
import { CITATION } from '../../text/page-signs.ts';
import { createHoverIntent } from '../parts/hover-intent.ts';
import type { HoverIntent } from '../parts/hover-intent.ts';

/** An open card: which mark, and whether it was asked for or only pointed at. */
export interface OpenCard {
  readonly citation: number;
  readonly mark: HTMLElement;
  readonly pinned: boolean;
}

/** The card that comes and goes with the mark, and the one that was told to stay. */
export interface Cards {
  readonly open: OpenCard | null;
  readonly kept: OpenCard | null;
}

const NO_CARDS: Cards = { open: null, kept: null };

export interface CardWays {
  /** Tells the card of a mark that is pointed at, and of the pointer in the card itself. */
  readonly hover: HoverIntent;
  /** The card of a mark was asked for. */
  readonly pin: (mark: HTMLElement) => void;
  /** A card is to stay while one reads on, or no longer. */
  readonly keep: (card: OpenCard, keep: boolean) => void;
  /** Puts one of the two away; the focus goes back to its mark where that is asked for. Never changes. */
  readonly close: Readonly<Record<keyof Cards, (restoreFocus: boolean) => void>>;
}

/** At most one card besides one that is kept. */
export function useCards(): readonly [Cards, CardWays] {
  const [cards, setCards] = useState(NO_CARDS);
  const [hover] = useState(() =>
    createHoverIntent(
      (mark) =>
        setCards(({ open, kept }) =>
          open?.pinned === true || kept?.mark === mark ? { open, kept } : { open: cardOf(mark, false), kept },
        ),
      () => setCards(({ open, kept }) => ({ open: open?.pinned === true ? open : null, kept })),
    ),
  );
  useEffect(() => () => hover.cancel(), [hover]);

  const ways = useMemo((): CardWays => {
    const close = (which: keyof Cards) => (restoreFocus: boolean) =>
      setCards((before) => {
        if (restoreFocus) before[which]?.mark.focus({ preventScroll: true });
        return { ...before, [which]: null };
      });
    return {
      hover,
      pin(mark) {
        hover.cancel();
        setCards(({ kept }) => ({ open: cardOf(mark, true), kept: kept?.mark === mark ? null : kept }));
      },
      keep(card, keep) {
        hover.cancel();
        setCards(keep ? { open: null, kept: card } : { open: { ...card, pinned: true }, kept: null });
      },
      close: { open: close('open'), kept: close('kept') },
    };
  }, [hover]);
  return [cards, ways];
}

function cardOf(mark: HTMLElement, pinned: boolean): OpenCard {
  return { citation: CITATION.of(mark) ?? -1, mark, pinned };
}
