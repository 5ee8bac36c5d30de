import { describe, expect, it } from 'vitest';
import { layOutLines } from '../../../../src/renderer/original/lines/line-layout.ts';
import {
  heightOfLine,
  runsBetween,
  sourceAtLine,
} from '../../../../src/renderer/original/lines/line-places.ts';

// Source "one two three"; in the file a line of markup stands before each word.
const text = '<p>\none\n<p>\ntwo\n<p>\nthree';
const runs = ['one', 'two', 'three'].map((word, index) => {
  const from = text.indexOf(word);
  return { start: index * 4, end: index * 4 + word.length, from, to: from + word.length };
});
const placed = { layout: layOutLines(text, 40), runs, inFile: runs, row: 20, top: 12 };

describe('places on lines', () => {
  it('have the height of their row', () => {
    expect([0, 4, 8, 99].map((offset) => heightOfLine(placed, offset))).toEqual([32, 72, 112, 112]);
    expect(heightOfLine({ ...placed, runs: [] }, 0)).toBe(null);
  });

  it('are read at a height: on its row, or on the next that holds words', () => {
    expect([0, 35, 60, 95, 500].map((height) => sourceAtLine(placed, height))).toEqual([0, 0, 4, 8, 8]);
  });

  it('know the runs of a row', () => {
    expect(runsBetween(runs, { start: 4, end: 16 })).toEqual(runs.slice(0, 2));
  });
});
