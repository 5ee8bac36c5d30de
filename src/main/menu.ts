/** The menu as data: the platform's own items by role, the reader's from the table of commands. */
import type { MenuItemConstructorOptions } from 'electron';
import { keysOf, menuOf } from '../shared/commands/commands.ts';
import type { Command, CommandMenu } from '../shared/commands/commands.ts';
import { isLetter } from '../shared/commands/key.ts';

type Items = MenuItemConstructorOptions[];

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

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
  const item = (command: Command<Name>): MenuItemConstructorOptions => ({
    id: command.name,
    label: inTitleCase(command.label),
    ...acceleratorOf(keysOf(command, { mac, form: 'desktop' })),
    click: () => run(command.name),
  });
  /** The commands of one menu, with a line where the subject changes. */
  const own = (menu: CommandMenu): Items => {
    const inside = commands.filter((command) => menuOf(command, mac) === menu);
    return inside.flatMap((command, at) => {
      const before = inside[at - 1];
      const parted = before !== undefined && before.subject !== command.subject;
      return parted ? [SEPARATOR, item(command)] : [item(command)];
    });
  };
  const edit: Items = [
    { role: 'undo' },
    { role: 'redo' },
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
  const view: Items = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    SEPARATOR,
    { role: 'togglefullscreen' },
    ...(developer ? ([SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies Items) : []),
  ];
  return [
    ...(mac ? ([{ role: 'appMenu', submenu: applicationMenu(own('application')) }] satisfies Items) : []),
    { label: '&File', submenu: [...own('file'), SEPARATOR, { role: mac ? 'close' : 'quit' }] },
    { label: '&Edit', submenu: [...edit, SEPARATOR, ...own('edit')] },
    { label: '&View', submenu: [...own('view'), SEPARATOR, ...view] },
    { role: 'windowMenu' },
    { role: 'help', submenu: own('help') },
  ];
}

/** The menu of the program's name, as a Mac has it, with a line after each of the reader's own. */
function applicationMenu(own: Items): Items {
  return [
    ...own.flatMap((one) => [one, SEPARATOR]),
    { role: 'services' },
    SEPARATOR,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    SEPARATOR,
    { role: 'quit' },
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
