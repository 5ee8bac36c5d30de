/** A strip for each region, a dot for each country, all on one line of values. Pure. */
import type { AcrossRow } from '../../../shared/across/across.ts';
import type { Scale } from '../model/scale.ts';
import { appendAll, largest } from '../../../shared/lists.ts';
import { lineName, NO_REGION } from '../model/shown-answer.ts';
import type { AreaLine } from '../model/shown-answer.ts';
import { cellInBrief } from '../model/words.ts';
import { axisOf } from './axis.ts';
import type { Axis } from './axis.ts';
import { fitting, NOTE_SIZE, TEXT_SIZE, textWidth } from './picture.ts';
import type { Mark, Picture, Shape } from './picture.ts';

const RADIUS = 5;
const LABEL = 220;
const TOP = 34;
const NAMED = 15;

interface Dot {
  readonly line: AreaLine;
  readonly row: AcrossRow;
  readonly value: number;
}

/** The strips in the order of their names, as wide as `width`. */
// Long because every strip is laid out below the one before.
export function dotsPicture(
  lines: readonly AreaLine[],
  at: number,
  { scale, main, width, named }: { scale: Scale; main: number; width: number; named: string | null },
): Picture {
  const regions = new Map<string, AreaLine[]>();
  for (const line of lines) regions.set(line.region, [...(regions.get(line.region) ?? []), line]);
  const dotsOf = (own: readonly AreaLine[]): Dot[] =>
    own.flatMap((line) => dotOf(line, at, main, scale) ?? []);
  const all = dotsOf(lines);
  const right = Math.max(LABEL + 240, width) - 60;
  const axis = axisOf(
    scale,
    all.map(({ value }) => value),
    LABEL + 10,
    right,
  );
  const shapes: Shape[] = axisShapes(axis);
  const marks: Mark[] = [];
  let y = TOP;
  let [markRow, most] = [0, 0];
  const ordered = [...regions].toSorted(
    ([a], [b]) => Number(a === NO_REGION) - Number(b === NO_REGION) || a.localeCompare(b, 'en'),
  );
  for (const [region, own] of ordered) {
    const dots = dotsOf(own);
    const stacks = stacked(dots, axis);
    const tallest = largest(
      stacks.map(({ level }) => level + 1),
      1,
    );
    const height = Math.max(40, tallest * 2 * RADIUS + NAMED * 2 + 8);
    const base = y + height - 8;
    shapes.push(
      { kind: 'line', x1: LABEL, y1: base, x2: right + 10, y2: base, stroke: 'line' },
      {
        kind: 'text',
        x: 0,
        y: base - 14,
        text: fitting(region, LABEL, TEXT_SIZE),
        size: TEXT_SIZE,
        weight: 600,
        fill: 'ink',
      },
      {
        kind: 'text',
        x: 0,
        y: base,
        text: `${dots.length} of ${own.length} stated`,
        size: 11,
        fill: 'ink-quiet',
      },
    );
    if (axis.isStepped) appendAll(shapes, counts(stacks, axis, base));
    const taken: { from: number; to: number; level: number }[] = [];
    for (const [column, { dot, x, level }] of stacks.entries()) {
      const cy = base - RADIUS - 1 - level * 2 * RADIUS;
      const isNamed = dot.line.area === named;
      const isEnd =
        (column === 0 || column === stacks.length - 1) &&
        stacks.filter((other) => other.dot.value === dot.value).length === 1;
      const value = dot.row.cells[main]?.value;
      const paint = value?.kind === 'level' ? value.value : 'accent';
      const name = lineName(dot.line);
      const label = `${name}: ${valueInBrief(dot, main)}`;
      const drawn: Shape[] = [
        {
          kind: 'circle',
          x,
          y: cy,
          r: isNamed ? RADIUS : RADIUS - 0.75,
          fill: isNamed ? 'ink' : paint,
          stroke: 'paper',
        },
      ];
      // The ends of a strip, and the country at hand, are named where there is room.
      if (isNamed || (isEnd && !axis.isStepped)) {
        const half = textWidth(name, NOTE_SIZE) / 2;
        const centre = Math.min(Math.max(x, LABEL + half), right + 50 - half);
        const span = { from: centre - half - 4, to: centre + half + 4 };
        const free = [0, 1].find((row) =>
          taken.every((one) => one.level !== row || one.to < span.from || one.from > span.to),
        );
        if (free !== undefined) {
          taken.push({ ...span, level: free });
          const top = base - tallest * 2 * RADIUS - 6 - free * NAMED;
          drawn.push(
            { kind: 'line', x1: x, y1: cy - RADIUS, x2: x, y2: top + 3, stroke: 'line-strong' },
            {
              kind: 'text',
              x: centre,
              y: top,
              text: name,
              size: NOTE_SIZE,
              anchor: 'middle',
              fill: isNamed ? 'ink' : 'ink-quiet',
              ...(isNamed ? { weight: 600 } : {}),
            },
          );
        }
      }
      marks.push({ row: dot.row, label, place: { row: markRow, column }, at: { x, y: cy }, shapes: drawn });
    }
    most = Math.max(most, stacks.length);
    markRow += 1;
    y += height;
  }
  const shown = shapes.map((shape) =>
    shape.kind === 'line' && shape.y2 < 0 ? { ...shape, y2: y - 4 } : shape,
  );
  return {
    width: right + 60,
    height: y + 10,
    shapes: shown,
    marks,
    size: { rows: markRow, columns: most },
  };
}

/** How many stand on each step, behind its lowest row. */
function counts(
  stacks: readonly { readonly dot: Dot; readonly x: number; readonly level: number }[],
  axis: Axis,
  base: number,
): Shape[] {
  return axis.ticks.flatMap(({ value }): Shape[] => {
    const own = stacks.filter(({ dot }) => dot.value === value);
    if (own.length === 0) return [];
    const x = largest(
      own.map((one) => one.x),
      0,
    );
    return [
      {
        kind: 'text',
        x: x + RADIUS + 6,
        y: base - RADIUS + 3,
        text: String(own.length),
        size: NOTE_SIZE,
        weight: 600,
        fill: 'ink',
      },
    ];
  });
}

/** Ticks above, and a thin line down through all strips; how far down is known at the end. */
function axisShapes({ at, ticks, isLogarithmic }: Axis): Shape[] {
  return [
    ...ticks.flatMap(({ value, label }): Shape[] => [
      { kind: 'line', x1: at(value), y1: 22, x2: at(value), y2: -1, stroke: 'line' },
      {
        kind: 'text',
        x: at(value),
        y: 14,
        text: label,
        size: NOTE_SIZE,
        anchor: 'middle',
        fill: 'ink-quiet',
      },
    ]),
    ...(isLogarithmic
      ? [{ kind: 'text', x: 0, y: 14, text: 'Each step is ten times', size: 11, fill: 'ink-quiet' } as const]
      : []),
  ];
}

function dotOf(line: AreaLine, at: number, main: number, scale: Scale): Dot | null {
  const cell = line.cells[at];
  if (cell?.kind !== 'stated') return null;
  const stated = cell.row.cells[main]?.value;
  const value = stated === undefined ? null : scale.numberOf(stated);
  return value === null ? null : { line, row: cell.row, value };
}

/** So many dots stand side by side on a step at most, and at least; beside them stands how many they are. */
const ABREAST = 9;
const LEAST_ABREAST = 3;
const COUNT = 34;

/** From left to right; dots that would lie on each other stand one above the other, on a step in rows. */
function stacked(dots: readonly Dot[], { at, isStepped }: Axis): { dot: Dot; x: number; level: number }[] {
  const sorted = dots.toSorted((a, b) => a.value - b.value);
  const counts = new Map<number, number>();
  const next = (key: number): number => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
  const size = 2 * RADIUS;
  if (!isStepped)
    return sorted.map((dot) => {
      const bin = Math.round(at(dot.value) / size);
      return { dot, x: bin * size, level: next(bin) };
    });
  const room = Math.floor((at(1) - at(0) - COUNT) / size);
  const abreast = Math.max(LEAST_ABREAST, Math.min(ABREAST, room));
  const widths = new Map<number, number>();
  for (const { value } of sorted) widths.set(value, Math.min(abreast, (widths.get(value) ?? 0) + 1));
  return sorted.map((dot) => {
    const count = next(dot.value);
    const across = (count % abreast) - ((widths.get(dot.value) ?? 1) - 1) / 2;
    return { dot, x: at(dot.value) + across * size, level: Math.floor(count / abreast) };
  });
}

function valueInBrief({ row }: Dot, main: number): string {
  const cell = row.cells[main];
  return cell === undefined ? '' : `${cellInBrief(cell)}, ${row.year}`;
}
