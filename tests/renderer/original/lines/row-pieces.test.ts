import { describe, expect, it } from 'vitest';
import { rowPieces } from '../../../../src/renderer/original/lines/row-pieces.ts';

describe('pieces of a row', () => {
  it('tell words of the report from markup, and what is marked', () => {
    const text = '<p>Children pick <b>cotton</b></p>';
    const runs = [
      { start: 0, end: 8, from: 3, to: 11 },
      { start: 9, end: 13, from: 12, to: 16 },
      { start: 14, end: 20, from: 20, to: 26 },
    ];
    const pieces = rowPieces(text, { start: 0, end: text.length }, runs, [{ start: 12, end: 26 }]);
    expect(
      pieces.map(({ start, end, isText, isMarked }) => [text.slice(start, end), isText, isMarked]),
    ).toEqual([
      ['<p>', false, false],
      ['Children ', true, false],
      ['pick', true, true],
      [' <b>', false, true],
      ['cotton', true, true],
      ['</b></p>', false, false],
    ]);
  });

  it('keep to their row', () => {
    const runs = [{ start: 0, end: 30, from: 0, to: 30 }];
    expect(rowPieces('x'.repeat(30), { start: 10, end: 20 }, runs, [{ start: 5, end: 25 }])).toEqual([
      { start: 10, end: 20, isText: true, isMarked: true },
    ]);
  });
});
