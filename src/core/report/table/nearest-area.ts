import { isWithinEdits } from '../../text/edit-distance.ts';
import type { CellValues } from '../series/cell-values.ts';

/** The one area that a damaged name can stand for; `null` where it is whole or could be several. */
export function nearestArea(name: string, values: CellValues): string | null {
  const { actionAreas, actionAreasInSmallLetters } = values;
  const lower = name.toLowerCase();
  if (name === '' || actionAreasInSmallLetters.includes(lower)) return null;
  const most = Math.max(2, Math.floor(name.length / 5));
  const near = actionAreas.filter((_, index) =>
    isWithinEdits(actionAreasInSmallLetters[index] ?? '', lower, most),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}
