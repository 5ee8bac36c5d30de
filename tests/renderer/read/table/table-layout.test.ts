import { describe, expect, it } from 'vitest';
import {
  figureIndent,
  figureWidths,
  isRepeated,
  spanOf,
} from '../../../../src/renderer/read/table/table-layout.ts';
import { row, shown, table } from '../../helpers/build.ts';

describe('tables', () => {
  // 2022:113-117
  const enforcement = table({
    id: 't6',
    rows: [
      row('Labor Inspectorate Funding', 'Unknown', '$5.2 million (3)'),
      row('Number of Labor Inspectors', '256 (8)', '261 (3)'),
      row('Number of Labor Inspections Conducted at Worksite', '4,300 (8)', '4,920 (3)'),
      row('Routine Inspections Conducted', 'Yes (8)', 'Yes (3)'),
    ],
  });

  it('line up figures by their last whole digit', () => {
    const widths = figureWidths(enforcement);
    expect(widths.get(0)).toBeUndefined();
    expect(widths.get(1)).toBe(5);
    expect(['256 (8)', '4,300 (8)', 'Unknown'].map((text) => figureIndent(text, 5))).toEqual([2, 0, 0]);
  });

  it('leave columns of words alone', () => {
    const words = table({
      id: 't',
      rows: [row('a', 'Articles 31 and 69 (21)'), row('b', '2 articles'), row('c', 'Decree')],
    });
    expect(figureWidths(words).size).toBe(0);
  });

  it('draw a carried label once for its group', () => {
    const carried = { content: shown('Agriculture'), carried: true };
    const groups = table({
      id: 't2',
      rows: [
        row('Agriculture', 'Farming'),
        { kind: 'item', cells: [carried, { content: shown('Milking cows') }] },
        row('Agriculture', 'x'),
      ],
    });
    expect([0, 1, 2].map((index) => isRepeated(groups, index, 0))).toEqual([false, true, false]);
  });

  it('let a group label and a row as printed span the rest', () => {
    expect(spanOf({ kind: 'group', cells: [{ content: shown('Training') }] }, 0, 3)).toBe(3);
    expect(spanOf({ kind: 'item', unsplit: true, cells: [{ content: shown('x') }] }, 0, 2)).toBe(2);
    expect(spanOf(row('a', 'b'), 1, 3)).toBe(1);
  });
});
