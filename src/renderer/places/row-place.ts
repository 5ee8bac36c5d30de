/** Where a view stands: which of its rows is the first in sight. Pure. */

/** The row at the upper edge of what is scrolled. */
export interface RowPlace {
  /** What the row is about, as the view names it. */
  readonly row: string;
  /** Its place among all rows of the view, from 0: where it is there no longer, another stands in for it. */
  readonly at: number;
  /** Where in the row the edge stands: 0 at its top, 1 at its end, less than 0 above it. */
  readonly share: number;
  /** How far a wide table is scrolled to the side, as a share of its width. */
  readonly aside: number;
}

/** By the name of what is scrolled; `null` at its top. */
export type RowPlaces = Readonly<Record<string, RowPlace | null>>;

/** Some rows apart are one place. */
const FEW_ROWS = 2;

export function isSameRows(one: RowPlaces, other: RowPlaces): boolean {
  const names = [...Object.keys(one), ...Object.keys(other)];
  return names.every((name) => name in one && name in other && isNear(one[name], other[name]));
}

function isNear(one: RowPlace | null | undefined, other: RowPlace | null | undefined): boolean {
  return one?.row === other?.row || Math.abs((one?.at ?? 0) - (other?.at ?? 0)) <= FEW_ROWS;
}

/**
 * Index among `keys` of the row that a place names, of several of that name the nearest to where it was; of one that is
 * there no longer, what stands at its place now. -1 where there are no rows.
 */
export function indexOfRow(keys: readonly string[], { row, at }: Pick<RowPlace, 'row' | 'at'>): number {
  let best = -1;
  for (const [index, key] of keys.entries())
    if (key === row && (best < 0 || Math.abs(index - at) < Math.abs(best - at))) best = index;
  return best >= 0 ? best : Math.min(at, keys.length - 1);
}

/** Of the views that were scrolled last so many are begun with where they were. */
const MOST_KEPT = 30;
const LONGEST = 400;
/** In all: less than a session takes. */
const LONGEST_TEXT = 16_000;
/** Far above the first row stands what leads to the rows. */
const FARTHEST = 100;

/** For the session; the latest are the last. Empty where all stand at their top. */
export function rowsText(places: RowPlaces): string {
  const kept = Object.entries(places).flatMap(([name, place]) =>
    place === null || name.length > LONGEST || place.row.length > LONGEST
      ? []
      : [[name, place.row, place.at, place.share, place.aside]],
  );
  const latest = kept.slice(-MOST_KEPT);
  while (latest.length > 0 && JSON.stringify(latest).length > LONGEST_TEXT) latest.shift();
  return latest.length === 0 ? '' : JSON.stringify(latest);
}

/** What is none is left out: a session file may be anybody's work. */
export function rowsOf(text: string): RowPlaces {
  const entries = listOf(text).flatMap((entry): readonly (readonly [string, RowPlace])[] => {
    if (!Array.isArray(entry)) return [];
    const [name, row, at, share, aside]: readonly unknown[] = entry;
    if (typeof name !== 'string' || typeof row !== 'string') return [];
    if (!isWithin(at, 0, 1e6) || !isWithin(share, -FARTHEST, FARTHEST) || !isWithin(aside, 0, 1)) return [];
    return [[name, { row, at: Math.floor(at), share, aside }]];
  });
  return Object.fromEntries(entries.slice(-MOST_KEPT));
}

function listOf(text: string): readonly unknown[] {
  if (text === '') return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
