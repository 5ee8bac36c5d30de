/** `npm run serve`: the reader on a loopback address, until it is told to stop. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { engineOptionsOf } from '../engine/host/engine-options.ts';
import { createEventQueue } from '../engine/host/event-queue.ts';
import { listPageFiles } from '../engine/host/page-files.ts';
import { createRoute } from '../engine/host/route-call.ts';
import { startEngine } from '../engine/host/start-engine.ts';
import { startImport } from '../engine/host/start-import.ts';
import { libraryFileName } from '../shared/formats/report-files.ts';
import { printableLine } from '../shared/printable.ts';
import { valueOf } from '../shared/result.ts';
import { createDownloads } from './downloads.ts';
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
  const addFiles = startImport(engine, events.emit);
  const route = createRoute({
    engine,
    handlers: {
      'host.info': () => ({ kind: 'served', version: options.version, platform }),
      // The address has been checked by now; the page itself opens it, in the browser it is shown in.
      'host.open-external': () => null,
      // The page's own script makes a download of it and never asks.
      'host.save-text': () => ({ saved: false }),
      // The page's own script asks the browser for files and sends what was chosen.
      'host.choose-reports': () => ({ chosen: 0 }),
      'host.save-library': async () => {
        const offered = await downloads.place(libraryFileName(new Date()));
        const saved = await engine.call('library.save', { path: offered.path });
        // What was given up or failed leaves no folder.
        if (!saved.ok || saved.value.cancelled) await downloads.discard(offered);
        return valueOf(saved).cancelled
          ? { saved: false }
          : { saved: true, download: downloads.offer(offered) };
      },
      'host.add-uploaded': ({ uploads: names }) => {
        const sources = uploads.take(names);
        void addFiles(sources).then(() => uploads.discard(sources));
        return null;
      },
    },
    onDefect,
  });
  const server = await startServer({
    files,
    route,
    uploads,
    downloads,
    subscribe: events.subscribe,
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
