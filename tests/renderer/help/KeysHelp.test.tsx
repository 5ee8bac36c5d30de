import '../helpers/page.ts';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { KeysHelp } from '../../../src/renderer/help/KeysHelp.tsx';
import { COMMANDS, keysOf } from '../../../src/shared/commands/commands.ts';
import type { Command, Surroundings } from '../../../src/shared/commands/commands.ts';
import { keyParts } from '../../../src/shared/commands/key.ts';
import { WIDGET_KEYS } from '../../../src/shared/commands/widget-keys.ts';

const ALL: readonly Surroundings[] = [
  { mac: false, form: 'desktop' },
  { mac: true, form: 'desktop' },
  { mac: false, form: 'served' },
  { mac: true, form: 'served' },
];
const MORE: Command = {
  name: 'fly',
  label: 'Fly…',
  subject: 'reading',
  menu: 'view',
  keys: ['Mod+Shift+F9'],
};

const keysIn = (row: HTMLElement) => [...row.querySelectorAll('kbd')].map((key) => key.textContent);

describe('the help page of keys', () => {
  it.each(ALL)('lists every command with its keys here, and one that the table has more: %j', (here) => {
    const commands = [...COMMANDS, MORE];
    render(<KeysHelp commands={commands} here={here} />);
    for (const command of commands) {
      const heads = screen.getAllByRole('rowheader');
      const label = command.label.replace(/…$/, '');
      const head = heads.find((one) => one.firstChild?.textContent === label);
      const row = head?.closest('tr');
      expect(row, command.name).toBeTruthy();
      if (row === null || row === undefined) continue;
      expect(keysIn(row)).toEqual(keysOf(command, here).flatMap((key) => keyParts(key, here.mac)));
    }
    expect(screen.getAllByRole('rowheader')).toHaveLength(commands.length + WIDGET_KEYS.length);
  });

  it('says in a browser why a key is another one there, and nothing of it in the window', () => {
    const { unmount } = render(<KeysHelp here={{ mac: false, form: 'served' }} />);
    const why = 'In the desktop window Ctrl+L, by which browsers go to their address bar.';
    expect(within(screen.getByRole('row', { name: /^Linked scrolling/ })).getByText(why)).toBeTruthy();
    unmount();
    render(<KeysHelp here={{ mac: false, form: 'desktop' }} />);
    expect(screen.queryByText(/In the desktop window/)).toBeNull();
  });
});
