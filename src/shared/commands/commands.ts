/**
 * Everything the reader does on command, once: the menu, the keys of both forms, the help page of keys and what the
 * buttons say of their keys are made from this table. What a command does in the page, and when that is possible, is
 * bound to its name in `src/renderer/app/command-actions.ts`.
 */

/** The desktop window, or a page of a browser. */
export type Form = 'desktop' | 'served';

/** Keys as `key.ts` reads them: the first is the one that menus show, unless it is a letter alone. */
export type Keys =
  | readonly string[]
  | { readonly mac: readonly string[]; /** Windows and Linux. */ readonly other: readonly string[] };

/** Menus of the desktop form; a line parts the subjects inside each. The one of the application is a Mac's alone. */
export type CommandMenu = 'application' | 'file' | 'edit' | 'view' | 'help';

export const COMMAND_SUBJECTS = ['search', 'panes', 'reading', 'compare', 'library', 'reader'] as const;
/** What commands are about, in the order in which the help page has them. */
export type CommandSubject = (typeof COMMAND_SUBJECTS)[number];

export interface Command<Name extends string = string> {
  readonly name: Name;
  /** As a button says it; the menu writes it in title case. Dots at the end: something more is asked first. */
  readonly label: string;
  readonly subject: CommandSubject;
  readonly menu:
    CommandMenu | { readonly mac: CommandMenu; /** Windows and Linux. */ readonly other: CommandMenu };
  /** The one view in which it can be used; everywhere where none is named. */
  readonly view?: string;
  readonly keys: Keys;
  /** In a browser other keys, because it has taken these for itself: `why` is said in the help page. */
  readonly inBrowser?: { readonly keys: Keys; readonly why: string };
  /** Its keys mean nothing else even where it is not possible: what a browser does by them would lead away from the page. */
  readonly keepsKeys?: true;
}

/** In the order of the menus. */
export const COMMANDS = [
  { name: 'add-reports', label: 'Add reports…', subject: 'library', menu: 'file', keys: ['Mod+O'] },
  {
    name: 'open-library-file',
    label: 'Open a library file…',
    subject: 'library',
    menu: 'file',
    keys: ['Mod+Shift+O'],
  },
  {
    name: 'save-library',
    label: 'Save library as one file…',
    subject: 'library',
    menu: 'file',
    keys: ['Mod+Shift+S'],
  },
  {
    name: 'add-pane',
    label: 'Add pane',
    subject: 'panes',
    menu: 'file',
    view: 'read',
    keys: ['Mod+Shift+T'],
    inBrowser: { keys: ['Alt+N'], why: 'browsers open the tab again that was closed last' },
  },
  {
    name: 'close-pane',
    label: 'Close pane',
    subject: 'panes',
    menu: 'file',
    view: 'read',
    keys: ['Mod+Shift+W'],
    inBrowser: { keys: ['Alt+W'], why: 'browsers close their window' },
  },
  { name: 'print', label: 'Print…', subject: 'reading', menu: 'file', keys: ['Mod+P'] },
  {
    name: 'copy-passage',
    label: 'Copy with citation',
    subject: 'reading',
    menu: 'edit',
    view: 'read',
    keys: ['Mod+Shift+C'],
  },
  {
    name: 'copy-link',
    label: 'Copy link',
    subject: 'reading',
    menu: 'edit',
    view: 'read',
    keys: ['Mod+Shift+L'],
  },
  {
    name: 'highlight',
    label: 'Highlight',
    subject: 'reading',
    menu: 'edit',
    keys: ['Mod+Shift+H'],
  },
  {
    name: 'add-note',
    label: 'Add note',
    subject: 'reading',
    menu: 'edit',
    keys: ['Mod+Shift+M'],
  },
  { name: 'undo-note', label: 'Undo in notes', subject: 'reading', menu: 'edit', keys: ['Alt+Z'] },
  { name: 'redo-note', label: 'Redo in notes', subject: 'reading', menu: 'edit', keys: ['Alt+Shift+Z'] },
  {
    name: 'through-years',
    label: 'Through the years',
    subject: 'reading',
    menu: 'view',
    view: 'read',
    keys: ['Alt+Shift+Y'],
  },
  { name: 'search', label: 'Search all reports', subject: 'search', menu: 'edit', keys: ['Mod+K'] },
  { name: 'find', label: 'Find in pane', subject: 'search', menu: 'edit', view: 'read', keys: ['Mod+F'] },
  {
    name: 'next-hit',
    label: 'Next hit',
    subject: 'search',
    menu: 'edit',
    keys: { mac: ['Mod+G', 'F3'], other: ['F3', 'Mod+G'] },
  },
  {
    name: 'previous-hit',
    label: 'Previous hit',
    subject: 'search',
    menu: 'edit',
    keys: { mac: ['Mod+Shift+G', 'Shift+F3'], other: ['Shift+F3', 'Mod+Shift+G'] },
  },
  {
    name: 'next-change',
    label: 'Next change',
    subject: 'compare',
    menu: 'edit',
    view: 'compare',
    keys: ['N', 'F7'],
  },
  {
    name: 'previous-change',
    label: 'Previous change',
    subject: 'compare',
    menu: 'edit',
    view: 'compare',
    keys: ['P', 'Shift+F7'],
  },
  {
    name: 'back',
    label: 'Back to where you were',
    subject: 'reading',
    menu: 'view',
    keys: { mac: ['Mod+[', 'Alt+Left'], other: ['Alt+Left'] },
    keepsKeys: true,
  },
  {
    name: 'forward',
    label: 'Forward again',
    subject: 'reading',
    menu: 'view',
    keys: { mac: ['Mod+]', 'Alt+Right'], other: ['Alt+Right'] },
    keepsKeys: true,
  },
  {
    name: 'original-page',
    label: 'Original page',
    subject: 'reading',
    menu: 'view',
    view: 'read',
    keys: ['Alt+O'],
  },
  {
    name: 'show-on-page',
    label: 'Show on the page',
    subject: 'reading',
    menu: 'view',
    view: 'read',
    keys: ['Alt+Shift+O'],
  },
  {
    name: 'previous-year',
    label: 'Previous year',
    subject: 'panes',
    menu: 'view',
    view: 'read',
    keys: ['Alt+Up'],
  },
  {
    name: 'next-year',
    label: 'Next year',
    subject: 'panes',
    menu: 'view',
    view: 'read',
    keys: ['Alt+Down'],
  },
  {
    name: 'all-years',
    label: 'All years of this country',
    subject: 'panes',
    menu: 'view',
    keys: ['Alt+Y'],
  },
  {
    name: 'move-pane-left',
    label: 'Move pane left',
    subject: 'panes',
    menu: 'view',
    view: 'read',
    keys: ['Alt+Shift+Left'],
  },
  {
    name: 'move-pane-right',
    label: 'Move pane right',
    subject: 'panes',
    menu: 'view',
    view: 'read',
    keys: ['Alt+Shift+Right'],
  },
  {
    name: 'linked-scrolling',
    label: 'Linked scrolling',
    subject: 'panes',
    menu: 'view',
    view: 'read',
    keys: ['Mod+L'],
    inBrowser: { keys: ['Alt+L'], why: 'browsers go to their address bar' },
  },
  {
    name: 'next-region',
    label: 'Next part of the window',
    subject: 'reader',
    menu: 'view',
    keys: ['F6'],
    keepsKeys: true,
  },
  {
    name: 'previous-region',
    label: 'Previous part of the window',
    subject: 'reader',
    menu: 'view',
    keys: ['Shift+F6'],
    keepsKeys: true,
  },
  { name: 'help', label: 'Help', subject: 'reader', menu: 'help', keys: ['F1'] },
  { name: 'keys', label: 'Keys', subject: 'reader', menu: 'help', keys: ['Shift+F1'] },
  {
    name: 'about',
    label: 'About Findings Reader',
    subject: 'reader',
    menu: { mac: 'application', other: 'help' },
    keys: ['Mod+Shift+F1'],
  },
  {
    name: 'preferences',
    label: 'Reading preferences…',
    subject: 'reader',
    menu: { mac: 'application', other: 'edit' },
    keys: ['Mod+,'],
  },
] as const satisfies readonly Command[];

export type CommandName = (typeof COMMANDS)[number]['name'];

export const COMMAND_NAMES: readonly CommandName[] = COMMANDS.map(({ name }) => name);

/** The system, as far as keys differ, and the form of the reader. */
export interface Surroundings {
  readonly mac: boolean;
  readonly form: Form;
}

/** The keys of a command here. */
export function keysOf({ keys, inBrowser }: Command, { mac, form }: Surroundings): readonly string[] {
  const here = form === 'served' && inBrowser !== undefined ? inBrowser.keys : keys;
  if ('mac' in here) return mac ? here.mac : here.other;
  return here;
}

/** The menu of a command on this system. */
export function menuOf({ menu }: Command, mac: boolean): CommandMenu {
  if (typeof menu === 'string') return menu;
  return mac ? menu.mac : menu.other;
}

/** A command's label as it stands where nothing more is asked: without the dots of a menu's. */
export function plainLabel({ label }: Pick<Command, 'label'>): string {
  return label.replace(/…$/, '');
}

export function commandNamed(name: CommandName): Command<CommandName> {
  const found = COMMANDS.find((command) => command.name === name);
  if (found === undefined) throw new Error(`No command has this name: ${name}`);
  return found;
}
