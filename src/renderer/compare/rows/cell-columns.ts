/** How wide the columns of a table are set where its rows stand one by one. Pure. */
import type { Table } from '../../../shared/model.ts';
import { largest } from '../../../shared/lists.ts';

const widths = new WeakMap<Table, string>();

/**
 * A CSS grid template: each column by how much it holds, so that short values leave their room to long
 * ones, and none less than the longest word of its head needs, the first column of its labels too.
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
    return { share: Math.min(16, Math.max(4, Math.sqrt(mean) * 2)), word: longestWord(table, column) };
  });
  const template = shares.map(({ share, word }) => `minmax(${word}ch, ${share.toFixed(1)}fr)`).join(' ');
  widths.set(table, template);
  return template;
}

/** Where a line ends between words, and after a stroke: not in "Yes/No". */
const BREAKS = /[\s-]+|\/(?=\p{L}{4})/u;

/** A word longer than this may break. */
const LONGEST_WORD = 14;
const SHORTEST_WORD = 3;

/** How wide it is, in digits: letters are somewhat narrower, capitals wider. */
function longestWord(table: Table, column: number): number {
  const labels = column === 0 ? table.rows.map((row) => row.cells[0]) : [];
  const texts = [table.columns[column], ...labels].map((cell) => cell?.content.text ?? '');
  const words = texts.flatMap((text) => text.split(BREAKS));
  const letters = Math.min(
    LONGEST_WORD,
    largest(
      words.map((word) => word.length),
      SHORTEST_WORD,
    ),
  );
  return Math.round((letters * 0.9 + 1) * 10) / 10;
}
