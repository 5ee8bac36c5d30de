/** Where a card stands beside the mark that it belongs to. Pure; CSS pixels of the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between mark and card: near enough to be one thing, and no gap that the pointer falls into. */
const GAP = 6;
const EDGE = 12;

/** A card for many sources scrolls rather than covering the text. */
const MOST_HEIGHT = 440;

/**
 * Below the mark where the card fits or more room is there than above; never over the mark, never
 * outside the window.
 */
export function placeCard(
  mark: Box,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): CardPlace {
  const below = view.height - EDGE - (mark.top + mark.height + GAP);
  const above = mark.top - GAP - EDGE;
  const under = Math.min(card.height, MOST_HEIGHT) <= below || below >= above;
  const maxHeight = Math.max(0, Math.min(MOST_HEIGHT, under ? below : above));
  const height = Math.min(card.height, maxHeight);
  const right = view.width - EDGE - card.width;
  return {
    left: Math.max(EDGE, Math.min(mark.left - EDGE, right)),
    top: under ? mark.top + mark.height + GAP : mark.top - GAP - height,
    maxHeight,
  };
}
