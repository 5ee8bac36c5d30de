/** How a pane gets to a place that is far: within a few frames, slowly at both ends, so that the eye keeps hold of the text. Pure. */
export interface Glide {
  /** Scroll position it began at, in CSS pixels. */
  readonly from: number;
  /** Milliseconds, by `performance.now`. */
  readonly began: number;
  readonly lasts: number;
}

/** Farther than this, in heights of its window, a pane is not moved at once. */
const FAR = 0.3;

const SHORTEST_MS = 160;
const LONGEST_MS = 320;
/** What each window height of the way adds. */
const SCREEN_MS = 60;

export function isFar(from: number, to: number, clientHeight: number): boolean {
  return Math.abs(to - from) > clientHeight * FAR;
}

export function glideFrom(from: number, to: number, clientHeight: number, now: number): Glide {
  const screens = Math.abs(to - from) / Math.max(1, clientHeight);
  return { from, began: now, lasts: Math.min(LONGEST_MS, SHORTEST_MS + SCREEN_MS * screens) };
}

/** Where it stands now on its way to `to`, which may have moved on since; `null` where it is there. */
export function glidedTo({ from, began, lasts }: Glide, to: number, now: number): number | null {
  const share = (now - began) / lasts;
  if (share >= 1) return null;
  // Slow, fast, slow: half of a cosine.
  return from + (to - from) * ((1 - Math.cos(Math.PI * Math.max(0, share))) / 2);
}
