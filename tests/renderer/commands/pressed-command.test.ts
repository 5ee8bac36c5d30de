import { afterEach, describe, expect, it } from 'vitest';
import { pressedCommand } from '../../../src/renderer/commands/pressed-command.ts';
import { COMMANDS, keysOf } from '../../../src/shared/commands/commands.ts';
import type { Command, Surroundings } from '../../../src/shared/commands/commands.ts';
import type { KeyPress } from '../../../src/shared/commands/key.ts';

const PC: Surroundings = { mac: false, form: 'desktop' };
const SERVED: Surroundings = { mac: false, form: 'served' };
const MAC: Surroundings = { mac: true, form: 'desktop' };

function pressed(key: string, held: Partial<KeyPress>, here: Surroundings, target: Element | null = null) {
  const press = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
  return pressedCommand(press, target, COMMANDS, here)?.name ?? null;
}

describe('the command of a key', () => {
  it.each([
    ['k', { ctrlKey: true }, PC, 'search'],
    ['K', { metaKey: true }, MAC, 'search'],
    ['f', { ctrlKey: true }, PC, 'find'],
    ['F3', {}, PC, 'next-hit'],
    ['F3', { shiftKey: true }, PC, 'previous-hit'],
    ['g', { metaKey: true }, MAC, 'next-hit'],
    ['G', { ctrlKey: true, shiftKey: true }, PC, 'previous-hit'],
    ['g', {}, PC, null],
    ['F', { ctrlKey: true, shiftKey: true }, PC, null],
    ['F3', { altKey: true }, PC, null],
    ['ArrowLeft', { altKey: true }, PC, 'back'],
    ['[', { metaKey: true }, MAC, 'back'],
    ['o', { ctrlKey: true }, PC, 'add-reports'],
    ['O', { metaKey: true, shiftKey: true }, MAC, 'open-library-file'],
    ['S', { ctrlKey: true, shiftKey: true }, PC, 'save-library'],
    ['C', { ctrlKey: true, shiftKey: true }, PC, 'copy-passage'],
    ['F7', {}, PC, 'next-change'],
    ['F7', { shiftKey: true }, PC, 'previous-change'],
    ['p', { ctrlKey: true }, PC, 'print'],
    ['x', {}, PC, null],
    ['F1', {}, PC, 'help'],
    ['F1', { shiftKey: true }, PC, 'keys'],
    [',', { ctrlKey: true }, PC, 'preferences'],
    ['s', { ctrlKey: true }, PC, null],
    ['o', {}, PC, null],
    ['ArrowLeft', {}, PC, null],
    ['T', { ctrlKey: true, shiftKey: true }, PC, 'add-pane'],
    ['n', { altKey: true }, PC, null],
    ['n', { altKey: true }, SERVED, 'add-pane'],
    ['w', { altKey: true }, SERVED, 'close-pane'],
    ['l', { altKey: true }, SERVED, 'linked-scrolling'],
    // The browser's own.
    ['l', { ctrlKey: true }, SERVED, null],
    ['W', { ctrlKey: true, shiftKey: true }, SERVED, null],
  ] as const)('%s with %j, %j: %s', (key, held, here, expected) => {
    expect(pressed(key, held, here)).toBe(expected);
  });

  it('is heard for every command of the table, and for one that it has more', () => {
    const more: Command = { name: 'fly', label: 'Fly', subject: 'reading', menu: 'view', keys: ['F9'] };
    const inView = page('<main><p>Text</p></main>').querySelector('p');
    const arrows = new Set(['Left', 'Right', 'Up', 'Down']);
    for (const command of [...COMMANDS, more]) {
      for (const key of keysOf(command, PC)) {
        const parts = key.split('+');
        const name = parts.at(-1) ?? '';
        const press = {
          key: arrows.has(name) ? `Arrow${name}` : name,
          ctrlKey: parts.includes('Mod'),
          metaKey: false,
          altKey: parts.includes('Alt'),
          shiftKey: parts.includes('Shift'),
        };
        expect(pressedCommand(press, inView, [...COMMANDS, more], PC)?.name, key).toBe(command.name);
      }
    }
  });
});

describe('where the keyboard is', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ['in the view', '<main><p id="here"></p></main>', 'next-change'],
    ['on a choice of the view', '<main><input type="radio" id="here"></main>', 'next-change'],
    ['on the tab of the view', '<header><button role="tab" id="here"></button></header>', 'next-change'],
    ['outside of the view', '<header><button id="here"></button></header>', null],
    ['in a field of the view', '<main><input id="here"></main>', null],
    ['in a menu over the view', '<main><div role="menu"><div id="here"></div></div></main>', null],
    ['in a dialog over the view', '<main><dialog open><p id="here"></p></dialog></main>', null],
    ['in a list over the view', '<main><div role="listbox"><p id="here"></p></div></main>', null],
  ])('a letter alone %s', (_where, html, expected) => {
    const target = page(html).querySelector('#here');
    expect(pressed('n', {}, PC, target)).toBe(expected);
  });

  it('a key that moves in what is written is left to whoever writes', () => {
    const field = page('<input id="here">').querySelector('#here');
    expect(pressed('ArrowLeft', { altKey: true }, MAC, field)).toBeNull();
    expect(pressed('ArrowLeft', { altKey: true }, PC, field)).toBe('back');
    expect(pressed('k', { ctrlKey: true }, PC, field)).toBe('search');
  });
});

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}
