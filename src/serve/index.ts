/** `npm run serve`: the reader on a loopback address, until it is told to stop. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { engineOptionsOf } from '../engine/host/engine-options.ts';
import { createEventQueue } from '../engine/host/event-queue.ts';
import { listPageFiles } from '../engine/host/page-files.ts';
import { createRoute } from '../engine/host/route-call.ts';
import { startEngine } from '../engine/host/start-engine.ts';
import { startImport } from '../engine/host/start-import.ts';
import { libraryFileName } from '../shared/report-files.ts';
import { valueOf } from '../shared/result.ts';
import { createDownloads } from './downloads.ts';
import { openBrowser } from './open-browser.ts';
import { startServer } from './start-server.ts';
import { createUploads } from './uploads.ts';

const onDefect = (description: string): void => console.error(description);

async function serveReader(root: string): Promise<void> {
  const { platform, env } = process;
  const options = engineOptionsOf({ root, platform, environment: env, home: homedir() });
  const files = await listPageFiles(join(root, 'out/renderer'));
  const engine = startEngine({ worker: new URL('./engine.js', import.meta.url), engine: options, onDefect });
  const events = createEventQueue();
  engine.subscribe(events.emit);
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
        const { cancelled } = valueOf(await engine.call('library.save', { path: offered.path }));
        return cancelled ? { saved: false } : { saved: true, download: downloads.offer(offered) };
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
  if (!process.argv.includes('--no-open')) openBrowser(server.address);

  async function stop(): Promise<void> {
    await server.close();
    await engine.stop();
    await uploads.close();
    await downloads.close();
  }
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

serveReader(resolve(import.meta.dirname, '../..')).catch((error: unknown) => {
  console.error(`The reader could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
