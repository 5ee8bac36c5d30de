/** Words of a page joined into fragments: stretches of one printed line without a wide gap. */
import type { Rule, Style, Word } from './page-content.ts';
import { innerBorders, levelsOf } from './rule-levels.ts';
import { largest } from '../../../shared/lists.ts';

export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The style most of its characters are set in. */
  readonly style: Style;
  /** Every character is set in bold type. */
  readonly bold: boolean;
  /** Width of the first word, which tells whether it would have fitted on the line before. */
  readonly firstWord: number;
  /** Left edge of the second word, where there is one: behind a hanging number it is that of the text. */
  readonly secondLeft: number | undefined;
  /** From left to right, as `text` has them. */
  readonly words: readonly Word[];
}

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Words on one line differ in their baselines by less than this share of the type size. */
const BASELINE_TOLERANCE = 0.16;
/** Words of one line may differ in their baselines by a little rounding, in points. */
const SAME_BASELINE = 0.2;
/** A space between words is a quarter of the type size; cells of a table and columns stand further apart. */
const WIDE_GAP = 0.75;
/** What stands on both sides of a column border is further apart than words, and sticks out of a cell by less than this. */
const CELL_GAP = 0.45;
const OVERHANG = 6;
/** Where the file does not say so, a gap of this share of the type size is a space. */
const SPACE = 0.1;
/** A row without a rule below it is no higher than this under the last rule, in points. */
const ROW_HEIGHT = 60;
/** Raised or lowered marks are smaller than the line they belong to, and shifted by less than its size. */
const RAISED = { smallest: 0.4, size: 0.8, shift: 0.6, reach: 0.6, letters: 6 };

/** A large initial is more than so many times the size of its text, and stands close to it. */
const DROP_CAP = { size: 2, reach: 0.3 };

interface Placed extends Word {
  readonly index: number;
}

/**
 * Joins words into fragments, from the top of the page to its foot and from left to right.
 *
 * @param rules ruled lines of the page: over and under a line that is cut into pieces, full cells may stand closer
 *   together than columns do elsewhere.
 */
export function fragmentsOf(words: readonly Word[], rules: readonly Rule[] = []): readonly Fragment[] {
  const rows = rowsOf(joinDropCaps(words.map((word, index) => ({ ...word, index }))));
  const levels = levelsOf(rules).filter((level) => level.pieces.length > 1);
  let below = 0;
  return attachRaised(rows)
    .flatMap((row) => {
      const baseline = row[0]?.baseline ?? 0;
      while ((levels[below]?.y ?? Number.NEGATIVE_INFINITY) > baseline) below += 1;
      const near = [levels[below], levels[below - 1]].filter(
        (level, at) => level !== undefined && (at === 0 || level.y - baseline < ROW_HEIGHT),
      );
      return splitAtGaps(
        row,
        near.flatMap((level) => (level ? innerBorders(level) : [])),
      );
    })
    .map(toFragment);
}

/** Sets a large initial before the rest of its word, which follows it in the file. */
function joinDropCaps(words: readonly Placed[]): Placed[] {
  return words.flatMap((word, at): Placed[] => {
    const before = words[at - 1];
    const after = words[at + 1];
    if (after && isDropCap(word, after)) return [];
    return [
      before && isDropCap(before, word)
        ? { ...word, text: before.text + word.text, left: before.left }
        : word,
    ];
  });
}

function isDropCap(cap: Placed, rest: Placed): boolean {
  return (
    cap.style.size > rest.style.size * DROP_CAP.size &&
    /^\p{Lu}$/u.test(cap.text) &&
    /^\p{Ll}/u.test(rest.text) &&
    rest.left >= cap.right - 1 &&
    rest.left - cap.right < cap.style.size * DROP_CAP.reach &&
    rest.baseline > cap.baseline
  );
}

function rowsOf(words: Placed[]): Placed[][] {
  words.sort((a, b) => b.baseline - a.baseline || a.left - b.left);
  const rows: Placed[][] = [];
  let row: Placed[] = [];
  for (const word of words) {
    const head = row[0];
    const above = row.at(-1);
    if (head && above) {
      const tolerance = BASELINE_TOLERANCE * Math.min(head.style.size, word.style.size);
      const down = head.baseline - word.baseline;
      // The line of another column may lie on the tolerance: then it is taken as a whole, and not word by word.
      const isSame = above.baseline - word.baseline <= SAME_BASELINE && down <= tolerance * 2;
      if (down <= tolerance || isSame) {
        row.push(word);
        continue;
      }
    }
    row = [word];
    rows.push(row);
  }
  for (const words of rows) words.sort((a, b) => a.left - b.left || a.index - b.index);
  return rows;
}

/** Moves raised and lowered marks into the row of the word they touch. */
function attachRaised(rows: readonly Placed[][]): readonly Placed[][] {
  const result = rows.map((row) => [...row]);
  const sizes = rows.map((row) => largest(row.map((word) => word.style.size)));
  rows.forEach((row, at) => {
    const size = largest(sizes.slice(Math.max(0, at - 2), at + 3));
    for (const word of row) {
      if (word.style.size > size * RAISED.size && !word.glued) continue;
      const host = [at - 1, at + 1, at - 2, at + 2].find((other) =>
        rows[other]?.some((next) => holds(next, word)),
      );
      const target = host === undefined ? undefined : result[host];
      if (!target) continue;
      target.push(word);
      target.sort((a, b) => a.left - b.left || a.index - b.index);
      result[at] = result[at]?.filter((other) => other !== word) ?? [];
    }
  });
  return result.filter((row) => row.length > 0);
}

function holds(host: Placed, mark: Placed): boolean {
  const size = host.style.size;
  if (mark.text.length > RAISED.letters || Math.abs(mark.baseline - host.baseline) > size * RAISED.shift)
    return false;
  // Of the same size as its word, but set right after it in the file: a mark that is only shifted.
  if (mark.glued && mark.index === host.index + 1)
    return Math.abs(mark.left - host.right) < size * RAISED.reach;
  if (mark.style.size > size * RAISED.size || mark.style.size < size * RAISED.smallest) return false;
  const reach = size * RAISED.reach;
  const touchesEnd = mark.left > host.left && Math.abs(mark.left - host.right) < reach;
  return touchesEnd || (mark.right < host.right && Math.abs(host.left - mark.right) < reach);
}

function splitAtGaps(row: readonly Placed[], borders: readonly number[]): readonly Placed[][] {
  const parts: Placed[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of row) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (last && before && !standsApart(before, word, right, borders)) {
      last.push(word);
      right = Math.max(right, word.right);
    } else {
      parts.push([word]);
      right = word.right;
    }
  }
  return parts;
}

function standsApart(before: Placed, word: Placed, right: number, borders: readonly number[]): boolean {
  const gap = (word.left - right) / Math.max(word.style.size, before.style.size);
  if (gap > WIDE_GAP) return true;
  // Words of two cells may come close where the first is full, but the file does not hold them in a row.
  const follows = word.index === before.index + 1;
  if (gap < CELL_GAP && (follows || gap < -WIDE_GAP)) return false;
  return borders.some((border) => border > right - OVERHANG && border < word.left + 1);
}

function toFragment(words: readonly Placed[]): Fragment {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let before: Placed | undefined;
  let firstEnd: number | undefined;
  let secondLeft: number | undefined;
  const lengths = new Map<Style, number>();
  for (const word of words) {
    const spaced = before !== undefined && isSpaced(before, word, right);
    if (spaced && firstEnd === undefined) {
      firstEnd = right;
      secondLeft = word.left;
    }
    text += spaced ? ` ${word.text}` : word.text;
    lengths.set(word.style, (lengths.get(word.style) ?? 0) + word.text.length);
    right = Math.max(right, word.right);
    before = word;
  }
  const left = words[0]?.left ?? 0;
  const style = [...lengths].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
  const main = words.find((word) => word.style === style) ?? words[0];
  return {
    text,
    left,
    right,
    baseline: main?.baseline ?? 0,
    style,
    bold: words.every((word) => word.style.bold),
    firstWord: (firstEnd ?? right) - left,
    secondLeft,
    words,
  };
}

/** The file knows whether two words it holds one after the other are parted by a space; else the gap decides. */
function isSpaced(before: Placed, word: Placed, right: number): boolean {
  if (word.index === before.index + 1) return !word.glued;
  return word.left - right > SPACE * Math.min(before.style.size, word.style.size);
}
