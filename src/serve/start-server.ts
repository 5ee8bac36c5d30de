/** The loopback form of the reader: the page, the calls and the events over http on 127.0.0.1. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { EngineHost } from '../engine/host/start-engine.ts';
import { contentSecurityPolicy } from '../engine/host/page-files.ts';
import type { PageFiles } from '../engine/host/page-files.ts';
import type { PageImages } from '../engine/host/page-images.ts';
import type { RouteCall } from '../engine/host/route-call.ts';
import { isWritten } from '../shared/result.ts';
import type { Carried } from '../shared/result.ts';
import type { Theme } from '../shared/contract/contract.ts';
import type { OnDefect } from '../shared/contract/rpc.ts';
import type { Downloads, OfferedFile } from './downloads.ts';
import { judge, PAGE_ADDRESS } from './guard.ts';
import { readBody } from './read-body.ts';
import { themedPage } from './themed-page.ts';
import type { Uploads } from './uploads.ts';

/** Far more than any argument of the contract needs, save those that carry what somebody wrote. */
const LARGEST_BODY_BYTES = 1_000_000;
/** A note may be a megabyte, and a file of notes holds thousands of them. */
const LARGEST_NOTES_BYTES = 200_000_000;

const HEADERS = {
  'Content-Security-Policy': contentSecurityPolicy("'self'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Cache-Control': 'no-store',
};

export interface ServerOptions {
  readonly files: PageFiles;
  readonly images: PageImages;
  readonly route: RouteCall;
  readonly uploads: Pick<Uploads, 'receive'>;
  readonly downloads: Pick<Downloads, 'take' | 'discard'>;
  readonly subscribe: EngineHost['subscribe'];
  /** The theme that is kept, for the first paint of the page. */
  readonly theme: () => Theme;
  readonly timeouts?: Timeouts;
  readonly onDefect: OnDefect;
}

/** In milliseconds. */
export interface Timeouts {
  /** Until the head of a request has come. */
  readonly head: number;
  /** Between two pieces of a body. */
  readonly body: number;
}

/** Sender and reader are the same machine: who is slower than this wants to keep a connection busy. */
const TIMEOUTS: Timeouts = { head: 10_000, body: 30_000 };
/** A page needs a handful. */
const MOST_CONNECTIONS = 256;

export interface RunningServer {
  /** The full address, token included. */
  readonly address: string;
  readonly port: number;
  /**
   * An address that leads to the page once and holds no token: for the file that a browser is started with.
   *
   * @param entered told when it was used
   */
  readonly entrance: (entered: () => void) => string;
  /** Stop listening and end every connection. */
  readonly close: () => Promise<void>;
}

/** Listen on a free port of 127.0.0.1, under a path that nobody can guess. */
// Long because what is answered depends on the token, the port and the entrances, which are of one server.
export async function startServer({
  files,
  images,
  route,
  uploads,
  downloads,
  subscribe,
  theme,
  timeouts = TIMEOUTS,
  onDefect,
}: ServerOptions): Promise<RunningServer> {
  const token = randomBytes(24).toString('base64url');
  const entrances = new Map<string, () => void>();
  let port = 0;

  const limits = {
    headersTimeout: timeouts.head,
    connectionsCheckingInterval: Math.min(timeouts.head, 5_000),
  };
  const server = createServer(limits, (request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (!response.destroyed) response.destroy();
      // Whoever hung up knows.
      if (!request.destroyed) onDefect(`${request.method} failed: ${String(error)}`);
    });
  });

  // Long because it is a list of what can be asked for.
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const { method = '', url = '', headers } = request;
    const verdict = judge({ method, target: url, headers }, { port, token });
    switch (verdict.kind) {
      case 'refused':
        return end(response, verdict.status, verdict.reason);
      case 'no-icon':
        return end(response, 204);
      case 'entrance': {
        const entered = entrances.get(verdict.key);
        if (entered === undefined)
          return end(response, 404, 'Open the reader by the full address it printed.');
        entrances.delete(verdict.key);
        entered();
        // Not a redirect: only from a page of its own does a browser go there as from this origin.
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(
          `<!doctype html><title>Findings Reader</title><meta http-equiv="refresh" content="0; url=/${token}/">`,
        );
        return;
      }
      case 'events':
        // Asked about alone, it has a head and no events.
        if (method === 'HEAD') return end(response, 200);
        return sendEvents(response);
      case 'file': {
        const file = files.get(verdict.address);
        if (file === undefined) return end(response, 404, 'There is no such file.');
        response.writeHead(200, { 'Content-Type': file.type });
        if (method === 'HEAD') response.end();
        else if (verdict.address === PAGE_ADDRESS)
          response.end(themedPage(await readFile(file.path, 'utf8'), theme()));
        else await pipeline(createReadStream(file.path), response);
        return;
      }
      case 'page-image':
        return sendImage(response, await images(verdict.address));
      case 'download': {
        const offered = downloads.take(verdict.name);
        if (offered === null) return end(response, 404, 'There is no such file, or it was fetched before.');
        return sendDownload(response, offered, downloads);
      }
      case 'upload': {
        endWhenIdle(request, timeouts.body);
        const received = await uploads.receive(request, verdict.fileName);
        if (received === 'too-large') return end(response, 413, 'The file is too large.');
        if (received === 'too-many') return end(response, 429, 'Too many files are waiting to be added.');
        if (received === 'not-kept')
          return end(response, 507, 'There is no room for it in the folder for temporary files.');
        return sendJson(response, received);
      }
      case 'call': {
        endWhenIdle(request, timeouts.body);
        const isOfNotes = verdict.method.startsWith('notes.');
        const body = await readBody(request, isOfNotes ? LARGEST_NOTES_BYTES : LARGEST_BODY_BYTES);
        if (body === 'too-large') return end(response, 413, 'The argument is too large.');
        if (body === 'not-json') return end(response, 400, 'The argument is not JSON.');
        sendAnswer(response, await route(verdict.method, body.value));
      }
    }
  }

  function sendEvents(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(': connected\n\n');
    const unsubscribe = subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    response.once('close', unsubscribe);
  }

  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  ({ port } = server.address() as AddressInfo);
  return {
    address: `http://127.0.0.1:${port}/${token}/`,
    port,
    entrance: (entered) => {
      const key = randomBytes(24).toString('base64url');
      entrances.set(key, entered);
      return `http://127.0.0.1:${port}/open/${key}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A body that does not come on is given up. The connection is used again afterwards, where nothing is expected. */
function endWhenIdle(request: IncomingMessage, timeout: number): void {
  const { socket } = request;
  const giveUp = (): void => void socket.destroy();
  socket.setTimeout(timeout, giveUp);
  request.once('end', () => {
    socket.setTimeout(0);
    socket.off('timeout', giveUp);
  });
}

/** The file is good for once, whatever becomes of the connection. */
async function sendDownload(
  response: ServerResponse,
  offered: OfferedFile,
  downloads: Pick<Downloads, 'discard'>,
): Promise<void> {
  try {
    const { size } = await stat(offered.path);
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': size,
      'Content-Disposition': `attachment; filename="${offered.fileName}"`,
    });
    await pipeline(createReadStream(offered.path), response);
  } finally {
    await downloads.discard(offered);
  }
}

function sendImage(response: ServerResponse, image: Awaited<ReturnType<PageImages>>): void {
  if (image === null) return end(response, 404, 'There is no such page, or it cannot be drawn.');
  response.writeHead(200, { 'Content-Type': image.type, 'Content-Length': image.bytes.length });
  response.end(image.bytes);
}

function sendAnswer(response: ServerResponse, answer: Carried<unknown>): void {
  if (!isWritten(answer)) return sendJson(response, answer);
  response.writeHead(200, JSON_HEADERS);
  response.write('{"ok":true,"value":');
  response.write(answer.json);
  response.end('}');
}

const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8' } as const;

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, JSON_HEADERS);
  response.end(JSON.stringify(value));
}

function end(response: ServerResponse, status: number, reason?: string): void {
  if (reason === undefined) response.writeHead(status).end();
  else {
    // A refused body is not read to its end, so the connection cannot be used again.
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    response.end(`${reason}\n`);
  }
}
