import { expect, it } from 'vitest';
import { dropPlace } from '../../../../src/renderer/read/panes/drop-place.ts';

const PANES = [0, 300, 600].map((left) => ({ left, right: left + 300 }));

it.each([
  // The first pane: over itself, over the half of the next that is nearer, over the other, behind the last.
  [0, 100, { to: 0, edge: null }],
  [0, 400, { to: 0, edge: null }],
  [0, 500, { to: 1, edge: 600 }],
  [0, 880, { to: 2, edge: 900 }],
  [2, 700, { to: 2, edge: null }],
  [2, 400, { to: 1, edge: 300 }],
  [2, -50, { to: 0, edge: 0 }],
] as const)('pane %d with the pointer at %d', (from, pointer, expected) => {
  expect(dropPlace(PANES, from, pointer)).toEqual(expected);
});
