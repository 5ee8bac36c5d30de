/** The menu as data: the platform's own items by role, the reader's from the table of commands. */
import type { MenuItemConstructorOptions } from 'electron';
import { keysOf } from '../shared/commands/commands.ts';
import type { Command, CommandMenu } from '../shared/commands/commands.ts';
import { isLetter } from '../shared/commands/key.ts';

type Items = MenuItemConstructorOptions[];

export interface MenuOptions<Name extends string> {
  readonly platform: string;
  /** Items for people who work on the reader itself. */
  readonly developer: boolean;
  readonly commands: readonly Command<Name>[];
  readonly run: (command: Name) => void;
}

/** Template of the application menu, with the shortcuts that the platform's users expect. An item of a command has its name as id. */
export function menuTemplate<Name extends string>({
  platform,
  developer,
  commands,
  run,
}: MenuOptions<Name>): Items {
  const mac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const item = (command: Command<Name>): MenuItemConstructorOptions => ({
    id: command.name,
    label: inTitleCase(command.label),
    ...acceleratorOf(keysOf(command, { mac, form: 'desktop' })),
    click: () => run(command.name),
  });
  /** The commands of one menu, with a line where the subject changes. */
  const own = (menu: CommandMenu): Items => {
    const inside = commands.filter((command) => command.menu === menu);
    return inside.flatMap((command, at) => {
      const before = inside[at - 1];
      const parted = before !== undefined && before.subject !== command.subject;
      return parted ? [separator, item(command)] : [item(command)];
    });
  };
  const edit: Items = [
    { role: 'undo' },
    { role: 'redo' },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
  const view: Items = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(developer ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies Items) : []),
  ];
  return [
    ...(mac ? ([{ role: 'appMenu' }] satisfies Items) : []),
    { label: '&File', submenu: [...own('file'), separator, { role: mac ? 'close' : 'quit' }] },
    { label: '&Edit', submenu: [...edit, separator, ...own('edit')] },
    { label: '&View', submenu: [...own('view'), separator, ...view] },
    { role: 'windowMenu' },
    { role: 'help', submenu: [...own('help'), ...(mac ? [] : ([{ role: 'about' }] satisfies Items))] },
  ];
}

/** The first key that is more than a letter, which an accelerator would take from whoever writes. */
function acceleratorOf(keys: readonly string[]): Pick<MenuItemConstructorOptions, 'accelerator'> {
  const key = keys.find((one) => !isLetter(one));
  return key === undefined ? {} : { accelerator: key.replace('Mod', 'CmdOrCtrl') };
}

const SMALL_WORDS = /^(?:a|an|and|as|in|of|or|the|to|with)$/;

/** As menus are written: every word with a capital, but small words. */
function inTitleCase(label: string): string {
  return label
    .split(' ')
    .map((word) => (SMALL_WORDS.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
