/** Entries of a reference list that no list mark opens, found by the numbers that the list lacks. */

/** Where an entry begins. */
export interface EntryStart {
  /** Index of its line in the list. */
  readonly line: number;
  /** Offset in the line at which its number or list mark stands. */
  readonly at: number;
  /** Length of bullet, number and the space after them. */
  readonly length: number;
  readonly number: number;
}

/** What is known of a line of the list. */
export interface ListedText {
  readonly text: string;
  /** The layout says that the line goes on with the one before. */
  readonly runsOn: boolean;
}

interface Candidate extends EntryStart {
  readonly stopped: boolean;
}

/** What an entry opens with: a name, a title in quotation marks, a dash for the author of the entry before. */
const OPENS = '(?=[\\p{Lu}"“‘«\\[(—–]|-\\S|(?:al|de|van|von|el)[- ]\\p{Lu})';
const AT_START = new RegExp(`^(\\d{1,3})(?:([.)])\\s*|\\s+)(?:${OPENS}|$)`, 'u');
const ALONE = /^(\d{1,3})([.)]?)$/;
const INSIDE = new RegExp(`(?<=[.\\])/”"]\\s+)(\\d{1,3})([.)])\\s*${OPENS}`, 'gu');
/** "No. 12. Enacted": the number of a law, a page or a part, not of an entry. */
const NUMBERED_PART = /\b(?:nos?|arts?|secs?|chs?|vols?|pp?|paras?|res|rev|add|reg|c|n|r|s)\.\s+$/i;
/** How an entry ends: with a stop, a bracket or an address. */
const ENTRY_END = /[.\])”"/;:]$|(?:https?:\/\/|www\.)\S*$|\.(?:pdf|html?|aspx?|docx?|php)$/i;
// Half and twice of each of these read the lists of all samples alike.
/** More missing numbers at one place are another list, and no gap. */
const LARGEST_GAP = 60;
/** Behind the last entry a list goes on with the next number or, where one is lost, with one of the next. */
const LARGEST_STEP = 5;
/** So many places behind the last entry are looked at for those left out. */
const MOST_BETWEEN = 20;

/**
 * The starts of entries with numbers between those of `starts`, in front of them and behind them, where a line
 * begins with just the number that is missing, or where it stands behind a full stop inside a line.
 *
 * @param starts the entries found so far, in the order of the list.
 */
export function lostOpenings(lines: readonly ListedText[], starts: readonly EntryStart[]): EntryStart[] {
  const last = starts.at(-1);
  const behind = last === undefined ? [] : following(candidates(lines, last, undefined), last.number + 1);
  const known = [...starts, ...behind];
  const between = known.flatMap((after, index) => {
    const before = known[index - 1];
    const from = (before?.number ?? 0) + 1;
    if (after.number <= from || after.number - from > LARGEST_GAP) return [];
    return inOrder(candidates(lines, before, after), from, after.number);
  });
  return [...between, ...behind];
}

/** One candidate for each number from `from` up to `to`, each behind the one before; lines come before places inside them. */
function inOrder(stretch: readonly Candidate[], from: number, to: number): EntryStart[] {
  const found: EntryStart[] = [];
  let at = 0;
  for (let number = from; number < to && at < stretch.length; number += 1) {
    const fits = (each: Candidate, index: number): boolean => index >= at && each.number === number;
    const onLine = stretch.findIndex((each, index) => fits(each, index) && each.at === 0);
    const next = onLine < 0 ? stretch.findIndex(fits) : onLine;
    const start = stretch[next];
    if (start === undefined) continue;
    found.push(start);
    at = next + 1;
  }
  return found;
}

/**
 * How a list goes on behind its last known entry: on lines that begin with the next number and its stop. A number
 * further on counts where the one after it follows, or where those left out stand in between.
 */
function following(stretch: readonly Candidate[], first: number): EntryStart[] {
  const opening = stretch.map((each) => each.at === 0 && each.stopped);
  const lastOf = new Map<number, number>();
  stretch.forEach(({ number }, index) => opening[index] === true && lastOf.set(number, index));
  const found: EntryStart[] = [];
  let expected = first;
  let from = 0;
  stretch.forEach((start, index) => {
    const { number } = start;
    if (opening[index] !== true || number < expected || number > expected + LARGEST_STEP) return;
    if (number > expected && (lastOf.get(number + 1) ?? 0) <= index) {
      const near = stretch.slice(Math.max(from, index - MOST_BETWEEN), index);
      if (inOrder(near, expected, number).length < number - expected) return;
    }
    found.push(start);
    expected = number + 1;
    from = index + 1;
  });
  return found;
}

/** All places between two starts at which an entry may begin, in reading order. */
function candidates(
  lines: readonly ListedText[],
  before: EntryStart | undefined,
  after: EntryStart | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  const first = before?.line ?? 0;
  const last = after?.line ?? lines.length;
  for (let line = first; line < last; line += 1) {
    const { text } = lines[line] ?? { text: '' };
    const start = line === before?.line ? null : (AT_START.exec(text) ?? ALONE.exec(text));
    if (start !== null && mayOpen(lines, line, before, start[2] !== undefined && start[2] !== '')) {
      found.push({
        line,
        at: 0,
        length: start[0].length,
        number: Number(start[1]),
        stopped: start[2] !== undefined && start[2] !== '',
      });
    }
    if (!/\d[.)]/.test(text)) continue;
    for (const inside of text.matchAll(INSIDE)) {
      if (inside.index === 0 || NUMBERED_PART.test(text.slice(0, inside.index))) continue;
      found.push({
        line,
        at: inside.index,
        length: inside[0].length,
        number: Number(inside[1]),
        stopped: true,
      });
    }
  }
  return found;
}

/** A number without a stop opens an entry only where the one before has ended, or a paragraph begins. */
function mayOpen(
  lines: readonly ListedText[],
  line: number,
  before: EntryStart | undefined,
  stopped: boolean,
): boolean {
  const above = lines[line - 1];
  if (above === undefined || before === undefined) return true;
  if (ENTRY_END.test(above.text)) return !NUMBERED_PART.test(`${above.text} `);
  return stopped ? !NUMBERED_PART.test(`${above.text} `) : lines[line]?.runsOn !== true;
}
