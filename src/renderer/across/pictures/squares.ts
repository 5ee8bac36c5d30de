/**
 * Squares by region and year: a line for each country, a square for each year. How much of a square is filled tells its
 * class without colour, and what has no square says why. Pure.
 */
import type { Scale } from '../model/scale.ts';
import type { AcrossGap, ReadValue } from '../../../shared/across/across.ts';
import { GAP_WORDS } from '../../../shared/across/gap-words.ts';
import { appendAll, largest } from '../../../shared/lists.ts';
import { lineName, NO_REGION } from '../model/shown-answer.ts';
import type { AreaCell, AreaLine } from '../model/shown-answer.ts';
import { cellInBrief } from '../model/words.ts';
import { fitting, NOTE_SIZE, TEXT_SIZE, textWidth } from './picture.ts';
import type { Mark, Picture, Shape } from './picture.ts';

const SIDE = 15;
const STEP = 19;
const LINE = 20;
/** What a name has at least, and at most where there is room. */
const LABEL = 136;
const WIDEST_LABEL = 216;
const GAP = 26;
/** The region, and the years below it. */
const HEAD = 42;
const LEGEND = 46;
/** Between two regions in one column. */
const BETWEEN = 14;

interface Entry {
  readonly kind: 'head' | 'line';
  readonly region: string;
  readonly line?: AreaLine;
}

/** The regions in the order of their names, in as many columns as fit into `width`. */
// Long because every line is laid out below the one before, over the ends of columns.
export function squaresPicture(
  lines: readonly AreaLine[],
  years: readonly number[],
  { scale, main, width, named }: { scale: Scale; main: number; width: number; named: string | null },
): Picture {
  const least = LABEL + years.length * STEP;
  const columns = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
  const longest = largest(
    lines.map((line) => textWidth(lineName(line), NOTE_SIZE) + 12),
    LABEL,
  );
  const spare = Math.max(0, Math.floor((width - columns * (least + GAP) + GAP) / columns));
  const nameWidth = Math.min(WIDEST_LABEL, longest, LABEL + spare);
  const panel = nameWidth + years.length * STEP;
  const entries = entriesOf(lines);
  const heightOf = ({ kind }: Entry): number => (kind === 'head' ? HEAD + BETWEEN : LINE);
  const total = entries.reduce((sum, entry) => sum + heightOf(entry), 0);
  const most = Math.max(HEAD + 6 * LINE, Math.ceil(total / columns) + HEAD + BETWEEN);
  const shapes: Shape[] = [];
  const marks: Mark[] = [];
  let [column, y, bottom, markRow] = [0, LEGEND, LEGEND, 0];
  const head = (region: string, goesOn: boolean): void => {
    const x = column * (panel + GAP);
    if (y > LEGEND) y += BETWEEN;
    shapes.push({
      kind: 'text',
      x,
      y: y + 14,
      text: fitting(goesOn ? `${region}, continued` : region, panel, TEXT_SIZE),
      size: TEXT_SIZE,
      weight: 600,
      fill: 'ink',
    });
    for (const [at, year] of years.entries())
      shapes.push({
        kind: 'text',
        x: x + nameWidth + at * STEP + SIDE / 2,
        y: y + 31,
        text: `’${String(year).slice(2)}`,
        size: 11,
        anchor: 'middle',
        fill: 'ink-quiet',
      });
    shapes.push({ kind: 'line', x1: x, y1: y + 36, x2: x + panel - 4, y2: y + 36, stroke: 'line-strong' });
    y += HEAD;
  };
  for (const entry of entries) {
    const needed = entry.kind === 'head' ? HEAD + BETWEEN + 2 * LINE : LINE;
    if (y > LEGEND && y + needed > LEGEND + most && column < columns - 1) {
      column += 1;
      y = LEGEND;
      if (entry.kind === 'line') head(entry.region, true);
    }
    if (entry.kind === 'head') head(entry.region, false);
    else if (entry.line !== undefined) {
      const x = column * (panel + GAP);
      const isNamed = entry.line.area === named;
      shapes.push({
        kind: 'text',
        x,
        y: y + 12,
        text: fitting(lineName(entry.line), nameWidth - 8, NOTE_SIZE),
        size: NOTE_SIZE,
        ...(isNamed ? { weight: 600 } : {}),
        fill: isNamed ? 'accent' : 'ink',
      });
      for (const [at, cell] of entry.line.cells.entries()) {
        const place = { x: x + nameWidth + at * STEP, y };
        const drawn = square(cell, place, scale, main);
        if (cell.kind === 'missing') appendAll(shapes, drawn);
        else
          marks.push({
            row: cell.row,
            label: labelOf(entry.line, years[at] ?? 0, cell, main),
            place: { row: markRow, column: at },
            at: { x: place.x + SIDE / 2, y: place.y },
            shapes: drawn,
          });
      }
      markRow += 1;
      y += LINE;
    }
    bottom = Math.max(bottom, y);
  }
  const used = Math.min(columns, column + 1) * (panel + GAP) - GAP;
  return {
    width: Math.max(used, Math.min(width, 560)),
    height: bottom + 8,
    shapes: [...legend(scale, lines, main), ...shapes],
    marks,
    size: { rows: markRow, columns: years.length },
  };
}

function entriesOf(lines: readonly AreaLine[]): Entry[] {
  const regions = new Map<string, AreaLine[]>();
  for (const line of lines) regions.set(line.region, [...(regions.get(line.region) ?? []), line]);
  return [...regions]
    .toSorted(([a], [b]) => Number(a === NO_REGION) - Number(b === NO_REGION) || a.localeCompare(b, 'en'))
    .flatMap(([region, own]): Entry[] => [
      { kind: 'head', region },
      ...own.map((line): Entry => ({ kind: 'line', region, line })),
    ]);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** As tables of figures have it: a dash is nothing, three dots are what is not available. */
const SIGNS: Readonly<Record<AcrossGap, string>> = {
  'no-report': '',
  'no-table': '–',
  'not-stated': '–',
  'not-in-copy': '…',
  'not-made-out': '…',
};

function square(cell: AreaCell, { x, y }: Place, scale: Scale, main: number): readonly Shape[] {
  const middle = { x: x + SIDE / 2, y: y + 11, size: 11, anchor: 'middle', fill: 'ink-quiet' } as const;
  if (cell.kind === 'missing') {
    const sign = SIGNS[cell.why];
    return sign === ''
      ? [{ kind: 'circle', x: x + SIDE / 2, y: y + SIDE / 2, r: 1, fill: 'ink-faint' }]
      : [{ kind: 'text', ...middle, text: sign }];
  }
  const value = cell.row.cells[main]?.value;
  const at = value === undefined ? null : scale.classOf(value);
  const box: Shape = { kind: 'rect', x, y, width: SIDE, height: SIDE, fill: 'paper', stroke: 'line-strong' };
  if (at === null) {
    const sign = value?.kind === 'unknown' ? '?' : value?.kind === 'not-applicable' ? '/' : '·';
    return [box, { kind: 'text', ...middle, text: sign }];
  }
  return filled({ x, y }, at, scale);
}

/** A square of a class: filled from below. */
function filled({ x, y }: Place, at: number, { classes }: Scale): readonly Shape[] {
  const { fill = 0, paint = 'accent' } = classes[at] ?? {};
  const height = Math.round(SIDE * fill);
  const stroke = paint === 'no-assessment' ? 'ink-faint' : paint;
  const box: Shape = { kind: 'rect', x, y, width: SIDE, height: SIDE, fill: 'paper', stroke };
  if (paint === 'no-assessment')
    return [
      box,
      { kind: 'line', x1: x + 3, y1: y + SIDE - 3, x2: x + SIDE - 3, y2: y + 3, stroke: 'ink-faint' },
    ];
  return height === 0
    ? [box]
    : [box, { kind: 'rect', x, y: y + SIDE - height, width: SIDE, height, fill: paint }];
}

/** The classes with their bounds, and what has none, in one line above the squares. */
function legend(scale: Scale, lines: readonly AreaLine[], main: number): readonly Shape[] {
  const shapes: Shape[] = [];
  let x = 0;
  const put = (sign: readonly Shape[], name: string): void => {
    appendAll(shapes, sign);
    shapes.push({ kind: 'text', x: x + 20, y: 12, text: name, size: NOTE_SIZE, fill: 'ink' });
    x += 20 + textWidth(name, NOTE_SIZE) + 18;
  };
  for (const [at, { name }] of scale.classes.entries()) put(filled({ x, y: 0 }, at, scale), name);
  x = 0;
  const small: string[] = [];
  const cells = lines.flatMap((line) => line.cells);
  if (cells.some((cell) => cell.kind === 'missing' && cell.why === 'no-report'))
    small.push('small dot: no report');
  const signs = new Set(cells.map((cell) => (cell.kind === 'missing' ? SIGNS[cell.why] : '')));
  if (signs.has('–')) small.push('–  no such table or row');
  if (signs.has('…')) small.push('…  not in this copy, or not made out');
  if (
    cells.some(
      (cell) => cell.kind === 'stated' && cell.row.cells.some(({ value }) => value.kind === 'unknown'),
    )
  )
    small.push('?  “Unknown” as printed');
  if (
    cells.some(
      (cell) => cell.kind === 'stated' && cell.row.cells.some(({ value }) => value.kind === 'not-applicable'),
    )
  )
    small.push('/  “N/A” as printed');
  if (cells.some((cell) => cell.kind === 'stated' && isOther(cell.row.cells[main]?.value, scale)))
    small.push('·  words, or empty');
  shapes.push({ kind: 'text', x: 0, y: 32, text: small.join('     '), size: 11, fill: 'ink-quiet' });
  return shapes;
}

/** Neither a value of the scale nor one of the words that have a sign of their own. */
function isOther(value: ReadValue | undefined, scale: Scale): boolean {
  if (value === undefined || value.kind === 'unknown' || value.kind === 'not-applicable') return false;
  return scale.classOf(value) === null;
}

function labelOf(line: AreaLine, year: number, cell: AreaCell, main: number): string {
  const name = `${lineName(line)}, ${year}`;
  if (cell.kind === 'missing') return `${name}: ${GAP_WORDS[cell.why]}`;
  const stated = cell.row.cells[main];
  return `${name}: ${stated === undefined ? '' : cellInBrief(stated)}`;
}
