import { describe, expect, it } from 'vitest';
import { ariaKeys, isPressed, isWriting, keyParts, keysText } from '../../../src/shared/commands/key.ts';
import type { KeyPress } from '../../../src/shared/commands/key.ts';

const NOTHING_HELD = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ...NOTHING_HELD, ...held });

describe('a pressed key', () => {
  it.each([
    ['Mod+K', 'other', press('k', { ctrlKey: true }), true],
    ['Mod+K', 'mac', press('k', { metaKey: true }), true],
    ['Mod+K', 'mac', press('k', { ctrlKey: true }), false],
    ['Mod+K', 'other', press('k', { metaKey: true }), false],
    ['Mod+K', 'other', press('k', { ctrlKey: true, metaKey: true }), false],
    ['Mod+K', 'other', press('K', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+K', 'other', press('k', { ctrlKey: true, altKey: true }), false],
    ['Mod+K', 'other', press('k'), false],
    ['Mod+Shift+O', 'other', press('O', { ctrlKey: true, shiftKey: true }), true],
    // With the caps lock on.
    ['Mod+K', 'other', press('K', { ctrlKey: true }), true],
    ['Alt+Left', 'other', press('ArrowLeft', { altKey: true }), true],
    ['Alt+Left', 'other', press('ArrowLeft'), false],
    ['F3', 'other', press('F3'), true],
    ['F3', 'other', press('F3', { shiftKey: true }), false],
    ['Shift+F3', 'other', press('F3', { shiftKey: true }), true],
    ['N', 'other', press('n'), true],
    ['N', 'other', press('N', { shiftKey: true }), false],
    // A Cyrillic keyboard.
    ['Mod+K', 'other', press('л', { code: 'KeyK', ctrlKey: true }), true],
    ['N', 'other', press('т', { code: 'KeyN' }), true],
    // A Latin keyboard with other places is taken at its word.
    ['Mod+K', 'other', press('t', { code: 'KeyK', ctrlKey: true }), false],
    // Option writes signs on a Mac, and begins accents.
    ['Alt+W', 'mac', press('∑', { code: 'KeyW', altKey: true }), true],
    ['Alt+N', 'mac', press('Dead', { code: 'KeyN', altKey: true }), true],
    ['Alt+L', 'mac', press('@', { code: 'KeyL', altKey: true }), true],
    ['Mod+[', 'mac', press('[', { code: 'BracketLeft', metaKey: true }), true],
  ] as const)('%s on %s, %j: %s', (key, system, pressed, expected) => {
    expect(isPressed(key, pressed, system === 'mac')).toBe(expected);
  });

  it.each([
    ['N', false, true],
    ['F7', false, false],
    ['Mod+K', false, false],
    ['Alt+Left', false, false],
    // Option and an arrow go from word to word there, and Option and a letter write a sign.
    ['Alt+Left', true, true],
    ['Alt+N', true, true],
  ] as const)('%s (Mac: %s) writes where one writes: %s', (key, mac, expected) => {
    expect(isWriting(key, mac)).toBe(expected);
  });
});

describe('a key in words', () => {
  it.each([
    ['Mod+Shift+O', ['Ctrl', 'Shift', 'O'], ['⇧⌘O'], 'Control+Shift+O', 'Meta+Shift+O'],
    ['Alt+Left', ['Alt', 'Left'], ['⌥←'], 'Alt+ArrowLeft', 'Alt+ArrowLeft'],
    ['F1', ['F1'], ['F1'], 'F1', 'F1'],
    ['Mod+[', ['Ctrl', '['], ['⌘['], 'Control+[', 'Meta+['],
  ] as const)('%s', (key, other, mac, ariaOther, ariaMac) => {
    expect([keyParts(key, false), keyParts(key, true)]).toEqual([other, mac]);
    expect([ariaKeys([key], false), ariaKeys([key], true)]).toEqual([ariaOther, ariaMac]);
  });

  it('says several as one or the other', () => {
    expect(keysText(['N', 'Shift+F7'], false)).toBe('N or Shift+F7');
    expect(ariaKeys(['N', 'Shift+F7'], false)).toBe('N Shift+F7');
  });
});
