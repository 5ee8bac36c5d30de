/**
 * What Windows is told of the reader when it is installed, and told to forget when it goes: menu entry, files, links and the
 * command of the terminal, all of this user's alone. The installer (Squirrel.Windows) starts the program with one of these
 * words and waits for it to end (electron/windows-installer, "Handling Squirrel Events").
 */
import { win32 } from 'node:path';
import { LIBRARY_ENDING } from '../../shared/formats/report-files.ts';
import { LINK_SCHEME } from '../../shared/links/passage-link.ts';

const STEPS = {
  '--squirrel-install': 'register',
  '--squirrel-updated': 'register',
  '--squirrel-uninstall': 'forget',
  '--squirrel-obsolete': 'nothing',
} as const;

export type SetupStep = (typeof STEPS)[keyof typeof STEPS];

/** What the installer wants of this start; `null` where it is no start by the installer. */
export function setupStep(words: readonly string[]): SetupStep | null {
  const [first = ''] = words;
  return Object.entries(STEPS).find(([word]) => word === first)?.[1] ?? null;
}

/** Where the installer has put the program, as paths of Windows. */
export interface SetupPlaces {
  /** The program of this version. */
  readonly program: string;
  /** `%LOCALAPPDATA%`. */
  readonly local: string;
}

const CLASSES = 'HKCU\\Software\\Classes';
const LIBRARY = 'FindingsReader.Library';
const REPORT = 'FindingsReader.Report';
/** Offered under "Open with"; what opens them by itself stays as it is. */
const REPORT_ENDINGS = ['pdf', 'html', 'htm', 'docx'];

/** Programs to be run, one after the other, each with its words. Source: Microsoft, "File Types" and "Registering an Application to a URI Scheme". */
export function setupCommands(step: SetupStep, { program }: SetupPlaces): readonly (readonly string[])[] {
  if (step === 'nothing') return [];
  const folder = win32.dirname(win32.dirname(program));
  const name = win32.basename(program);
  // The installer keeps a program of the same name above the versions, which starts the newest.
  const open = `"${win32.join(folder, name)}" "%1"`;
  const add = (key: string, ...value: string[]) => ['reg', 'add', `${CLASSES}\\${key}`, ...value, '/f'];
  const remove = (key: string, ...value: string[]) => ['reg', 'delete', `${CLASSES}\\${key}`, ...value, '/f'];
  const offers = REPORT_ENDINGS.map((ending) => `.${ending}\\OpenWithProgids`);
  const update = win32.join(folder, 'Update.exe');
  if (step === 'forget') {
    return [
      [update, `--removeShortcut=${name}`],
      ...[`.${LIBRARY_ENDING}`, LIBRARY, REPORT, LINK_SCHEME].map((key) => remove(key)),
      ...offers.map((key) => remove(key, '/v', REPORT)),
    ];
  }
  const type = (key: string, title: string) => [
    add(key, '/ve', '/d', title),
    add(`${key}\\DefaultIcon`, '/ve', '/d', `"${win32.join(folder, name)}",0`),
    add(`${key}\\shell\\open\\command`, '/ve', '/d', open),
  ];
  return [
    [update, `--createShortcut=${name}`],
    ...type(LIBRARY, 'Findings library'),
    add(`.${LIBRARY_ENDING}`, '/ve', '/d', LIBRARY),
    ...type(REPORT, 'Report'),
    ...offers.map((key) => add(key, '/v', REPORT, '/t', 'REG_SZ')),
    ...type(LINK_SCHEME, 'URL:Findings Reader'),
    add(LINK_SCHEME, '/v', 'URL Protocol', '/t', 'REG_SZ'),
  ];
}

/** The command of the terminal: a file in the folder of the user's that Windows looks for commands in. */
export function terminalCommand({ program, local }: SetupPlaces): {
  readonly path: string;
  readonly text: string;
} {
  return {
    path: win32.join(local, 'Microsoft', 'WindowsApps', 'findings-reader.cmd'),
    text: `@call "${win32.join(win32.dirname(program), 'findings-reader.cmd')}" %*\r\n`,
  };
}
