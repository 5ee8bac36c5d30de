import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../src/renderer/read/table/column-widths.ts';
import { row, shown, table } from '../../helpers/build.ts';

describe('column widths', () => {
  // 2022:206-209
  const actions = table({
    id: 't11',
    rows: [
      row(
        'Legal Framework',
        'Ensure that minimum age provisions and hazardous work prohibitions apply to all children.',
        '2016 – 2022',
      ),
      row(
        'Enforcement',
        'Strengthen the labor inspection system by eliminating barriers for onsite inspections.',
        '2020 – 2022',
      ),
    ],
  });

  it('keep years and figures on one line and give the rest to the words', () => {
    const [area, action, years] = columnWidths(actions);
    expect(years).toEqual({ short: true });
    expect(action?.share).toBeGreaterThan(area?.share ?? 100);
    expect((area?.share ?? 0) + (action?.share ?? 0)).toBeLessThanOrEqual(100);
  });

  it('count no citation marks', () => {
    const cited = shown('Yes (21,31)', 0, [{ kind: 'citation', citation: 0, start: 4, end: 11 }]);
    const rows = [{ kind: 'item', cells: [{ content: shown('Mechanism') }, { content: cited }] }] as const;
    expect(columnWidths(table({ id: 't', rows }))[1]).toEqual({ short: true });
  });
});
