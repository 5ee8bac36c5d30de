/** Moving between the cells of a table by key. Pure. */

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, GridPlace>> = {
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
};

/**
 * The next place in the key's direction that can be gone to, passing over those that cannot; Home and End lead to
 * the ends of the row. `null` where the key leads nowhere.
 */
export function moveInGrid(
  key: string,
  from: GridPlace,
  size: { readonly rows: number; readonly columns: number },
  canStand: (place: GridPlace) => boolean,
): GridPlace | null {
  const step = key === 'Home' ? STEPS['ArrowRight'] : key === 'End' ? STEPS['ArrowLeft'] : STEPS[key];
  if (step === undefined) return null;
  let place =
    key === 'Home'
      ? { row: from.row, column: 0 }
      : key === 'End'
        ? { row: from.row, column: size.columns - 1 }
        : { row: from.row + step.row, column: from.column + step.column };
  while (place.row >= 0 && place.row < size.rows && place.column >= 0 && place.column < size.columns) {
    if (canStand(place)) return place;
    place = { row: place.row + step.row, column: place.column + step.column };
  }
  return null;
}
