import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divided, moved, shareOf } from '../../../src/renderer/state/arrangement.ts';

const row = (keys: string) => keys.split('').map((key) => ({ key }));
const keysOf = (panes: readonly { readonly key: string }[]) => panes.map(({ key }) => key).join('');

describe('a pane that is moved', () => {
  it.each([
    ['a', 1, 'bac'],
    ['a', 2, 'bca'],
    ['a', 9, 'bca'],
    ['c', 0, 'cab'],
    ['c', -1, 'cab'],
    ['b', 1, 'abc'],
    ['x', 0, 'abc'],
  ])('%s to %d: %s', (key, to, expected) => {
    expect(keysOf(moved(row('abc'), key, to))).toBe(expected);
  });

  it('leaves the row the same where it stays', () => {
    const panes = row('abc');
    expect(moved(panes, 'c', 5)).toBe(panes);
    expect(moved(panes, 'x', 0)).toBe(panes);
  });
});

it('two neighbours share what both have, and nobody else’s room', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (part) => {
      const shares = divided({ a: 1.4, c: 0.5 }, 'a', 'b', part);
      expect(shareOf(shares, 'a') + shareOf(shares, 'b')).toBeCloseTo(2.4, 2);
      expect(shareOf(shares, 'a') / 2.4).toBeCloseTo(part, 2);
      expect(shares['c']).toBe(0.5);
    }),
  );
});
