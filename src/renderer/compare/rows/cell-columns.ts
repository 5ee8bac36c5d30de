/** How wide the columns of a table are set where its rows stand one by one. Pure. */
import type { Table } from '../../../shared/model.ts';
import { largest } from '../../../shared/lists.ts';

const widths = new WeakMap<Table, string>();

/**
 * A CSS grid template: each column by how much it holds, so that short values leave their room to long
 * ones, and none less than its longest word needs to be legible.
 */
export function columnTemplate(table: Table): string {
  const known = widths.get(table);
  if (known !== undefined) return known;
  const count = largest(
    table.rows.map((row) => row.cells.length),
    table.columns.length,
  );
  const shares = Array.from({ length: count }, (_, column) => {
    const texts = [table.columns[column], ...table.rows.map((row) => row.cells[column])].flatMap((cell) =>
      cell === undefined || cell.content.text === '' ? [] : [cell.content.text],
    );
    const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    return Math.min(16, Math.max(4, Math.sqrt(mean) * 2));
  });
  const template = shares.map((share) => `minmax(0, ${share.toFixed(1)}fr)`).join(' ');
  widths.set(table, template);
  return template;
}
