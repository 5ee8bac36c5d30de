/** Two rows against each other: for each country a line from the one value to the other, the widest gap first. Pure. */
import type { AcrossDifference, AcrossRow } from '../../../shared/across/across.ts';
import { appendAll } from '../../../shared/lists.ts';
import { plainNumber } from '../model/scale.ts';
import { lineName } from '../model/shown-answer.ts';
import { axisOf } from './axis.ts';
import { fitting, groupHead, NOTE_SIZE, textWidth } from './picture.ts';
import type { Mark, Picture, Shape } from './picture.ts';

const LABEL = 190;
const LINE = 20;
const TOP = 62;
const SIDE = 130;

export interface Gap {
  readonly of: AcrossDifference;
  readonly row: AcrossRow;
  readonly one: number;
  readonly other: number;
}

interface Options {
  readonly width: number;
  /** What the two values are called. */
  readonly names: readonly [one: string, other: string];
  readonly named: string | null;
}

/** Those where the first is larger, those where the second is, those where both are the same in one line of words. */
// Long because every line is laid out below the one before.
export function gapPicture(gaps: readonly Gap[], { width, names, named }: Options): Picture {
  const right = Math.max(LABEL + 240, width - SIDE);
  const numbers = gaps.flatMap(({ one, other }) => [one, other]);
  const axis = axisOf(
    { kind: 'number', classes: [], classOf: () => null, numberOf: () => null },
    numbers,
    LABEL + 10,
    right,
  );
  const shapes: Shape[] = [
    ...legend(names),
    ...axis.ticks.map(({ value, label }): Shape => ({
      kind: 'text',
      x: axis.at(value),
      y: TOP - 20,
      text: label,
      size: NOTE_SIZE,
      anchor: 'middle',
      fill: 'ink-quiet',
    })),
  ];
  const marks: Mark[] = [];
  let y = TOP;
  const sized = (gap: Gap): number => Math.abs(gap.one - gap.other);
  for (const [title, own] of [
    [`${names[0]} is higher`, gaps.filter(({ one, other }) => one > other)],
    [`${names[1]} is higher`, gaps.filter(({ one, other }) => one < other)],
    ['Both are the same', gaps.filter(({ one, other }) => one === other)],
  ] as const) {
    if (own.length === 0) continue;
    appendAll(shapes, groupHead(title, own.length, { y, end: right + SIDE }));
    y += 22;
    appendAll(
      shapes,
      axis.ticks.map(({ value }): Shape => ({
        kind: 'line',
        x1: axis.at(value),
        y1: y - 4,
        x2: axis.at(value),
        y2: y + own.length * LINE,
        stroke: 'line',
      })),
    );
    for (const gap of own.toSorted((a, b) => sized(b) - sized(a))) {
      const isNamed = gap.of.area === named;
      const x = Math.max(axis.at(gap.one), axis.at(gap.other));
      shapes.push(
        {
          kind: 'text',
          x: 0,
          y: y + LINE / 2 + 2,
          text: fitting(lineName(gap.of), LABEL - 12, NOTE_SIZE),
          size: NOTE_SIZE,
          fill: isNamed ? 'accent' : 'ink',
          ...(isNamed ? { weight: 600 } : {}),
        },
        {
          kind: 'text',
          x: x + 12,
          y: y + LINE / 2 + 2,
          text: gapWords(gap),
          size: NOTE_SIZE,
          fill: 'ink-quiet',
        },
      );
      marks.push(markOf(gap, { y, names, at: axis.at, end: right, row: marks.length }));
      y += LINE;
    }
    y += 18;
  }
  return { width: right + SIDE, height: y, shapes, marks, size: { rows: marks.length, columns: 1 } };
}

interface Drawing {
  readonly y: number;
  readonly row: number;
  readonly names: Options['names'];
  readonly at: (value: number) => number;
  readonly end: number;
}

function markOf({ of, row: stated, one, other }: Gap, { y, row, names, at, end }: Drawing): Mark {
  const [x1, x2, cy] = [at(other), at(one), y + LINE / 2 - 2];
  return {
    row: stated,
    label: `${lineName(of)}, ${of.year}: ${names[0]} ${plainNumber(one)}, ${names[1]} ${plainNumber(other)}`,
    place: { row, column: 0 },
    at: { x: (x1 + x2) / 2, y: cy - 4 },
    shapes: [
      { kind: 'rect', x: 0, y, width: end + SIDE - 20, height: LINE - 3 },
      { kind: 'line', x1, y1: cy, x2, y2: cy, stroke: 'accent', width: 2 },
      { kind: 'circle', x: x1, y: cy, r: 4, fill: 'paper', stroke: 'accent' },
      { kind: 'circle', x: x2, y: cy, r: 4, fill: 'accent', stroke: 'paper' },
    ],
  };
}

/** What the two signs are, named where they stand for the first time. */
function legend([one, other]: Options['names']): readonly Shape[] {
  const second = 18 + textWidth(one, NOTE_SIZE) + 28;
  const text = { kind: 'text', y: 12, size: NOTE_SIZE, fill: 'ink' } as const;
  return [
    { kind: 'circle', x: 5, y: 8, r: 4, fill: 'accent', stroke: 'paper' },
    { ...text, x: 16, text: one },
    { kind: 'circle', x: second, y: 8, r: 4, fill: 'paper', stroke: 'accent' },
    { ...text, x: second + 11, text: other },
  ];
}

function gapWords({ one, other }: Gap): string {
  const gap = Math.round((one - other) * 100) / 100;
  return gap === 0 ? '0' : gap > 0 ? `+${plainNumber(gap)}` : `−${plainNumber(-gap)}`;
}
