/** How alike letters are that may have been damaged: edit distance, with the ends that are not fixed left open. Pure. */

/** So many letters more or fewer than expected are looked at. */
const BAND = 12;

/** How much of some letters stands somewhere, from 0 to 1: of all, and of those that are nearest. */
export interface Alike {
  readonly all: number;
  readonly near: number;
}

/** So many letters are the nearest. */
export const NEAR = 24;

/**
 * How much of `pattern` stands at a place of `text`; where the text goes on behind it does not matter.
 *
 * @param step 1 to read both forwards from `at`, -1 backwards from before it (the pattern from its end)
 */
export function alikeFrom(pattern: string, text: string, at: number, step: 1 | -1): Alike {
  const { length } = pattern;
  if (length === 0) return { all: 1, near: 1 };
  let near = 1;
  const forward = step === 1;
  const letterOfPattern = (index: number) => pattern.charCodeAt(forward ? index : length - 1 - index);
  const letterOfText = (index: number) => {
    const place = forward ? at + index : at - 1 - index;
    return place < 0 || place >= text.length ? -1 : text.charCodeAt(place);
  };
  let before = new Uint16Array(2 * BAND + 3).fill(NEVER);
  let row = new Uint16Array(2 * BAND + 3).fill(NEVER);
  // Column `d` stands for the text's letter `i + d - BAND - 1`.
  for (let d = BAND + 1; d <= 2 * BAND + 1; d += 1) before[d] = d - BAND - 1;
  for (let i = 1; i <= length; i += 1) {
    row.fill(NEVER);
    for (let d = 1; d <= 2 * BAND + 1; d += 1) {
      const j = i + d - BAND - 1;
      if (j < 0) continue;
      const same = j > 0 && letterOfPattern(i - 1) === letterOfText(j - 1) ? (before[d] ?? NEVER) : NEVER;
      const other = j > 0 ? (before[d] ?? NEVER) + 1 : NEVER;
      row[d] = Math.min(same, other, (before[d + 1] ?? NEVER) + 1, (row[d - 1] ?? NEVER) + 1, NEVER);
    }
    [before, row] = [row, before];
    if (i === Math.min(NEAR, length)) near = shareOf(before, i);
  }
  return { all: shareOf(before, length), near };
}

function shareOf(costs: Uint16Array, length: number): number {
  return Math.max(0, 1 - costs.reduce((least, cost) => Math.min(least, cost), NEVER) / length);
}

/** More than any distance that counts. */
const NEVER = 30_000;

/**
 * Where letters stand in a window of a text as well as they can: the place that goes with each letter of the pattern, and
 * behind the last. The ends of the window are open.
 *
 * @returns `length + 1` places in `window`, rising; with how many letters had to be changed
 */
export function alignIn(
  pattern: string,
  window: string,
): { readonly places: Uint32Array; readonly edits: Uint16Array } {
  const [m, n] = [pattern.length, window.length];
  const width = n + 1;
  const cost = new Uint16Array((m + 1) * width);
  for (let i = 1; i <= m; i += 1) {
    cost[i * width] = i;
    const letter = pattern.charCodeAt(i - 1);
    for (let j = 1; j <= n; j += 1) {
      const here = i * width + j;
      const across = (cost[here - width - 1] ?? 0) + (letter === window.charCodeAt(j - 1) ? 0 : 1);
      cost[here] = Math.min(across, (cost[here - width] ?? 0) + 1, (cost[here - 1] ?? 0) + 1);
    }
  }
  let j = 0;
  for (let at = 1; at <= n; at += 1) if ((cost[m * width + at] ?? 0) < (cost[m * width + j] ?? 0)) j = at;
  const places = new Uint32Array(m + 1);
  /** Of each place, how many letters before it had to be changed. */
  const edits = new Uint16Array(m + 1);
  for (let i = m; i > 0;) {
    places[i] = Math.max(places[i] ?? 0, j);
    const here = i * width + j;
    edits[i] = cost[here] ?? 0;
    const isSame = j > 0 && pattern.charCodeAt(i - 1) === window.charCodeAt(j - 1);
    if (j > 0 && cost[here] === (cost[here - width - 1] ?? 0) + (isSame ? 0 : 1)) {
      i -= 1;
      j -= 1;
    } else if (cost[here] === (cost[here - width] ?? 0) + 1) i -= 1;
    else j -= 1;
  }
  places[0] = j;
  return { places, edits };
}
