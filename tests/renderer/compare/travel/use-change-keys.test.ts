import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../../src/renderer/compare/travel/use-change-keys.ts';

describe('keys', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    directionOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  it.each([
    ['n', {}, 1],
    ['p', {}, -1],
    ['F7', {}, 1],
    ['F7', { shiftKey: true }, -1],
    ['p', { ctrlKey: true }, null],
    ['n', { metaKey: true }, null],
    ['N', { shiftKey: true }, null],
    ['x', {}, null],
  ] as const)('%s %j', (key, held, direction) => {
    expect(press(key, held)).toBe(direction);
  });
});
