/** Whether this copy of a report has torn a table: what its rows do not state may still have been printed. */
import { withoutCitations } from '../../shared/shown-text.ts';
import type { LabelledRow } from '../compare/units/table-rows.ts';
import { SERIES } from '../report/series/findings-series.ts';
import type { YearTable } from './year-statements.ts';

/** No rows at all, several in one, or of the rows that stand in every such table not one. */
export function isTorn({ table, rows }: Pick<YearTable, 'table' | 'rows'>): boolean {
  const { concept } = table;
  const isSeveral = ({ row, label }: LabelledRow) =>
    row.unsplit === true || SERIES.labelsIn(withoutCitations(label.content), concept) > 1;
  if (rows.length === 0 || rows.some(isSeveral)) return true;
  const isFixed = concept !== null && SERIES.tableRows.has(concept);
  return isFixed && rows.every(({ identity }) => identity.series === null);
}
