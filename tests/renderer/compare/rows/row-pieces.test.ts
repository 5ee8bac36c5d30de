import { describe, expect, it } from 'vitest';
import { columnTemplate } from '../../../../src/renderer/compare/rows/cell-columns.ts';
import { clipNodes } from '../../../../src/renderer/text/clip-nodes.ts';
import { readTarget } from '../../../../src/renderer/compare/state/read-target.ts';
import { piecesOf } from '../../../../src/renderer/compare/rows/row-pieces.ts';
import { textNodes } from '../../../../src/renderer/text/text-nodes.ts';
import * as build from '../../helpers/build.ts';
import { row, tableRow } from '../build.ts';

describe('the texts of a row', () => {
  const table = build.table({
    id: 't',
    rows: [build.row('ILO C. 138', '✓')],
    caption: build.shown('Conventions'),
  });
  const report = build.report({
    id: 'kazakhstan-2022',
    tables: [table],
    sections: [build.section('s', 'law', [build.paragraph('p', 'Kazakhstan has ratified')])],
  });

  it('are those of the report, cell by cell', () => {
    const paragraph = { block: 'p', text: 'Kazakhstan has ratified', source: null };
    expect(piecesOf(report, 'paragraph', paragraph)[0]?.content).toHaveProperty('chunks.length', 1);
    const cells = tableRow('ILO C. 138|✓', null).left;
    expect(
      cells === null
        ? []
        : piecesOf(report, 'table-row', cells).map(({ start, content }) => [start, content.text]),
    ).toEqual([
      [0, 'ILO C. 138'],
      [11, '✓'],
    ]);
  });

  it('of a part are those of the whole, which begins before it', () => {
    const part = { block: 'p', text: 'has ratified', part: [11, 23], source: null } as const;
    expect(piecesOf(report, 'paragraph', part)).toMatchObject([
      { start: -11, content: { text: 'Kazakhstan has ratified' } },
    ]);
  });

  it('are the row’s own where the report has others by now', () => {
    const [piece] = piecesOf(report, 'paragraph', { block: 'p', text: 'Another text', source: null });
    expect(piece?.content).toMatchObject({ text: 'Another text', inlines: [] });
  });

  it('are cut without losing what stands in them', () => {
    const nodes = textNodes(
      build.shown('work (3, 20) on', 0, [{ kind: 'citation', citation: 4, start: 5, end: 12 }]),
    );
    const text = (from: number, to: number) =>
      clipNodes(nodes, from, to).map((node) => [node.kind, node.leaves.map((leaf) => leaf.text).join('')]);
    expect(text(0, 15)).toEqual([
      ['plain', 'work '],
      ['citation', '(3, 20)'],
      ['plain', ' on'],
    ]);
    expect(text(2, 8)).toEqual([
      ['plain', 'rk '],
      ['citation', '(3,'],
    ]);
    expect(text(15, 20)).toEqual([]);
  });

  it('have room by what the columns hold', () => {
    expect(columnTemplate(table).match(/fr/g)).toHaveLength(2);
  });

  it('are found again in the report', () => {
    const source = { start: 5, end: 9 };
    const cells = { block: 't', table: 0, row: 0, text: 'a', source };
    expect(readTarget(row(null, null, { kind: 'table-row', right: cells }), 'right', report)).toEqual({
      kind: 'words',
      block: 't',
      places: [source],
    });
    expect(readTarget(row('p', null), 'left', report)).toEqual({ kind: 'block', block: 'p' });
    expect(readTarget(row('p', null), 'right', report)).toBeNull();
  });
});
