/** Who moved which way between two years: a line from the one value to the other, the longest way first. Pure. */
import type { AcrossCell, AcrossRow } from '../../../shared/across/across.ts';
import type { Scale } from '../model/scale.ts';
import { appendAll } from '../../../shared/lists.ts';
import { lineName } from '../model/shown-answer.ts';
import type { AreaLine } from '../model/shown-answer.ts';
import { cellInBrief } from '../model/words.ts';
import { axisOf } from './axis.ts';
import type { Axis } from './axis.ts';
import { fitting, groupHead, NOTE_SIZE } from './picture.ts';
import type { Mark, Picture, Shape } from './picture.ts';

const LABEL = 190;
const LINE = 20;
const TOP = 34;
const SIDE = 150;

export interface Moved {
  readonly line: AreaLine;
  readonly before: AcrossRow;
  readonly after: AcrossRow;
  readonly from: number;
  readonly to: number;
}

/** The areas that state a value of the scale in both years. */
export function movedLines(
  lines: readonly AreaLine[],
  [first, last]: readonly [number, number],
  { scale, main }: { scale: Scale; main: number },
): readonly Moved[] {
  return lines.flatMap((line): Moved[] => {
    const [before, after] = [line.cells[first], line.cells[last]];
    if (before?.kind !== 'stated' || after?.kind !== 'stated') return [];
    const from = valueIn(before.row, main, scale);
    const to = valueIn(after.row, main, scale);
    return from === null || to === null ? [] : [{ line, before: before.row, after: after.row, from, to }];
  });
}

function valueIn(row: AcrossRow, main: number, scale: Scale): number | null {
  const value = row.cells[main]?.value;
  return value === undefined ? null : scale.numberOf(value);
}

/** Those that rose, then those that fell. */
export function changePicture(
  all: readonly Moved[],
  { scale, main, width }: { scale: Scale; main: number; width: number },
): Picture {
  const right = Math.max(LABEL + 240, width - SIDE);
  const axis = axisOf(
    scale,
    all.flatMap(({ from, to }) => [from, to]),
    LABEL + 10,
    right,
  );
  const shapes: Shape[] = axis.ticks.map(({ value, label }) => ({
    kind: 'text',
    x: axis.at(value),
    y: 14,
    text: label,
    size: NOTE_SIZE,
    anchor: 'middle',
    fill: 'ink-quiet',
  }));
  const marks: Mark[] = [];
  let y = TOP;
  for (const [title, own] of [
    ['Rose', all.filter(({ from, to }) => to > from)],
    ['Fell', all.filter(({ from, to }) => to < from)],
  ] as const) {
    appendAll(shapes, groupHead(title, own.length, { y, end: right + SIDE }));
    y += 22;
    const ranked = own.toSorted(
      (a, b) => Math.abs(axis.at(b.to) - axis.at(b.from)) - Math.abs(axis.at(a.to) - axis.at(a.from)),
    );
    appendAll(shapes, grid(axis, y, y + ranked.length * LINE));
    for (const moved of ranked) {
      const drawing = { y, row: marks.length, main, at: axis.at, end: right };
      appendAll(shapes, wordsOf(moved, drawing));
      marks.push(markOf(moved, drawing));
      y += LINE;
    }
    y += 18;
  }
  return { width: right + SIDE, height: y, shapes, marks, size: { rows: marks.length, columns: 1 } };
}

/** Thin lines down through the rows of one direction. */
function grid({ ticks, at }: Axis, from: number, to: number): Shape[] {
  return ticks.map(({ value }) => ({
    kind: 'line',
    x1: at(value),
    y1: from - 4,
    x2: at(value),
    y2: to,
    stroke: 'line',
  }));
}

interface Drawing {
  readonly y: number;
  readonly row: number;
  readonly main: number;
  readonly at: (value: number) => number;
  readonly end: number;
}

/** The name before the line, and both values right behind it. */
function wordsOf({ line, before, after, from, to }: Moved, { y, main, at }: Drawing): readonly Shape[] {
  const values = `${brief(before.cells[main])} → ${brief(after.cells[main])}`;
  const text = { kind: 'text', y: y + LINE / 2 + 2, size: NOTE_SIZE } as const;
  return [
    { ...text, x: 0, text: fitting(lineName(line), LABEL - 12, NOTE_SIZE), fill: 'ink' },
    {
      ...text,
      x: Math.max(at(from), at(to)) + 12,
      text: fitting(values, SIDE - 18, NOTE_SIZE),
      fill: 'ink-quiet',
    },
  ];
}

function markOf({ line, before, after, from, to }: Moved, { y, row, main, at, end }: Drawing): Mark {
  const [x1, x2, cy] = [at(from), at(to), y + LINE / 2 - 2];
  const way = x2 > x1 ? 1 : -1;
  const value = after.cells[main]?.value;
  const paint = value?.kind === 'level' ? value.value : 'accent';
  return {
    row: after,
    label: `${lineName(line)}: ${brief(before.cells[main])} in ${before.year}, ${brief(after.cells[main])} in ${after.year}`,
    place: { row, column: 0 },
    at: { x: (x1 + x2) / 2, y: cy - 4 },
    shapes: [
      // All of the line can be pointed at.
      { kind: 'rect', x: 0, y, width: end + SIDE - 20, height: LINE - 3 },
      { kind: 'line', x1, y1: cy, x2, y2: cy, stroke: paint, width: 1.5 },
      { kind: 'line', x1: x2, y1: cy, x2: x2 - way * 6, y2: cy - 4, stroke: paint, width: 1.5 },
      { kind: 'line', x1: x2, y1: cy, x2: x2 - way * 6, y2: cy + 4, stroke: paint, width: 1.5 },
      { kind: 'circle', x: x1, y: cy, r: 3.5, fill: 'paper', stroke: paint },
    ],
  };
}

function brief(cell: AcrossCell | undefined): string {
  return cell === undefined ? '' : cellInBrief(cell);
}

/** Those that did not move, for a sentence below: their names, and how many countries they are of. */
export function unmoved(all: readonly Moved[]): {
  readonly names: readonly string[];
  readonly countries: number;
} {
  const still = all.filter(({ from, to }) => from === to).map(({ line }) => line);
  return { names: still.map(lineName), countries: countriesOf(still).size };
}

/** How many countries have no line that states both years; a part of a country that states neither is none. */
export function leftOut(lines: readonly AreaLine[], all: readonly Moved[]): number {
  const stated = countriesOf(all.map(({ line }) => line));
  return [...countriesOf(lines)].filter((area) => !stated.has(area)).length;
}

function countriesOf(lines: readonly AreaLine[]): ReadonlySet<string> {
  return new Set(lines.map(({ area }) => area));
}
