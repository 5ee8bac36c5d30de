/** Where notes stand beside their lines so that none lies over another. Pure; lengths are CSS pixels. */

export interface Wanted {
  /** Where its line begins, and how high it is itself. */
  readonly top: number;
  readonly height: number;
}

export interface Laid {
  readonly top: number;
  /** It has no room near its line, and is counted by the one above instead. */
  readonly isFolded: boolean;
  /** How many are folded below this one. */
  readonly more: number;
}

/** While it is laid. */
type Laying = { -readonly [Part in keyof Laid]: Laid[Part] };

interface Distances {
  /** Between two of them. */
  readonly gap: number;
  /** No note stands farther below its line than this: its reader would look for it elsewhere. */
  readonly farthest: number;
  /** What says how many are folded is so high. */
  readonly more: number;
}

/** @param wanted in the order of their lines */
export function layBeside(wanted: readonly Wanted[], { gap, farthest, more }: Distances): readonly Laid[] {
  const laid: Laying[] = [];
  let free = -Infinity;
  let last: Laying | null = null;
  for (const { top, height } of wanted) {
    const there = Math.max(top, free);
    const isFolded: boolean = last !== null && there - top > farthest;
    const one: Laying = { top: there, isFolded, more: 0 };
    laid.push(one);
    if (last !== null && isFolded) {
      if (last.more === 0) free += more;
      last.more += 1;
    } else {
      free = there + height + gap;
      last = one;
    }
  }
  return laid;
}
