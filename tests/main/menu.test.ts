import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../src/main/menu.ts';
import { COMMANDS } from '../../src/shared/contract/contract.ts';
import type { Command } from '../../src/shared/contract/contract.ts';

function items(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

describe('the menu', () => {
  it.each(['darwin', 'win32', 'linux'])('on %s offers every command once, and runs it', (platform) => {
    const ran: Command[] = [];
    const all = items(menuTemplate({ platform, developer: false, run: (command) => ran.push(command) }));
    for (const item of all) (item.click as (() => void) | undefined)?.();
    expect(ran.toSorted()).toEqual([...COMMANDS].toSorted());
  });

  it.each(['darwin', 'win32', 'linux'])('on %s gives no shortcut twice', (platform) => {
    const shortcuts = items(menuTemplate({ platform, developer: true, run: () => undefined }))
      .map((item) => item.accelerator)
      .filter((accelerator) => accelerator !== undefined);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('follows the platform: quitting stands in the app menu on a Mac, in the file menu elsewhere', () => {
    const roles = (platform: string) =>
      items(menuTemplate({ platform, developer: false, run: () => undefined })).map((item) => item.role);
    expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu', 'close']));
    expect(roles('darwin')).not.toContain('quit');
    expect(roles('linux')).toContain('quit');
    expect(roles('linux')).not.toContain('appMenu');
  });

  it('shows developer tools to developers only', () => {
    const has = (developer: boolean) =>
      items(menuTemplate({ platform: 'linux', developer, run: () => undefined })).some(
        (item) => item.role === 'toggleDevTools',
      );
    expect([has(true), has(false)]).toEqual([true, false]);
  });
});
