import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutLines, rowAt } from '../../../../src/renderer/original/lines/line-layout.ts';

const rows = (text: string, columns: number) => {
  const { starts, ends, lines } = layOutLines(text, columns);
  return starts.map((start, index) => `${lines[index]} ${text.slice(start, ends[index])}`);
};

describe('lines of a file', () => {
  it('keep their numbers, and go on in further rows behind a space', () => {
    expect(rows('Children pick cotton\n\r\nNo more', 12)).toEqual([
      '1 Children ',
      '1 pick cotton',
      '2 ',
      '3 No more',
    ]);
  });

  it('are cut in a word that is longer than a row, not in a letter', () => {
    expect(rows('aaaaaaaaaaaa', 8)).toEqual(['1 aaaaaaaa', '1 aaaa']);
    expect(rows('🙂🙂🙂🙂🙂', 8)).toEqual(['1 🙂🙂🙂🙂', '1 🙂']);
    expect(rows('\tab\tcd\tef', 8)).toEqual(['1 \tab\t', '1 cd\tef']);
  });

  it('lose no letter, whatever they hold', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '漢', '🙂', 'é', 'א'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (held, columns) => {
        const { starts, ends, lines } = layOutLines(held, columns);
        const drawn = starts.map((start, index) => held.slice(start, ends[index])).join('');
        expect(drawn).toBe(held.replaceAll(/[\r\n]/g, ''));
        expect(lines.every((line, index) => line - (lines[index - 1] ?? 0) <= 1)).toBe(true);
      }),
    );
  });

  it('are found by an offset', () => {
    const layout = layOutLines('one\ntwo\nthree', 20);
    expect([0, 3, 4, 12, 99].map((offset) => rowAt(layout, offset))).toEqual([0, 0, 1, 2, 2]);
  });
});
