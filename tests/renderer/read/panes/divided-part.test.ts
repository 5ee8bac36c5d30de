import { expect, it } from 'vitest';
import { partAt, partByKey } from '../../../../src/renderer/read/panes/divided-part.ts';

const ROOM = { left: 100, middle: 500, right: 900, least: 200 };

it.each([
  [500, 0.5],
  [700, 0.75],
  [-50, 0.25],
  [2000, 0.75],
])('the line at %d gives the left pane %d of the room, and each enough to be read', (at, part) => {
  expect(partAt(ROOM, at)).toBe(part);
});

it('halves a room that is too small for two', () => {
  expect(partAt({ ...ROOM, least: 500 }, 120)).toBe(0.5);
});

it.each([
  ['ArrowLeft', 0.47],
  ['ArrowRight', 0.53],
  ['Home', 0.25],
  ['End', 0.75],
  ['Enter', 0.5],
  ['ArrowUp', null],
])('the key %s: %s', (key, part) => {
  const found = partByKey(ROOM, key);
  if (part === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(part, 5);
});
