import { describe, expect, it } from 'vitest';
import { layOutLines } from '../../../../src/renderer/original/lines/line-layout.ts';
import { rowDirection } from '../../../../src/renderer/original/lines/row-direction.ts';

describe('the way rows of a file run', () => {
  const arabic = 'وقد اعتمدت الحكومة خطة (ILO C. 182) وتدريب 261 مفتشًا';
  const latin = 'The report of عمل الأطفال في الأردن says so.';
  const text = `${arabic}\n${latin}\n\n(1) المراجع`;
  const layout = layOutLines(text, 12);
  const ways = layout.lines.map((line, row) => [line, rowDirection(text, layout, row)] as const);

  it('is that of their line, whatever letter a row begins with', () => {
    const rows = layout.starts.map((start, row) => text.slice(start, layout.ends[row]));
    // Rows that would run the other way by themselves.
    expect(rows.some((row) => /^\W*[A-Z]/.test(row) && arabic.includes(row))).toBe(true);
    for (const [line, way] of ways)
      expect(way, `line ${line}`).toBe(line === 1 || line === 4 ? 'rtl' : 'ltr');
  });

  it('is known of every line', () => {
    expect(new Set(ways.map(([line]) => line))).toEqual(new Set([1, 2, 3, 4]));
  });
});
