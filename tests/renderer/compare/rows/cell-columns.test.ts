import { describe, expect, it } from 'vitest';
import { columnTemplate } from '../../../../src/renderer/compare/rows/cell-columns.ts';
import { row, shown, table } from '../../helpers/build.ts';

const widthsOf = (template: string) =>
  [...template.matchAll(/minmax\(([\d.]+)ch/g)].map(([, width]) => Number(width));

const heads = (...texts: readonly string[]) => texts.map((text) => ({ content: shown(text) }));

describe('columns of a compared table', () => {
  it('are wide enough for the longest word of their heads, and of their labels', () => {
    const laws = table({
      id: 't0',
      columns: heads('Standard', 'Meets International Standards', 'Age'),
      rows: [row('Identification of hazardous work', 'Yes', '18')],
    });
    const [label, meets, age] = widthsOf(columnTemplate(laws));
    expect(label).toBeGreaterThan('Identification'.length * 0.9);
    expect(meets).toBeGreaterThan('International'.length * 0.9);
    expect(age).toBeLessThan(5);
  });

  it('break a word that no column has room for', () => {
    const long = table({ id: 't0', columns: heads('x'.repeat(40), 'y'), rows: [row('a', 'b')] });
    expect(widthsOf(columnTemplate(long))[0]).toBeLessThan(15);
  });
});
