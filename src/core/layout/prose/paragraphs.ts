/** Where paragraphs begin: by leading, indents, type, and by the room that was left on the line before. */
import type { TextLine } from '../page/blocks.ts';
import { isChartLabel } from '../page/chart-labels.ts';
import { isCaption } from '../page/headings.ts';

/** A line of the running text with the column it is set in. */
export interface PlacedLine {
  readonly line: TextLine;
  /** First line of its column, on this page. */
  readonly opensColumn: boolean;
  readonly columnLeft: number;
  readonly columnRight: number;
  /** How far lines around this one reach: less than the column where a picture stands beside them. */
  readonly reach: number;
  /** The same of the lines on both sides: a heading may be the first line beside a picture. */
  readonly reachAround: number;
  /** Left edge of the text of a list entry, behind its number or bullet. */
  readonly entryLeft: number | undefined;
}

/** How lines of one type size follow each other in a publication. */
export interface Leading {
  /** The usual distance from line to line, in points. */
  readonly usual: number;
  /** Paragraphs are set apart by more than that. */
  readonly spaced: boolean;
}

const HANGING_MARK = /^(?:\(?\d{1,3}[.)]?|[•●○■▪◦–-])$/;
/** (A), (B): items of an enumeration that are not set off. */
const LETTERED = /^\([A-Za-z]\)\s/;
const DASHED = /^[–-](?:\s|$)/;
const FIRST_WORD = /^\S+/;
/** A number with its stop, set on to the text of its entry: "17.De Boer-Buquicchio". */
const NUMBER_SET_ON = /^\d{1,3}[.)](?=\p{Lu})/u;
/** A number whose stop says that it is one of a list. */
const STOPPED = /^\(?\d{1,3}[.)]$/;
const SENTENCE_END = /[.!?:;”"’)\]]$/;
// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Leading beyond this multiple of the usual one parts paragraphs. */
const PARTING = 1.28;
const INDENT = 4;
/** Text stands no further behind its number or bullet than this. */
const WIDEST_HANG = 40;
const SAME_EDGE = 2.5;
/** Lines of one text are this far apart, in type sizes. */
const NEXT_LINE = { least: 0.8, most: 4 };
/** What is known of a type size whose lines do not follow each other. */
const USUAL_LEADING = 1.2;
/** Paragraphs are set apart where this share of the lines stands wider, by no more than so many times the usual leading. */
const SPACED_SHARE = 0.04;
const WIDEST_SPACE = 2.5;
/** Leading differs by less than this from rounding, in points. */
const ROUNDING = 0.5;
/** Another type: sizes that differ by more than this share. Of headings: by so many points. */
const OTHER_TYPE = 0.08;
const OTHER_HEADING_TYPE = 0.5;
/** A word would have fitted on the line before with so much room beside it, in type sizes. */
const ROOM = 0.6;
/** Lines that follow each other are further apart than this share of the type size. */
const SAME_LINE = 0.3;

/**
 * Left edge of the text behind a number or bullet, where `line` opens an entry of a list. A number that is
 * followed by an ordinary space counts if other lines of the column are indented to make room for it.
 *
 * @param edges left edges that several lines of the column share, in ascending order.
 * @param before the line above it, if any.
 */
export function entryLeft(line: TextLine, edges: readonly number[], before?: TextLine): number | undefined {
  const [mark, text] = line.fragments;
  if (!mark) return undefined;
  // "... mining, and fishing" / "– where child labor is reported to occur – outside of": a dash inside a sentence.
  if (DASHED.test(mark.text) && before && !SENTENCE_END.test(before.text) && before.size === line.size)
    return undefined;
  if (text && HANGING_MARK.test(mark.text) && text.left - mark.left < WIDEST_HANG) return text.left;
  const word = FIRST_WORD.exec(mark.text)?.[0] ?? '';
  const second = mark.secondLeft;
  const indented = (from: number): number | undefined =>
    edges.find((edge) => edge > Math.max(from, mark.left + INDENT) && edge < mark.left + WIDEST_HANG);
  if (NUMBER_SET_ON.test(word)) return indented(mark.left);
  if (second === undefined || !HANGING_MARK.test(word)) return undefined;
  // The indent may be narrower than a number of two or three digits.
  return indented(STOPPED.test(word) ? mark.left : second - SAME_EDGE);
}

/** The leading of each type size. */
export function leadings(lines: readonly PlacedLine[]): ReadonlyMap<number, Leading> {
  const distances = new Map<number, number[]>();
  lines.forEach(({ line, opensColumn }, index) => {
    const before = lines[index - 1]?.line;
    if (opensColumn || !before || before.size !== line.size) return;
    const distance = before.baseline - line.baseline;
    if (distance < line.size * NEXT_LINE.least || distance > line.size * NEXT_LINE.most) return;
    const known = distances.get(line.size);
    if (known) known.push(Math.round(distance * 5) / 5);
    else distances.set(line.size, [Math.round(distance * 5) / 5]);
  });
  return new Map(
    [...distances].map(([size, values]) => {
      const usual = commonest(values);
      const wider = values.filter((value) => value > usual * PARTING && value < usual * WIDEST_SPACE).length;
      return [size, { usual, spaced: wider >= values.length * SPACED_SHARE }];
    }),
  );
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  // Of two distances equally common the smaller is the leading, the larger that between paragraphs.
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * Whether `next` begins a paragraph.
 *
 * @param before the line read before it; `undefined` after a table.
 * @param entry left edge of the text of the list entry that `before` belongs to, if it does.
 * @param heading `before` is a heading.
 */
export function startsParagraph(
  before: PlacedLine | undefined,
  next: PlacedLine,
  entry: number | undefined,
  heading: boolean,
  leading: ReadonlyMap<number, Leading>,
): boolean {
  if (!before || next.entryLeft !== undefined) return true;
  if (isChartLabel(next.line.text) || isChartLabel(before.line.text)) return true;
  const size = before.line.size;
  if (Math.abs(size - next.line.size) > size * OTHER_TYPE) return true;
  if (heading && before.line.bold && !next.line.bold) return true;
  if (!before.line.bold && next.line.bold && standsOut(next)) return true;
  if (LETTERED.test(next.line.text) && /[;:.,]$|[;,] and$/.test(before.line.text)) return true;
  if (next.opensColumn) return !goesOn(before, next, entry);
  const { usual, spaced } = leading.get(next.line.size) ?? { usual: size * USUAL_LEADING, spaced: false };
  const distance = before.line.baseline - next.line.baseline;
  // Two heads on one line, at the two edges of the column.
  if (before.line.bold && next.line.bold && Math.abs(distance) < size * SAME_LINE) return true;
  if (distance > usual * PARTING + ROUNDING || distance < -1) return true;
  if (!before.line.bold && next.line.bold && SENTENCE_END.test(before.line.text)) return true;
  if (entry !== undefined) return next.line.left < entry - INDENT;
  const indent = next.line.left - before.line.left;
  if (indent > INDENT && SENTENCE_END.test(before.line.text)) return true;
  if (spaced) return false;
  return (
    SENTENCE_END.test(before.line.text) && hadRoom(before, next) && /^[\p{Lu}\d"“(]/u.test(next.line.text)
  );
}

/**
 * Whether a heading runs on in the next line: a title always, since its lines may be of any length; another
 * heading only where its own line had no room for the next word. A picture may stand beside it and the text above, or
 * beside it and the text below.
 */
export function headingGoesOn(before: PlacedLine, next: PlacedLine, level: number): boolean {
  const sameType =
    Math.abs(before.line.size - next.line.size) < OTHER_HEADING_TYPE && before.line.bold === next.line.bold;
  const isBesidePicture = before.reach > before.line.right && !hadRoom(before, next);
  return (
    sameType && (level === 1 || isBesidePicture || !hadRoom({ ...before, reach: before.reachAround }, next))
  );
}

/** Bold type that opens something of its own, and does not merely stress words in the middle of a sentence. */
function standsOut({ line, opensColumn }: PlacedLine): boolean {
  return opensColumn || isCaption(line.text) || line.text === line.text.toUpperCase();
}

/** Whether a paragraph runs on from the foot of one column to the top of the next. */
function goesOn(before: PlacedLine, next: PlacedLine, entry: number | undefined): boolean {
  if (entry !== undefined && before.columnLeft < entry - INDENT && next.line.left > next.columnLeft + INDENT)
    return true;
  if (!SENTENCE_END.test(before.line.text)) return true;
  if (/^\p{Ll}/u.test(next.line.text)) return true;
  // The typesetter would have set the next word on the last line had it belonged there and fitted.
  return !hadRoom(before, next);
}

function hadRoom(before: PlacedLine, next: PlacedLine): boolean {
  const word = next.line.fragments[0]?.firstWord ?? 0;
  return before.reach - before.line.right > word + before.line.size * ROOM;
}
