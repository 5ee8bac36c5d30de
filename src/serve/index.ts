/** `npm run serve`: the reader on a loopback address, until it is told to stop. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { engineOptionsOf } from '../engine/host/engine-options.ts';
import { createEventQueue } from '../engine/host/event-queue.ts';
import { readLicences } from '../engine/host/licences.ts';
import { keptTheme } from '../engine/host/kept-theme.ts';
import { listPageFiles } from '../engine/host/page-files.ts';
import { pageImagesOf } from '../engine/host/page-images.ts';
import { createRoute } from '../engine/host/route-call.ts';
import { startEngine } from '../engine/host/start-engine.ts';
import { startImport } from '../engine/host/start-import.ts';
import { printableLine } from '../shared/printable.ts';
import { createDownloads } from './downloads.ts';
import { hostHandlers } from './host-handlers.ts';
import { openBrowser } from './open-browser.ts';
import type { OpenedBrowser } from './open-browser.ts';
import { sweepPrivateFolders } from './private-folder.ts';
import { startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';
import { createUploads } from './uploads.ts';

const onDefect = (description: string): void => console.error(printableLine(description));

async function serveReader(root: string): Promise<void> {
  const { platform, env } = process;
  const options = engineOptionsOf({ root, platform, environment: env, home: homedir() });
  const files = await listPageFiles(join(root, 'out/renderer'));
  const engine = startEngine({ worker: new URL('./engine.js', import.meta.url), engine: options, onDefect });
  const events = createEventQueue();
  engine.subscribe(events.emit);
  await sweepPrivateFolders();
  const uploads = createUploads();
  const downloads = createDownloads();
  const route = createRoute({
    engine,
    handlers: hostHandlers({
      engine,
      version: options.version,
      platform,
      dataFolder: options.dataFolder,
      licences: () => readLicences(root),
      uploads,
      downloads,
      addFiles: startImport(engine, events.emit),
    }),
    onDefect,
  });
  const server = await startServer({
    files,
    images: pageImagesOf(engine),
    route,
    uploads,
    downloads,
    subscribe: events.subscribe,
    theme: () => keptTheme(options.dataFolder),
    onDefect,
  });

  console.log(`Findings Reader is at ${server.address}`);
  console.log('It answers this machine only. Press Ctrl+C to stop it.');
  const browser = process.argv.includes('--no-open') ? null : await openPage(server);

  async function stop(): Promise<void> {
    await server.close();
    await engine.stop();
    await uploads.close();
    await downloads.close();
    await browser?.close();
  }
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

/** The file that the browser is started with is of no use once the browser has come, and is deleted then. */
async function openPage(server: RunningServer): Promise<OpenedBrowser | null> {
  try {
    const opened: OpenedBrowser = await openBrowser(server.entrance(() => void opened.close()));
    return opened;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    onDefect(`The browser could not be started: ${why}. Open the address above.`);
    return null;
  }
}

serveReader(resolve(import.meta.dirname, '../..')).catch((error: unknown) => {
  console.error(`The reader could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
