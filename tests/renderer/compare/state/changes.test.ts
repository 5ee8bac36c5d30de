import { describe, expect, it } from 'vitest';
import { changesOf, countChanges } from '../../../../src/renderer/compare/state/changes.ts';
import { shownRows } from '../../../../src/renderer/compare/state/shown-rows.ts';
import { ROW_PARTS } from '../../../../src/shared/comparison/comparison.ts';
import { comparison, edit, row, tableRow } from '../build.ts';

const caption = (table: number) => tableRow('Table', null, table, { kind: 'table' });

const ROWS = [
  row('a', 'b', { edits: [edit([0, 1], [0, 1])] }),
  row('c', 'c'),
  // A whole table of the older report, and two rows of one that both have.
  caption(0),
  tableRow('d|e', null, 0),
  tableRow('f|g', null, 0),
  tableRow('h|i', null, 1),
  tableRow('j|k', null, 1),
  row('1', null, { kind: 'reference' }),
];

describe('the changes of a comparison', () => {
  it('are rows that are not the same, and a table that only one report has as a whole', () => {
    const changes = countChanges(ROWS, []);
    expect(changes.parts.text.changed).toBe(1);
    expect(changes.parts.tables.left).toBe(3);
    expect(changes.parts.references.left).toBe(1);
    expect(changes.wholeTables).toBe(true);
    expect(countChanges(ROWS.slice(5), []).wholeTables).toBe(false);
  });

  it.each([[['text']], [['tables']], [['text', 'tables', 'citations']], [ROW_PARTS]] as const)(
    'of %j are as many as one goes through',
    (chosen) => {
      const shown = shownRows(comparison(ROWS), 'side-by-side', [], chosen);
      expect(changesOf(countChanges(ROWS, []), chosen)).toBe(shown.changes.length);
    },
  );
});
