/** The desktop form: life cycle and wiring, no logic of its own. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, Menu, session, shell } from 'electron';
import { engineOptionsOf } from '../engine/host/engine-options.ts';
import { createEventQueue } from '../engine/host/event-queue.ts';
import { listPageFiles } from '../engine/host/page-files.ts';
import { createRoute } from '../engine/host/route-call.ts';
import { startEngine } from '../engine/host/start-engine.ts';
import type { EngineHost } from '../engine/host/start-engine.ts';
import { closeSession, confine, forbidBackgroundNetworking } from './hardening.ts';
import { serveIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { declarePageProtocol, servePageProtocol } from './page-protocol.ts';
import { openWindow } from './window.ts';
import { createWindowStore } from './window-store.ts';

const root = resolve(import.meta.dirname, '../..');
const options = engineOptionsOf({ root, platform: process.platform, environment: process.env, home: homedir() });
// Chromium's own profile stays apart from what is the user's.
const profile = join(options.dataFolder ?? app.getPath('appData'), 'window');
const onDefect = (description: string): void => {
  process.stderr.write(`${description}\n`);
};

app.setPath('userData', profile);
forbidBackgroundNetworking();
declarePageProtocol();
app.on('web-contents-created', (_event, contents) => confine(contents));

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

const store = createWindowStore(profile);

async function start(): Promise<void> {
  const engine = startEngine({ worker: new URL('./engine.js', import.meta.url), engine: options, onDefect });
  const events = createEventQueue();
  engine.subscribe(events.emit);
  closeSession(session.defaultSession);
  servePageProtocol(session.defaultSession, await listPageFiles(join(root, 'out/renderer')));
  serveIpc({ route: routeTo(engine), subscribe: events.subscribe });
  const run = (name: Parameters<Parameters<typeof menuTemplate>[0]['run']>[0]): void => {
    showWindow();
    events.emit({ kind: 'command', name });
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform: process.platform, developer: !app.isPackaged, run })),
  );
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', showWindow);
  app.once('will-quit', () => void engine.stop());
  openWindow(store);
}

function routeTo(engine: EngineHost): ReturnType<typeof createRoute> {
  return createRoute({
    engine,
    handlers: {
      'host.info': () => ({ kind: 'desktop', version: options.version, platform: process.platform }),
      // Checked to be https; the page has shown the address before.
      'host.open-external': async ({ url }) => {
        await shell.openExternal(url);
        return null;
      },
    },
    onDefect,
  });
}

function showWindow(): void {
  const [window = openWindow(store)] = BrowserWindow.getAllWindows();
  if (window.isMinimized()) window.restore();
  window.focus();
}

function giveUp(error: unknown): void {
  onDefect(`The reader could not start: ${error instanceof Error ? error.message : String(error)}`);
  app.exit(1);
}
