/** The desktop form: life cycle and wiring, no logic of its own. Started by `launch.ts`. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, nativeTheme, session } from 'electron';
import { engineOptionsOf } from '../engine/host/engine-options.ts';
import { createEventQueue } from '../engine/host/event-queue.ts';
import { keptTheme } from '../engine/host/kept-theme.ts';
import { listPageFiles } from '../engine/host/page-files.ts';
import type { RouteCall } from '../engine/host/route-call.ts';
import { COMMANDS, COMMAND_NAMES } from '../shared/commands/commands.ts';
import type { CommandName } from '../shared/commands/commands.ts';
import type { ImportSource, ReaderEvent } from '../shared/contract/contract.ts';
import { printableLine } from '../shared/printable.ts';
import { firstScreenOf } from './first-screen/first-screen-of.ts';
import { closeSession, confine } from './hardening.ts';
import { serveIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { offerPossible } from './offer-possible.ts';
import { servePageProtocol } from './page-protocol.ts';
import type { OpenedFiles } from './start/opened-files.ts';
import { linkAmong } from './start/opened-link.ts';
import { openWindow } from './window.ts';
import { createWindowStore } from './window-store.ts';

export interface Start {
  /** The program's own folder. */
  readonly root: string;
  /** Address of the page. */
  readonly home: string;
  readonly opened: OpenedFiles;
  /** What the user should know of this start. */
  readonly problem: string | null;
}

/** Run the program, unless it is running already: then its window comes to the front, takes the files, and this ends. */
// Long because it is a list of parts, each made from those above it.
export async function run({ root, home, opened, problem }: Start): Promise<void> {
  if (!app.requestSingleInstanceLock({ files: opened.atStart })) {
    app.quit();
    return;
  }
  const events = createEventQueue();
  // Before the program is ready: the link that it was started by comes then.
  const openLinks = hearLinks(events.emit);
  if (problem !== null) {
    onDefect(problem);
    events.emit({ kind: 'notice', message: problem });
  }
  const { platform } = process;
  const options = engineOptionsOf({ root, platform, environment: process.env, home: homedir() });
  const firstScreen = firstScreenOf({ root, folder: app.getPath('userData'), engine: options });
  const answering = once(async () =>
    (await import('./answering.ts')).startAnswering({
      root,
      worker: new URL('./engine.js', import.meta.url),
      engine: options,
      emit: events.emit,
      onDefect,
      showTheme: (theme) => (nativeTheme.themeSource = theme),
      offer: (possible) => offerPossible(Menu.getApplicationMenu(), possible),
      keepFirstScreen: firstScreen.keep,
    }),
  );
  const begun = firstScreen.begun();
  // While Electron makes itself ready, the engine reads what the window will ask for; a window that has something to show
  // shows that first.
  if (begun === null) void answering();
  const pageFiles = listPageFiles(join(root, 'out/renderer'));
  await app.whenReady();
  nativeTheme.themeSource = keptTheme(options.dataFolder);

  const store = createWindowStore(app.getPath('userData'));
  const showWindow = (): void => {
    const [window = openWindow(store, home, () => void answering())] = BrowserWindow.getAllWindows();
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  const command = (name: CommandName): void => {
    showWindow();
    events.emit({ kind: 'command', name });
  };

  app.on('web-contents-created', (_event, contents) => confine(contents, home));
  closeSession(session.defaultSession, home);
  servePageProtocol(session.defaultSession, {
    files: await pageFiles,
    images: async (address) => (await answering()).images(address),
    home,
    firstPage: givenOnce(begun),
  });
  const addFiles = async (sources: readonly ImportSource[]): Promise<void> =>
    void (await answering()).addFiles(sources);
  const route: RouteCall = async (method, argument) => (await answering()).route(method, argument);
  serveIpc({ route, addFiles, subscribe: events.subscribe, home });
  const menu = menuTemplate({ platform, developer: !app.isPackaged, commands: COMMANDS, run: command });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));

  app.on('second-instance', (_event, words) => {
    showWindow();
    openLinks(words);
  });
  app.on('open-url', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    // Without a page nobody tells what is possible; a command opens the window again.
    offerPossible(Menu.getApplicationMenu(), COMMAND_NAMES);
    if (platform !== 'darwin') app.quit();
  });
  endInOrder(async () => {
    await (await answering()).end();
    firstScreen.seal();
  });
  showWindow();
  opened.handOver((paths) => void addFiles(paths.map((path) => ({ path }))));
}

/** The program ends when `end` has: what it was given to be kept is on the disk then. */
function endInOrder(end: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void end().then(
      () => app.quit(),
      () => app.quit(),
    );
  });
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}

/** The page that begins with what was shown last is for one window; one that is opened or loaded later has its own past. */
function givenOnce(page: string | null): () => string | null {
  let left = page;
  return () => {
    const given = left;
    left = null;
    return given;
  };
}

/** Hands the page the links that the system asks to open: of the start itself, and, on a Mac, at any time. */
function hearLinks(emit: (event: ReaderEvent) => void): (words: readonly string[]) => void {
  const open = (words: readonly string[]): void => {
    const link = linkAmong(words);
    if (link !== null) emit({ kind: 'open-link', link });
  };
  app.on('open-url', (event, address) => {
    event.preventDefault();
    open([address]);
  });
  open(process.argv);
  return open;
}

function onDefect(description: string): void {
  process.stderr.write(`${printableLine(description)}\n`);
}
