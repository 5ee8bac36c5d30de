/** Which lines are the rows of a table. */
import type { Concept } from '../../../shared/model.ts';
import type { Role } from '../lines/line-roles.ts';
import type { Series } from '../series/series.ts';
import type { Line } from '../lines/working-line.ts';

export interface TableRegion {
  /** Further lines of a caption that runs over more than one. */
  readonly captionLines: readonly Line[];
  readonly rows: readonly Line[];
  /** Index of the first line after the region. */
  readonly next: number;
}

/** The longest line of a caption that runs on is not longer: whole captions have up to 97 characters. */
const LONGEST_CAPTION_LINE = 120;
/**
 * A line longer than this is a paragraph and no row, unless it starts with column heads; half and twice of it read all
 * samples alike.
 */
const LONGEST_FIRST_ROW = 200;

/** The rows under the caption at `index`: by hint, by tabs, or up to the next blank line. */
export function captionedRegion(
  lines: readonly Line[],
  roles: readonly Role[],
  index: number,
  concept: Concept | null,
  series: Series,
): TableRegion {
  const captionLines: Line[] = [];
  let next = index + 1;
  for (let line = lines[next]; line !== undefined && isCaptionRest(line, roles[next]); line = lines[next]) {
    captionLines.push(line);
    next += 1;
  }
  const firstAt = afterFurniture(roles, next);
  const first = lines[firstAt];
  const nothing = { captionLines, rows: [], next };
  if (first === undefined) return nothing;
  if (first.hints.table !== undefined) return { captionLines, ...hintedRows(lines, roles, firstAt) };
  if (first.cells !== null) return { captionLines, ...tabbedRows(lines, roles, firstAt) };
  if (roles[firstAt]?.kind !== 'text' || series.noteOpening(first.text) !== null) return nothing;
  const isRow =
    series.opensWithHead(first.text, first.hints.merged) || (concept === 'statistics' && first.gap === 0);
  if (!isRow && (first.text.length > LONGEST_FIRST_ROW || first.gap > 0)) return nothing;
  return { captionLines, ...plainRows(lines, roles, firstAt, series) };
}

/** Rows without a caption: a hinted region, or at least two lines with tabs. */
export function uncaptionedRegion(
  lines: readonly Line[],
  roles: readonly Role[],
  index: number,
): TableRegion | null {
  const hinted = lines[index]?.hints.table !== undefined;
  const region = hinted ? hintedRows(lines, roles, index) : tabbedRows(lines, roles, index);
  return hinted || region.rows.length > 1 ? { captionLines: [], ...region } : null;
}

type Rows = Pick<TableRegion, 'rows' | 'next'>;

function isCaptionRest(line: Line, role: Role | undefined): boolean {
  return (
    role?.kind === 'text' &&
    line.hints.startsParagraph === false &&
    line.hints.table === undefined &&
    line.text.length < LONGEST_CAPTION_LINE
  );
}

function afterFurniture(roles: readonly Role[], index: number): number {
  let at = index;
  while (roles[at]?.kind === 'furniture') at += 1;
  return at;
}

function hintedRows(lines: readonly Line[], roles: readonly Role[], index: number): Rows {
  const region = lines[index]?.hints.table;
  const rows: Line[] = [];
  let next = index;
  for (let at = index; at < lines.length; at = afterFurniture(roles, at + 1)) {
    const line = lines[at];
    if (line?.hints.table !== region || line === undefined || roles[at]?.kind === 'caption') break;
    rows.push(line);
    next = at + 1;
  }
  return { rows, next };
}

function tabbedRows(lines: readonly Line[], roles: readonly Role[], index: number): Rows {
  const rows: Line[] = [];
  let next = index;
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.hints.table !== undefined) break;
    const loose = roles[at]?.kind === 'text' && line.gap === 0 && lines[at + 1]?.gap === 0;
    const isRow = roles[at]?.kind === 'row' || (loose && lines[at + 1]?.cells != null);
    if (!isRow || (line.gap > 1 && rows.length > 0)) break;
    rows.push(line);
    next = at + 1;
  }
  return { rows, next };
}

function plainRows(lines: readonly Line[], roles: readonly Role[], index: number, series: Series): Rows {
  const rows: Line[] = [];
  let next = index;
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || roles[at]?.kind !== 'text' || (rows.length > 0 && line.gap > 0)) break;
    if (series.noteOpening(line.text) !== null) break;
    rows.push(line);
    next = at + 1;
    if (line.hints.merged === true) break;
  }
  return { rows, next };
}
