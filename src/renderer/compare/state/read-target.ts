/** Where a row stands in its own report. Pure. */
import type { ComparisonRow } from '../../../shared/comparison/comparison.ts';
import type { Report } from '../../../shared/model.ts';
import type { Target } from '../../state/reader-state.ts';
import type { Side } from './stretches.ts';

/** `null` where the row is not in that report. A row or note of a table is marked in its table. */
export function readTarget(row: ComparisonRow, side: Side, report: Report): Target | null {
  const place = row[side];
  if (place === null) return null;
  const reference = report.references[place.reference ?? -1];
  if (reference !== undefined) return { kind: 'reference', number: reference.number };
  const part = row.kind === 'table-row' || row.kind === 'table-header' || row.kind === 'note';
  if (part && place.source !== null) return { kind: 'words', block: place.block, places: [place.source] };
  return { kind: 'block', block: place.block };
}
