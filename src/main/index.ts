/** The desktop form: life cycle and wiring, no logic of its own. Started by `launch.ts`. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, nativeTheme, session, shell } from 'electron';
import { engineOptionsOf } from '../engine/host/engine-options.ts';
import { createEventQueue } from '../engine/host/event-queue.ts';
import { readLicences } from '../engine/host/licences.ts';
import { listPageFiles } from '../engine/host/page-files.ts';
import { createHeadStart } from '../engine/host/head-start.ts';
import { pageImagesOf } from '../engine/host/page-images.ts';
import { createRoute } from '../engine/host/route-call.ts';
import { keptTheme } from '../engine/host/kept-theme.ts';
import { startEngine } from '../engine/host/start-engine.ts';
import { startImport } from '../engine/host/start-import.ts';
import type { ReaderEvent } from '../shared/contract/contract.ts';
import { printableLine } from '../shared/printable.ts';
import { COMMANDS, COMMAND_NAMES } from '../shared/commands/commands.ts';
import type { CommandName } from '../shared/commands/commands.ts';
import { chooseLibraryFile, choosePlace, chooseReports } from './choose-reports.ts';
import { closeSession, confine } from './hardening.ts';
import { hostHandlers } from './host-handlers.ts';
import { serveIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { offerPossible } from './offer-possible.ts';
import type { OpenedFiles } from './start/opened-files.ts';
import { linkAmong } from './start/opened-link.ts';
import { servePageProtocol } from './page-protocol.ts';
import { saveText } from './save-text.ts';
import { openWindow } from './window.ts';
import { createWindowStore } from './window-store.ts';

export interface Start {
  /** The program's own folder. */
  readonly root: string;
  /** Address of the page. */
  readonly home: string;
  readonly opened: OpenedFiles;
}

/** Run the program, unless it is running already: then its window comes to the front, takes the files, and this ends. */
// Long because it is a list of parts, each made from those above it.
export async function run({ root, home, opened }: Start): Promise<void> {
  if (!app.requestSingleInstanceLock({ files: opened.atStart })) {
    app.quit();
    return;
  }
  const events = createEventQueue();
  // Before the program is ready: the link that it was started by comes then.
  const openLinks = hearLinks(events.emit);
  const { platform } = process;
  const options = engineOptionsOf({ root, platform, environment: process.env, home: homedir() });
  // While Electron makes itself ready, the engine reads what the window will ask for.
  const engine = startEngine({
    worker: new URL('./engine.js', import.meta.url),
    engine: { ...options, opensWindow: true },
    onDefect,
  });
  engine.subscribe(events.emit);
  const headStart = createHeadStart(engine);
  const pageFiles = listPageFiles(join(root, 'out/renderer'));
  await app.whenReady();
  nativeTheme.themeSource = keptTheme(options.dataFolder);

  const store = createWindowStore(app.getPath('userData'));
  const showWindow = (): void => {
    const [window = openWindow(store, home)] = BrowserWindow.getAllWindows();
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  const command = (name: CommandName): void => {
    showWindow();
    events.emit({ kind: 'command', name });
  };

  app.on('web-contents-created', (_event, contents) => confine(contents, home));
  closeSession(session.defaultSession, home);
  servePageProtocol(session.defaultSession, await pageFiles, pageImagesOf(engine), home);
  const addFiles = startImport(engine, events.emit);
  const choose = options.chosenReports ?? null;
  const handlers = hostHandlers({
    engine,
    version: options.version,
    platform,
    dataFolder: options.dataFolder,
    licences: () => readLicences(root),
    openExternal: (url) => shell.openExternal(url),
    saveText,
    chooseReports: choose === null ? chooseReports : () => Promise.resolve(choose),
    chooseLibraryFile,
    choosePlace,
    addFiles,
    showTheme: (theme) => (nativeTheme.themeSource = theme),
    offer: (possible) => offerPossible(Menu.getApplicationMenu(), possible),
  });
  const route = createRoute({ engine: headStart, handlers, onDefect });
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
  app.once('will-quit', () => void engine.stop());
  showWindow();
  opened.handOver((paths) => void addFiles(paths.map((path) => ({ path }))));
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
