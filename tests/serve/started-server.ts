/** A server that runs for each test of a file, and requests to it as they are. */
import { request } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createEventQueue } from '../../src/engine/host/event-queue.ts';
import { listPageFiles } from '../../src/engine/host/page-files.ts';
import { createDownloads } from '../../src/serve/downloads.ts';
import type { Downloads } from '../../src/serve/downloads.ts';
import { startServer } from '../../src/serve/start-server.ts';
import type { RunningServer } from '../../src/serve/start-server.ts';
import { createUploads } from '../../src/serve/uploads.ts';
import type { Uploads } from '../../src/serve/uploads.ts';
import type { Theme } from '../../src/shared/contract/contract.ts';
import { ok } from '../../src/shared/result.ts';

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What a test of the server looks at; the server and its folders are new for each. */
export class StartedServer {
  folder!: string;
  /** For temporary files. */
  parent!: string;
  server!: RunningServer;
  theme: Theme = 'system';
  calls: unknown[] = [];
  defects: string[] = [];
  uploads!: Uploads;
  downloads!: Downloads;
  readonly events = createEventQueue();

  /** The path of the page, with its token. */
  base(): string {
    return new URL(this.server.address).pathname;
  }

  /** The headers of the page's own calls. */
  own(): Record<string, string> {
    return { Origin: `http://127.0.0.1:${this.server.port}`, 'Content-Type': 'application/json' };
  }

  /** A raw request: unlike `fetch` it sends the path and the headers as they are. */
  ask(path: string, asked: Asked = {}): Promise<Answer> {
    return ask(this.server.port, path, asked);
  }

  call(method: string, body: string, headers = this.own()): Promise<Answer> {
    return this.ask(`${this.base()}api/${method}`, { method: 'POST', headers, body });
  }
}

/** Starts a server before each test of the file that calls it, and ends it behind. */
export function startedServer(): StartedServer {
  const started = new StartedServer();
  beforeEach(() => start(started));
  afterEach(async () => {
    await started.server.close();
    await started.uploads.close();
    await started.downloads.close();
    await rm(started.folder, { recursive: true, force: true });
  });
  return started;
}

async function start(started: StartedServer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'page/served.html'), '<!doctype html>the page');
  await writeFile(join(folder, 'page/assets/a.js'), 'a');
  await writeFile(join(folder, 'secret.html'), 'secret');
  const parent = join(folder, 'tmp');
  await mkdir(parent);
  Object.assign(started, {
    folder,
    parent,
    calls: [],
    defects: [],
    uploads: createUploads({ largest: 100, givenUpAfter: 300, parent }),
    downloads: createDownloads(300, parent),
  });
  started.server = await startServer({
    images: () => Promise.resolve(null),
    files: await listPageFiles(join(folder, 'page')),
    route: (method, argument) => {
      started.calls.push([method, argument]);
      return Promise.resolve(ok('answered'));
    },
    uploads: started.uploads,
    downloads: started.downloads,
    subscribe: started.events.subscribe,
    theme: () => started.theme,
    timeouts: { head: 400, body: 400 },
    onDefect: (description) => started.defects.push(description),
  });
}

function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
