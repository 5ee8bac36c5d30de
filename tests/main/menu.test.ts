import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../src/main/menu.ts';
import { COMMANDS, COMMAND_NAMES } from '../../src/shared/commands/commands.ts';
import type { Command } from '../../src/shared/commands/commands.ts';

const PLATFORMS = ['darwin', 'win32', 'linux'];

function items(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

function menuOf(platform: string, developer = false) {
  return items(menuTemplate({ platform, developer, commands: COMMANDS, run: () => undefined }));
}

describe('the menu', () => {
  it.each(PLATFORMS)('on %s offers every command once, and runs it', (platform) => {
    const ran: string[] = [];
    const run = (command: string) => ran.push(command);
    const all = items(menuTemplate({ platform, developer: false, commands: COMMANDS, run }));
    for (const item of all) (item.click as (() => void) | undefined)?.();
    expect(ran.toSorted()).toEqual([...COMMAND_NAMES].toSorted());
  });

  it.each(PLATFORMS)(
    'on %s offers a command that the table has more, in its menu, with its key',
    (platform) => {
      const more: Command = {
        name: 'fly',
        label: 'Fly to a report of the year…',
        subject: 'reading',
        menu: 'view',
        keys: ['B', 'Mod+Shift+F9'],
      };
      const ran: string[] = [];
      const template = menuTemplate({
        platform,
        developer: false,
        commands: [...COMMANDS, more],
        run: (command) => ran.push(command),
      });
      const view = template.find(({ label }) => label === '&View');
      const item = items(view === undefined ? [] : [view]).find(({ id }) => id === 'fly');
      expect(item).toMatchObject({
        label: 'Fly to a Report of the Year…',
        accelerator: 'CmdOrCtrl+Shift+F9',
      });
      (item?.click as (() => void) | undefined)?.();
      expect(ran).toEqual(['fly']);
    },
  );

  it('shows the keys of its system, and takes no letter from whoever writes', () => {
    const keyOf = (platform: string, id: string) =>
      menuOf(platform).find((item) => item.id === id)?.accelerator;
    expect([keyOf('linux', 'next-hit'), keyOf('darwin', 'next-hit')]).toEqual(['F3', 'CmdOrCtrl+G']);
    expect([keyOf('linux', 'back'), keyOf('darwin', 'back')]).toEqual(['Alt+Left', 'CmdOrCtrl+[']);
    expect([keyOf('linux', 'forward'), keyOf('darwin', 'forward')]).toEqual(['Alt+Right', 'CmdOrCtrl+]']);
    expect([keyOf('linux', 'add-pane'), keyOf('linux', 'next-change')]).toEqual(['CmdOrCtrl+Shift+T', 'F7']);
  });

  it('parts what is about different things by one line', () => {
    const file = menuTemplate({
      platform: 'linux',
      developer: false,
      commands: COMMANDS,
      run: () => undefined,
    }).find(({ label }) => label === '&File');
    const inside = Array.isArray(file?.submenu) ? file.submenu : [];
    expect(inside.map(({ id, role, type }) => id ?? role ?? type)).toEqual([
      'add-reports',
      'open-library-file',
      'save-library',
      'separator',
      'add-pane',
      'close-pane',
      'separator',
      'print',
      'separator',
      'quit',
    ]);
  });

  it.each(PLATFORMS)('on %s gives no shortcut twice', (platform) => {
    const shortcuts = menuOf(platform, true)
      .map((item) => item.accelerator)
      .filter((accelerator) => accelerator !== undefined);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('follows the platform: quitting stands in the app menu on a Mac, in the file menu elsewhere', () => {
    const roles = (platform: string) => menuOf(platform).map((item) => item.role);
    expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu', 'quit', 'close']));
    expect(roles('linux')).toContain('quit');
    expect(roles('linux')).not.toContain('appMenu');
    const file = (platform: string) =>
      items(
        menuTemplate({ platform, developer: false, commands: COMMANDS, run: () => undefined }).filter(
          ({ label }) => label === '&File',
        ),
      ).map(({ role }) => role);
    expect([file('darwin').includes('quit'), file('linux').includes('quit')]).toEqual([false, true]);
  });

  it('has the preferences where each system looks for them', () => {
    const inMenu = (platform: string, name: { readonly role?: string; readonly label?: string }) => {
      const template = menuTemplate({ platform, developer: false, commands: COMMANDS, run: () => undefined });
      const menu = template.find(({ role, label }) => role === name.role && label === name.label);
      return items(menu === undefined ? [] : [menu])
        .slice(1)
        .map(({ id, role, type }) => id ?? role ?? type);
    };
    expect(inMenu('darwin', { role: 'appMenu' })).toEqual([
      'about',
      'separator',
      'preferences',
      'separator',
      'services',
      'separator',
      'hide',
      'hideOthers',
      'unhide',
      'separator',
      'quit',
    ]);
    expect(inMenu('linux', { label: '&Edit' }).slice(-2)).toEqual(['separator', 'preferences']);
    expect(inMenu('darwin', { label: '&Edit' })).not.toContain('preferences');
  });

  it('shows developer tools to developers only', () => {
    const has = (developer: boolean) =>
      menuOf('linux', developer).some((item) => item.role === 'toggleDevTools');
    expect([has(true), has(false)]).toEqual([true, false]);
  });
});
