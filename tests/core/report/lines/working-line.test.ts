import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { trimmed, workingLines } from '../../../../src/core/report/lines/working-line.ts';

const linesOf = (text: string) => workingLines(textDocument(text));

describe('lines as the passes see them', () => {
  it('are without white space at their ends, with what stood before and between them', () => {
    const text = 'Kazakhstan\n\n\n  In 2022, Kazakhstan made.  \r\nIt did.';
    expect(linesOf(text).map(({ text: line, gap, indent, index }) => [line, gap, indent, index])).toEqual([
      ['Kazakhstan', 0, 0, 0],
      ['In 2022, Kazakhstan made.', 2, 2, 1],
      ['It did.', 0, 0, 2],
    ]);
  });

  it('stand where they stand in the source', () => {
    const text = ' one \n\n\ttwo\tthree \n';
    for (const line of linesOf(text)) expect(text.slice(line.start, line.end)).toBe(line.text);
  });

  it('are cut into cells at tabs, empty ones too', () => {
    const text = 'Agriculture\tFarming (3)\t\tYes';
    const [line] = linesOf(text);
    expect(line?.cells?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Agriculture',
      'Farming (3)',
      '',
      'Yes',
    ]);
  });

  it('are not cut where they have more cells than any page', () => {
    expect(linesOf('a\t'.repeat(101) + 'b')[0]?.cells).toBeNull();
    expect(linesOf('a\t'.repeat(99) + 'b')[0]?.cells).toHaveLength(100);
  });

  it.each(['', ' \n\t\n', '\u00a0'])('are none in %j', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('a span without the white space at its ends', () => {
  it.each([
    ['  ab  ', 0, 6, 'ab'],
    ['ab', 0, 2, 'ab'],
    ['a  b', 1, 3, ''],
    ['\u00a0a\t', 0, 3, 'a'],
  ])('of %j', (text, start, end, rest) => {
    const span = trimmed(text, { start, end });
    expect(text.slice(span.start, span.end)).toBe(rest);
  });
});
