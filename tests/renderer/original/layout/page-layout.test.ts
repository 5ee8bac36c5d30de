import { describe, expect, it } from 'vitest';
import {
  layOutPages,
  sheetAt,
  sheetsBetween,
  zoomBeside,
} from '../../../../src/renderer/original/layout/page-layout.ts';

const LETTER = { width: 612, height: 792 };
const ROOM = { width: 636, height: 420 };

describe('layOutPages', () => {
  it('fits the width of the pane, page below page', () => {
    const { sheets, width, height } = layOutPages([LETTER, LETTER], ROOM, 'width');
    expect(sheets.map(({ left, top, scale }) => [left, top, scale])).toEqual([
      [12, 12, 1],
      [12, 816, 1],
    ]);
    expect([width, height]).toEqual([636, 1620]);
  });

  it('fits a whole page, in the middle', () => {
    const [sheet] = layOutPages([LETTER], ROOM, 'page').sheets;
    expect(sheet?.height).toBe(396);
    expect(sheet?.left).toBe((636 - 306) / 2);
  });

  it.each([1, 4])('at %d times its own size it may be wider than the pane', (zoom) => {
    const { sheets, width } = layOutPages([LETTER], ROOM, zoom);
    expect(sheets[0]?.scale).toBeCloseTo((zoom * 96) / 72);
    expect(width).toBeCloseTo(612 * ((zoom * 96) / 72) + 24);
    expect(sheets[0]?.left).toBeCloseTo(12);
  });

  it('keeps room for a page that is not there, and fits each page by itself', () => {
    const { sheets } = layOutPages([null, { width: 1224, height: 792 }], ROOM, 'width');
    expect(sheets.map(({ width, scale }) => [width, scale])).toEqual([
      [612, 1],
      [612, 0.5],
    ]);
  });
});

describe('sheets', () => {
  const layout = layOutPages([LETTER, LETTER, LETTER], ROOM, 'width');

  it.each([
    [0, 100, [1]],
    [700, 900, [1, 2]],
    [804, 816, []],
    [0, 5000, [1, 2, 3]],
  ])('between %d and %d', (from, to, numbers) => {
    expect(sheetsBetween(layout, from, to).map(({ number }) => number)).toEqual(numbers);
  });

  it.each([
    [0, 1],
    [815, 1],
    [817, 2],
    [99_999, 3],
  ])('at %d', (height, number) => {
    expect(sheetAt(layout, height)?.number).toBe(number);
  });
});

describe('zoomBeside', () => {
  it.each([
    [1, 4 / 3, 1, 1.25],
    [4, 16 / 3, 1, 4],
    [1, 4 / 3, -1, 1],
    ['width', 0.9 * (4 / 3), 1, 1],
    ['page', 2.4 * (4 / 3), -1, 2],
  ] as const)('%s, shown at %d, by %d', (zoom, shown, by, expected) => {
    expect(zoomBeside(zoom, shown, by)).toBe(expected);
  });
});
