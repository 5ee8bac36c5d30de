import { describe, expect, it } from 'vitest';
import { columnTemplate } from '../../../src/renderer/compare/rows/cell-columns.ts';
import { clipNodes } from '../../../src/renderer/text/clip-nodes.ts';
import { defaultPair, olderFirst, presentPair } from '../../../src/renderer/reports/default-pair.ts';
import { densityOf, itemAt } from '../../../src/renderer/compare/strip/density.ts';
import { readTarget } from '../../../src/renderer/compare/state/read-target.ts';
import { piecesOf } from '../../../src/renderer/compare/rows/row-pieces.ts';
import { itemRuns, runOf } from '../../../src/renderer/compare/rows/runs.ts';
import { shownRows } from '../../../src/renderer/compare/state/shown-rows.ts';
import { changedSources } from '../../../src/renderer/compare/state/source-changes.ts';
import { directionOf } from '../../../src/renderer/compare/rows/use-change-keys.ts';
import { textNodes } from '../../../src/renderer/text/text-nodes.ts';
import * as build from '../helpers/build.ts';
import { comparison, edit, row, tableRow } from './build.ts';

const LIBRARY = [
  build.entry({ id: 'kazakhstan-2022', year: 2022 }),
  build.entry({ id: 'kazakhstan-2021-summary', year: 2021, kind: 'summary' }),
  build.entry({ id: 'kazakhstan-2016', year: 2016 }),
  build.entry({ id: 'ilo-news-2021-05-31', kind: 'news', area: null, year: null }),
];

describe('the pair that is compared', () => {
  it.each([
    [['kazakhstan-2016', 'kazakhstan-2022', 'ilo-news-2021-05-31'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['kazakhstan-2022', 'ilo-news-2021-05-31'], 'kazakhstan-2022', 'ilo-news-2021-05-31'],
    [['kazakhstan-2022', 'kazakhstan-2022'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['kazakhstan-2021-summary'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [['ilo-news-2021-05-31'], 'kazakhstan-2016', 'kazakhstan-2022'],
    [[], 'kazakhstan-2016', 'kazakhstan-2022'],
  ])('of the panes %j', (panes, left, right) => {
    expect(defaultPair(panes, LIBRARY)).toEqual({ left, right });
  });

  it('has the older report on the left, whichever pane is first', () => {
    const panes = ['kazakhstan-2022', 'kazakhstan-2021-summary'];
    expect(defaultPair(panes, LIBRARY)).toEqual({ left: panes[1], right: panes[0] });
    const pair = { left: 'kazakhstan-2021-summary', right: 'kazakhstan-2022' };
    expect(olderFirst(pair, LIBRARY)).toEqual(pair);
    expect(olderFirst({ left: 'gone', right: 'kazakhstan-2022' }, LIBRARY).left).toBe('gone');
  });

  it('is one report twice where there is but one, and none where there is none', () => {
    const alone = LIBRARY.slice(0, 1);
    expect(defaultPair([], alone)).toEqual({ left: 'kazakhstan-2022', right: 'kazakhstan-2022' });
    expect(defaultPair([], [])).toBeNull();
  });

  it('is forgotten when one of its reports is gone', () => {
    const pair = { left: 'kazakhstan-2016', right: 'gone' };
    expect(presentPair(pair, LIBRARY)).toBeNull();
    expect(presentPair({ ...pair, right: 'kazakhstan-2022' }, LIBRARY)).not.toBeNull();
  });
});

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

describe('the strip', () => {
  const rows = [row('a'.repeat(40), 'a'.repeat(40)), row(null, 'b'.repeat(40)), row(null, 'c'.repeat(40))];
  const { items } = shownRows(comparison(rows), 'side-by-side', []);
  const density = densityOf(items);

  it('has one band for neighbours in one state', () => {
    expect(density.bands).toEqual([{ state: 'right', from: expect.closeTo(1 / 3), to: 1 }]);
  });

  it.each([
    [0, 0],
    [0.34, 1],
    [0.99, 2],
    [1, 2],
  ])('at %d leads to item %i', (share, item) => {
    expect(itemAt(density, share)).toBe(item);
  });

  it('is empty for nothing', () => {
    expect(itemAt(densityOf([]), 0.5)).toBe(0);
  });
});

describe('groups of rows', () => {
  it('hold every item once, in order, and few long ones', () => {
    const rows = Array.from({ length: 57 }, (_, index) => row('x'.repeat(index * 60), null));
    const { items } = shownRows(comparison(rows), 'side-by-side', []);
    const runs = itemRuns(items, 'side-by-side');
    expect(runs.flatMap((run) => run.items)).toEqual(items);
    for (const [index, run] of runs.entries()) expect(runOf(runs, run.first)).toBe(index);
    expect(Math.max(...runs.map((run) => run.items.length))).toBeLessThanOrEqual(10);
  });
});

describe('changed sources', () => {
  it('are those behind a passage of one side only, with the rows', () => {
    const report = build.report({
      id: 'kazakhstan-2016',
      references: [build.reference(3, 'Cable'), build.reference(7, 'Law')],
    });
    const rows = [
      row('a', 'b', { edits: [edit([0, 1], [0, 1])], sources: { kept: [[7, 21]], left: [3], right: [] } }),
      row('c', null, { sources: { kept: [], left: [7, 3, 99], right: [] } }),
    ];
    const compared = { ...comparison(rows), listed: { kept: [[7, 21]], left: [3], right: [] } } as const;
    expect(
      changedSources(compared, report, 'left').map(({ number, rows: at, elsewhere, reference }) => [
        number,
        at,
        elsewhere,
        reference?.content.text,
      ]),
    ).toEqual([
      [3, [0, 1], false, 'Cable'],
      [7, [1], true, 'Law'],
      [99, [1], false, undefined],
    ]);
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    directionOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  it.each([
    ['n', {}, 1],
    ['p', {}, -1],
    ['F7', {}, 1],
    ['F7', { shiftKey: true }, -1],
    ['p', { ctrlKey: true }, null],
    ['n', { metaKey: true }, null],
    ['N', { shiftKey: true }, null],
    ['x', {}, null],
  ] as const)('%s %j', (key, held, direction) => {
    expect(press(key, held)).toBe(direction);
  });
});
