import type { Colour } from './bitmap.ts';

interface OutlineStyle {
  readonly colour: Colour;
  /** In points: how wide the line is, and how far it stands from the letters. */
  readonly thick: number;
  readonly away: number;
}

/** How a passage is outlined in a picture: the accent of the window in its light form. */
export const OUTLINE: OutlineStyle = { colour: [0x1f, 0x5f, 0x8b], thick: 1.2, away: 2 };
