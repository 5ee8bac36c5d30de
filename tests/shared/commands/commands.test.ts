import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, COMMAND_SUBJECTS, keysOf, menuOf } from '../../../src/shared/commands/commands.ts';
import type { Command, Surroundings } from '../../../src/shared/commands/commands.ts';
import { keysText } from '../../../src/shared/commands/key.ts';
import { WIDGET_KEYS } from '../../../src/shared/commands/widget-keys.ts';

const FORMS = ['desktop', 'served'] as const;
const EVERYWHERE = [true, false].flatMap((mac) => FORMS.map((form): Surroundings => ({ mac, form })));

/** New and closed tabs and windows, which browsers let no page have; and the way to the address bar. */
const TAKEN_BY_BROWSERS = /^Mod\+(?:Shift\+)?[NTW]$|^Mod\+L$/;

describe('the table of commands', () => {
  it.each(EVERYWHERE)('gives every command a key, and no key twice: %j', (here) => {
    const keys = COMMANDS.map((command) => keysOf(command, here));
    expect(keys.filter((own) => own.length === 0)).toEqual([]);
    expect(new Set(keys.flat()).size).toBe(keys.flat().length);
  });

  it.each([true, false])('gives none to a page that the browser has taken (Mac: %s)', (mac) => {
    const keys = COMMANDS.flatMap((command) => keysOf(command, { mac, form: 'served' }));
    expect(keys.filter((key) => TAKEN_BY_BROWSERS.test(key))).toEqual([]);
  });

  it('gives another key in a browser where it has to, nowhere else, and says why', () => {
    const all: readonly Command[] = COMMANDS;
    const own = all.filter(({ inBrowser }) => inBrowser !== undefined);
    const taken = all.filter((command) =>
      keysOf(command, { mac: false, form: 'desktop' }).some((key) => TAKEN_BY_BROWSERS.test(key)),
    );
    expect(own).toEqual(taken);
    for (const { inBrowser } of own) expect(inBrowser?.why).toMatch(/^browsers \w+/);
  });

  it('has every name once, and what a subject has in a menu together', () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
    for (const mac of [true, false])
      for (const menu of ['application', 'file', 'edit', 'view', 'help']) {
        const inside = COMMANDS.filter((command) => menuOf(command, mac) === menu);
        const subjects = inside.map(({ subject }) => subject);
        const runs = subjects.filter((subject, at) => subject !== subjects[at - 1]);
        expect(new Set(runs).size, menu).toBe(runs.length);
      }
  });
});

describe('the keys in the README', () => {
  it('are those of the table, in its order, and of the things one is at', () => {
    const readme = readFileSync('README.md', 'utf8');
    const section = readme.slice(readme.indexOf('## Keys'), readme.indexOf('## The command line'));
    const rows = section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim()));
    const inOrder = COMMAND_SUBJECTS.flatMap((subject) =>
      COMMANDS.filter((command) => command.subject === subject),
    );
    expect(rows).toEqual([
      ...inOrder.map((command) => [
        command.label.replace(/…$/, ''),
        cellOf(command, false),
        cellOf(command, true),
      ]),
      ...WIDGET_KEYS.map(({ does, keys }) => [does, joined(keys, false), joined(keys, true)]),
    ]);
  });
});

/** The keys of a command; after them those of a browser's page where it has others. */
function cellOf(command: Command, mac: boolean): string {
  const [desktop = '', served = ''] = FORMS.map((form) => keysText(keysOf(command, { mac, form }), mac));
  return desktop === served ? desktop : `${desktop}; in a browser ${served}`;
}

function joined(keys: readonly string[], mac: boolean): string {
  return keys.map((key) => keysText([key], mac)).join(', ');
}
