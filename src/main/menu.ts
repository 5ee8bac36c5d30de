/** The menu as data: the platform's own items by role, the reader's by command. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../shared/contract/contract.ts';

type Items = MenuItemConstructorOptions[];

export interface MenuOptions {
  readonly platform: string;
  /** Items for people who work on the reader itself. */
  readonly developer: boolean;
  readonly run: (command: Command) => void;
}

/** Template of the application menu, with the shortcuts that the platform's users expect. */
export function menuTemplate({ platform, developer, run }: MenuOptions): Items {
  const isMac = platform === 'darwin';
  const command = (label: string, name: Command, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => run(name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const file: Items = [
    command('Add Reports…', 'add-reports', 'CmdOrCtrl+O'),
    command('Open a Library File…', 'open-library-file', 'CmdOrCtrl+Shift+O'),
    command('Save Library as One File…', 'save-library', 'CmdOrCtrl+Shift+S'),
    separator,
    command('Add Pane', 'add-pane', 'CmdOrCtrl+Shift+T'),
    command('Close Pane', 'close-pane', 'CmdOrCtrl+Shift+W'),
    separator,
    { role: isMac ? 'close' : 'quit' },
  ];
  const edit: Items = [
    { role: 'undo' },
    { role: 'redo' },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    separator,
    command('Search All Reports', 'search', 'CmdOrCtrl+K'),
    command('Find in Pane', 'find', 'CmdOrCtrl+F'),
    command('Next Hit', 'next-hit', isMac ? 'Cmd+G' : 'F3'),
    command('Previous Hit', 'previous-hit', isMac ? 'Cmd+Shift+G' : 'Shift+F3'),
  ];
  const view: Items = [
    command('Back', 'back', isMac ? 'Cmd+[' : 'Alt+Left'),
    separator,
    command('Linked Scrolling', 'linked-scrolling', 'CmdOrCtrl+L'),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(developer ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies Items) : []),
  ];
  return [
    ...(isMac ? ([{ role: 'appMenu' }] satisfies Items) : []),
    { label: '&File', submenu: file },
    { label: '&Edit', submenu: edit },
    { label: '&View', submenu: view },
    { role: 'windowMenu' },
    ...(isMac ? [] : ([{ role: 'help', submenu: [{ role: 'about' }] }] satisfies Items)),
  ];
}
