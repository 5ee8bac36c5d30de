import { describe, expect, it } from 'vitest';
import { changeFrom, shownRows } from '../../../../src/renderer/compare/state/shown-rows.ts';
import type { Form, Shown } from '../../../../src/renderer/compare/state/shown-rows.ts';
import { UNIMPORTANT_CLASSES } from '../../../../src/shared/comparison/comparison.ts';
import type {
  ComparisonRow,
  DifferenceClass,
  RowPart,
} from '../../../../src/shared/comparison/comparison.ts';
import { comparison, edit, row, tableRow } from '../build.ts';

const heading = row('II. LEGAL FRAMEWORK', 'II. LEGAL FRAMEWORK', { kind: 'heading' });
const same = row('same', 'same');
const changed = row('sixteen', 'eighteen', { edits: [edit([0, 7], [0, 8])] });
const number = row('(3)', '(36)', { edits: [edit([0, 3], [0, 4], { classes: ['citation-number'] })] });

function show(
  rows: readonly ComparisonRow[],
  form: Form = 'side-by-side',
  hidden: readonly DifferenceClass[] = UNIMPORTANT_CLASSES,
): Shown {
  return shownRows(comparison(rows), form, hidden);
}

function told({ items }: Shown): readonly string[] {
  return items.map((item) => {
    if (item.kind === 'row') return `${item.state}${item.context ? ' context' : ''}`;
    if (item.kind === 'gap') return `gap ${item.rows}${item.aside > 0 ? ` and ${item.aside} aside` : ''}`;
    if (item.kind === 'folded-references') return `references ${item.differing} of ${item.rows}`;
    return `away ${item.row}`;
  });
}

describe('what a comparison shows', () => {
  it('counts the rows that differ, and not those whose differences are hidden', () => {
    const rows = [same, changed, number, row(null, 'new'), row('gone', null)];
    expect(show(rows).changes).toEqual([1, 3, 4]);
    expect(show(rows, 'side-by-side', []).changes).toEqual([1, 2, 3, 4]);
  });

  it('marks and goes through the parts that count; the others stand unmarked, lists of references are folded', () => {
    const source = edit([0, 3], [0, 4], { classes: ['citation-source'] });
    const rows = [
      changed,
      row('(3)', '(36)', { edits: [source] }),
      same,
      row('1', null, { kind: 'reference' }),
      row('2', '2', { kind: 'reference' }),
      changed,
    ];
    const only = (form: Form, ...parts: readonly RowPart[]) =>
      shownRows(comparison(rows), form, UNIMPORTANT_CLASSES, parts);
    expect(only('side-by-side', 'text', 'tables', 'citations').changes).toEqual([0, 1, 4]);
    const text = only('side-by-side', 'text');
    expect(told(text)).toEqual(['changed', 'changed', 'same', 'references 1 of 2', 'changed']);
    expect(text.items.map((item) => (item.kind === 'row' ? item.change : null))).toEqual([
      0,
      -1,
      -1,
      null,
      1,
    ]);
    expect(text.itemOf).toEqual([0, 1, 2, -1, -1, 4]);
    expect(told(only('changes-only', 'text'))).toEqual([
      'changed',
      'gap 1 and 1 aside',
      'references 1 of 2',
      'changed',
    ]);
    expect(told(only('changes-only', 'references'))).toEqual([
      'gap 1 and 2 aside',
      'left',
      'gap 1 and 1 aside',
    ]);
  });

  it('takes a table that only one report has for one change', () => {
    const caption = row('Roles', null, {
      kind: 'table',
      left: { block: 't', table: 2, text: 'Roles', source: null },
    });
    const rows = [changed, caption, tableRow('a|b', null, 2), tableRow('c|d', null, 2), changed];
    expect(show(rows).changes).toEqual([0, 1, 4]);
  });

  it('takes rows that a table lost for a change each', () => {
    const caption = row('Roles', 'Roles', { kind: 'table', concept: 'agencies' });
    expect(show([caption, tableRow('a|b', null), tableRow('c|d', null)]).changes).toEqual([1, 2]);
  });

  it('shows changes with the heading that they stand under, and how much is left out', () => {
    expect(told(show([same, heading, same, same, changed, same], 'changes-only'))).toEqual([
      'gap 1',
      'same context',
      'gap 2',
      'changed',
      'gap 1',
    ]);
  });

  it('marks where moved text stood', () => {
    const moved = row('moved', 'moved', { move: { leftBefore: 2, leftTopic: 'law' } });
    const shown = show([moved, same, changed]);
    expect(told(shown)).toEqual(['moved', 'same', 'away 0', 'changed']);
    expect(shown.itemOf).toEqual([0, 1, 3]);
    expect(told(show([row('m', 'm', { move: { leftBefore: 1, leftTopic: null } })]))).toEqual([
      'moved',
      'away 0',
    ]);
  });

  it.each([
    [-1, 1, 0],
    [2, 1, 1],
    [5, 1, 2],
    [9, 1, -1],
    [9, -1, 1],
    [2, -1, -1],
  ] as const)('from item %i in direction %i to change %i', (item, direction, change) => {
    expect(changeFrom([2, 5, 9], item, direction)).toBe(change);
  });

  it('has nothing to show of nothing', () => {
    expect(show([])).toEqual({ items: [], changes: [], itemOf: [] });
  });
});
