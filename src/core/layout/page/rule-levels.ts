/** Ruled lines of a page by their heights. */
import type { Rule } from './page-content.ts';

/** Touching ruled pieces at one height. */
export interface Level {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** From left to right. */
  readonly pieces: readonly { readonly left: number; readonly right: number }[];
}

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Pieces at heights that differ by no more than this are one level. */
const SAME_HEIGHT = 1.6;
/** Pieces this close end to end, in points, are one line. */
export const TOUCHING = 3.5;

/** The levels of a page, from the top down; lines at one height that do not touch are levels of their own. */
export function levelsOf(rules: readonly Rule[]): readonly Level[] {
  const sorted = [...rules].sort((a, b) => b.y - a.y || a.left - b.left);
  const heights: Rule[][] = [];
  for (const rule of sorted) {
    const height = heights.at(-1);
    if (height?.[0] && height[0].y - rule.y <= SAME_HEIGHT) height.push(rule);
    else heights.push([rule]);
  }
  return heights.flatMap((height) => chains(height));
}

function chains(height: readonly Rule[]): readonly Level[] {
  const levels: { y: number; left: number; right: number; pieces: { left: number; right: number }[] }[] = [];
  for (const rule of [...height].sort((a, b) => a.left - b.left || b.right - a.right)) {
    const level = levels.at(-1);
    if (level && rule.right <= level.right + 1) continue;
    if (level && rule.left - level.right <= TOUCHING) {
      level.pieces.push({ left: rule.left, right: rule.right });
      level.right = rule.right;
    } else {
      levels.push({
        y: rule.y,
        left: rule.left,
        right: rule.right,
        pieces: [{ left: rule.left, right: rule.right }],
      });
    }
  }
  return levels;
}

/** Where columns may meet: the inner ends of the pieces of a level. */
export function innerBorders(level: Level): readonly number[] {
  return level.pieces.slice(1).map((piece) => piece.left);
}
