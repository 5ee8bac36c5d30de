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

/** No step is longer, in heights of the window: the eye loses the text. */
const LONGEST_STEP = 0.45;

/** Of a longer way, in heights of the window, only the end is gone. */
const LONGEST_WAY = 4;

export function isFar(from: number, to: number, clientHeight: number): boolean {
  return Math.abs(to - from) > clientHeight * FAR;
}

export function glideFrom(from: number, to: number, clientHeight: number, now: number): Glide {
  const screens = Math.abs(to - from) / Math.max(1, clientHeight);
  const begin = screens > LONGEST_WAY ? to - Math.sign(to - from) * LONGEST_WAY * clientHeight : from;
  return { from: begin, began: now, lasts: Math.min(LONGEST_MS, SHORTEST_MS + SCREEN_MS * screens) };
}

/** Where it stands in the next frame, on its way from `at` to `to`, which may have moved on since; `to` where it gets there. */
export function nextStep(glide: Glide, at: number, to: number, clientHeight: number, now: number): number {
  const { from, began, lasts } = glide;
  const share = Math.min(1, Math.max(0, (now - began) / lasts));
  // Slow, fast, slow: half of a cosine.
  const wanted = share === 1 ? to : from + (to - from) * ((1 - Math.cos(Math.PI * share)) / 2);
  const longest = clientHeight * LONGEST_STEP;
  // Its first step takes it to where the glide begins, however far that is.
  if (share === 0 || Math.abs(wanted - at) <= longest) return wanted;
  return at + Math.sign(wanted - at) * longest;
}
