/** Edit distance of short words and names: how many letters one must be changed in to become the other. */
import { distance } from 'fastest-levenshtein';

/**
 * Whether at most so many letters put in, left out or replaced make one of the other (Levenshtein's distance). Two
 * neighbours that changed places count as two.
 */
export function isWithinEdits(one: string, other: string, most: number): boolean {
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

/** Longest words compared, and the three rows of costs that the comparison needs. */
const LONGEST = 48;
const row = (): Uint8Array => new Uint8Array(LONGEST + 1);
const rows = [row(), row(), row()] as const;

/**
 * Edit distance of a typed word to a written one, in which neighbours that changed places count once ("labro": optimal
 * string alignment); with `beginning`, to the best beginning of the written one, whose rest is yet to be typed. Anything
 * above `most` where there are more. No library gives beginnings, or stops at `most`: ADR 14.
 */
export function typingDistance(typed: string, written: string, most: number, beginning: boolean): number {
  const width = Math.min(written.length, typed.length + most);
  if (typed.length > LONGEST || width > LONGEST) return most + 1;
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let index = 1; index <= typed.length; index += 1) {
    const letter = typed.charCodeAt(index - 1);
    let least = index;
    current[0] = index;
    for (let column = 1; column <= width; column += 1) {
      const other = written.charCodeAt(column - 1);
      const changed = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, changed);
      const swaps =
        index > 1 &&
        column > 1 &&
        letter === written.charCodeAt(column - 2) &&
        other === typed.charCodeAt(index - 2);
      if (swaps) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  if (!beginning) return width < written.length ? most + 1 : (last[width] ?? most + 1);
  return last.subarray(0, width + 1).reduce((least, cost) => Math.min(least, cost), most + 1);
}
