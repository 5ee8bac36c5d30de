import { request } from 'node:http';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

let folder: string;
/** For temporary files. */
let parent: string;
let server: RunningServer;
let theme: Theme = 'system';
let calls: unknown[];
let defects: string[];
let uploads: Uploads;
let downloads: Downloads;
const events = createEventQueue();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'page/served.html'), '<!doctype html>the page');
  await writeFile(join(folder, 'page/assets/a.js'), 'a');
  await writeFile(join(folder, 'secret.html'), 'secret');
  calls = [];
  defects = [];
  parent = join(folder, 'tmp');
  await mkdir(parent);
  uploads = createUploads({ largest: 100, givenUpAfter: 300, parent });
  downloads = createDownloads(300, parent);
  server = await startServer({
    images: () => Promise.resolve(null),
    files: await listPageFiles(join(folder, 'page')),
    route: (method, argument) => {
      calls.push([method, argument]);
      return Promise.resolve(ok('answered'));
    },
    uploads,
    downloads,
    subscribe: events.subscribe,
    theme: () => theme,
    timeouts: { head: 400, body: 400 },
    onDefect: (description) => defects.push(description),
  });
});
afterEach(async () => {
  await server.close();
  await uploads.close();
  await downloads.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A raw request: unlike `fetch` it sends the path and the headers as they are. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
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

const base = () => new URL(server.address).pathname;
const own = () => ({ Origin: `http://127.0.0.1:${server.port}`, 'Content-Type': 'application/json' });
const call = (method: string, body: string, headers: Record<string, string> = own()) =>
  ask(`${base()}api/${method}`, { method: 'POST', headers, body });

describe('the page', () => {
  it('comes in the theme that is kept when it is asked for', async () => {
    await writeFile(join(folder, 'page/served.html'), '<!doctype html><html>the page');
    theme = 'dark';
    expect((await ask(base())).body).toBe('<!doctype html><html data-theme="dark">the page');
    theme = 'system';
    expect((await ask(base())).body).toBe('<!doctype html><html>the page');
  });
});

describe('the address', () => {
  it('is loopback, with a token of 24 random bytes', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  });

  it('is not reachable but on the loopback interface', async () => {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: server.port });
      socket.once('connect', () => resolve('reached'));
      socket.once('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });
});

describe('the page', () => {
  it('is sent with headers that close it', async () => {
    const { status, headers, body } = await ask(base());
    expect([status, body]).toEqual([200, '<!doctype html>the page']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("connect-src 'self'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('has its files and no others', async () => {
    expect((await ask(`${base()}assets/a.js`)).body).toBe('a');
    for (const path of [
      '../secret.html',
      'assets/../../secret.html',
      '%2e%2e/secret.html',
      '..%2fsecret.html',
      '..\\secret.html',
      'assets/',
      'assets',
      '/etc/passwd',
      'served.html%00',
      join(folder, 'secret.html'),
    ]) {
      const { status, body } = await ask(base() + path);
      expect([path, status, body]).toEqual([path, 404, 'There is no such file.\n']);
    }
  });

  it('has no icon, and says so without a word', async () => {
    expect(await ask('/favicon.ico')).toMatchObject({ status: 204, body: '' });
  });

  it('is not sent without the token, or to another host', async () => {
    expect((await ask('/')).status).toBe(404);
    expect((await ask(`/${'A'.repeat(32)}/`)).status).toBe(404);
    expect((await ask(base(), { headers: { Host: 'evil.example' } })).status).toBe(403);
    expect((await ask(base(), { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
  });
});

describe('a call', () => {
  it('gives the result as JSON', async () => {
    expect(await call('library.list', '{}')).toMatchObject({
      status: 200,
      body: '{"ok":true,"value":"answered"}',
    });
    expect(calls).toEqual([['library.list', {}]]);
  });

  it.each([
    ['not JSON', '{', 400],
    ['empty', '', 400],
    ['too large', JSON.stringify({ query: 'x'.repeat(1_100_000) }), 413],
  ])('is refused where its body is %s', async (_name, body, status) => {
    expect((await call('search.query', body)).status).toBe(status);
    expect(calls).toEqual([]);
  });

  it('is refused where its body turns out too large only while it is read', async () => {
    const headers = { ...own(), 'Transfer-Encoding': 'chunked' };
    const outcome = await call('search.query', 'x'.repeat(3_000_000), headers).catch(
      (error: NodeJS.ErrnoException) => error,
    );
    expect('status' in outcome ? outcome.status : outcome.code).toBeOneOf([413, 'ECONNRESET', 'EPIPE']);
    expect(calls).toEqual([]);
    expect((await call('library.list', '{}')).status).toBe(200);
  });

  it('is refused from another page, whatever it sends', async () => {
    expect((await call('library.list', '{}', { ...own(), Origin: 'https://evil.example' })).status).toBe(403);
    expect((await call('library.list', '{}', { 'Content-Type': 'application/json' })).status).toBe(403);
    expect((await ask(`${base()}api/library.list`, { method: 'OPTIONS', headers: own() })).status).toBe(405);
    expect(calls).toEqual([]);
  });
});

it('events are streamed to the page as they happen', async () => {
  events.emit({ kind: 'notice', message: 'before' });
  const received = await new Promise<string>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path: `${base()}events` }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
        if (text.includes('before') && !text.includes('after'))
          events.emit({ kind: 'notice', message: 'after' });
        if (text.includes('after')) {
          sent.destroy();
          resolve(text);
        }
      });
    });
    sent.once('error', reject);
    sent.end();
  });
  expect(received).toContain(
    'data: {"kind":"notice","message":"before"}\n\ndata: {"kind":"notice","message":"after"}\n\n',
  );
  expect(defects).toEqual([]);
});

describe('a file that the page sends', () => {
  const send = (body: string, name = 'a.pdf', headers: Record<string, string> = {}) => {
    const { pathname, origin } = new URL(server.address);
    return ask(`${pathname}upload?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        host: `127.0.0.1:${server.port}`,
        origin,
        'content-type': 'application/octet-stream',
        ...headers,
      },
      body,
    });
  };

  it('is kept under a name of its own, once', async () => {
    const { status, body } = await send('the bytes', '../../etc/pass wd\u0007.pdf');
    expect(status).toBe(200);
    const { upload } = JSON.parse(body) as { upload: string };
    const [source, ...others] = uploads.take([upload, 'no-such-name']);
    expect(others).toEqual([]);
    expect(source?.name).toBe('pass wd.pdf');
    expect(await readFile(source?.path ?? '', 'utf8')).toBe('the bytes');
    expect(uploads.take([upload])).toEqual([]);
  });

  it('is refused where it is too large, and nothing of it is kept', async () => {
    expect((await send('x'.repeat(101))).status).toBe(413);
    expect((await send('x'.repeat(101), 'a.pdf', { 'transfer-encoding': 'chunked' })).status).toBe(413);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['a form', { 'content-type': 'multipart/form-data' }, 415],
  ])('is refused from %s', async (_from, headers, status) => {
    expect((await send('x', 'a.pdf', headers)).status).toBe(status);
  });

  const left = () => readdir(parent, { recursive: true });
  const files = async () => (await left()).filter((name) => name.includes('/'));

  it('leaves nothing where the sender hangs up in the middle', async () => {
    const { pathname, origin } = new URL(server.address);
    const sent = request({
      host: '127.0.0.1',
      port: server.port,
      path: `${pathname}upload?name=a.pdf`,
      method: 'POST',
      headers: { origin, 'content-type': 'application/octet-stream', 'content-length': '90' },
    });
    sent.once('error', () => undefined);
    sent.write('the first half');
    await expect.poll(files).toHaveLength(1);
    sent.destroy();
    await expect.poll(files).toEqual([]);
    expect((await send('after it')).status).toBe(200);
    expect(defects).toEqual([]);
  });

  it('is given up where the sender falls silent', async () => {
    const { pathname, origin } = new URL(server.address);
    const sent = request({
      host: '127.0.0.1',
      port: server.port,
      path: `${pathname}upload?name=a.pdf`,
      method: 'POST',
      headers: { origin, 'content-type': 'application/octet-stream', 'content-length': '90' },
    });
    const ended = new Promise((resolve) => sent.once('error', resolve));
    sent.write('the first half');
    await ended;
    await expect.poll(files).toEqual([]);
  });

  it('is deleted where nobody has it added', async () => {
    const { body } = await send('the bytes');
    expect(await files()).toHaveLength(1);
    await expect.poll(files).toEqual([]);
    expect(uploads.take([JSON.parse(body).upload])).toEqual([]);
  });

  it('is refused in a sentence where there is no room for it, and kept once there is', async () => {
    await rm(parent, { recursive: true });
    expect(await send('x'.repeat(50))).toMatchObject({
      status: 507,
      body: 'There is no room for it in the folder for temporary files.\n',
    });
    await mkdir(parent);
    expect((await send('x'.repeat(50))).status).toBe(200);
  });

  it('stands where only its owner can read it', async () => {
    const { body } = await send('the bytes');
    const [source] = uploads.take([JSON.parse(body).upload]);
    const [place] = await readdir(parent);
    expect(place).toMatch(new RegExp(`^findings-reader-upload-${process.pid}-[0-9a-f]{16}$`));
    expect((await stat(join(parent, place ?? ''))).mode & 0o777).toBe(0o700);
    expect((await stat(source?.path ?? '')).mode & 0o777).toBe(0o600);
    await uploads.close();
    expect(await left()).toEqual([]);
  });

  it('has a name', async () => {
    expect((await send('x', ' ')).status).toBe(400);
  });
});

describe('a file that was made for the page', () => {
  const fetchIt = (address: string, method = 'GET') =>
    ask(`${new URL(server.address).pathname}${address}`, {
      method,
      headers: { host: `127.0.0.1:${server.port}` },
    });

  it('is fetched once, under its name, and is gone then', async () => {
    const file = await downloads.place('Findings library 2026-11-22.findings-library');
    await writeFile(file.path, 'the library');
    const address = downloads.offer(file);
    expect((await fetchIt(address, 'HEAD')).status).toBe(405);
    const { status, headers, body } = await fetchIt(address);
    expect([status, body]).toEqual([200, 'the library']);
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="Findings library 2026-11-22.findings-library"',
      'content-length': '11',
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    expect((await fetchIt(address)).status).toBe(404);
    await expect.poll(() => readFile(file.path).catch(() => null)).toBeNull();
  });

  it('is deleted where nobody fetches it', async () => {
    const file = await downloads.place('Findings library.findings-library');
    await writeFile(file.path, 'the library');
    const address = downloads.offer(file);
    await expect.poll(() => readFile(file.path).catch(() => null)).toBeNull();
    expect((await fetchIt(address)).status).toBe(404);
  });

  it('is not found by another name', async () => {
    expect((await fetchIt('download/')).status).toBe(404);
    expect((await fetchIt('download/../../etc/passwd')).status).toBe(404);
  });
});

describe('whatever is asked', () => {
  it.each(['HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    'is answered and ended: %s of every route',
    async (method) => {
      for (const path of ['', 'events', 'assets/a.js', 'upload', 'api/library.list', 'download/x', 'nothing'])
        expect([path, (await ask(base() + path, { method })).status]).toEqual([path, expect.any(Number)]);
      for (const path of ['/', '/favicon.ico', '/open/x', '*'])
        expect([path, (await ask(path, { method })).status]).toEqual([path, expect.any(Number)]);
    },
  );

  it('HEAD of the events has their head and no more', async () => {
    expect(await ask(`${base()}events`, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('is given up where its head does not come', async () => {
    const socket = connect({ host: '127.0.0.1', port: server.port });
    socket.write('GET / HTTP/1.1\r\nHost: ');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined).resume();
    await closed;
  });

  it('tells the token in no error', async () => {
    const token = base().replaceAll('/', '');
    for (const path of [
      '/',
      '/nothing',
      '/open/x',
      `${base()}nothing`,
      `${base()}api/x`,
      `${base()}download/x`,
    ])
      expect((await ask(path)).body).not.toContain(token);
    await call('search.query', '{');
    expect(defects.join()).not.toContain(token);
  });
});

describe('the way in for a browser', () => {
  it('leads to the page once, from a file, and holds no token', async () => {
    let entered = 0;
    const address = new URL(server.entrance(() => (entered += 1)));
    const token = base().replaceAll('/', '');
    expect(address.href).not.toContain(token);
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const first = await ask(address.pathname, { headers });
    expect(first).toMatchObject({ status: 200, headers: { 'referrer-policy': 'no-referrer' } });
    expect(first.body).toContain(`url=/${token}/`);
    expect(await ask(address.pathname, { headers })).toMatchObject({ status: 404 });
    expect(entered).toBe(1);
  });

  it.each([
    ['a request of a page', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another host', { host: 'evil.example' }],
  ])('is closed to %s, and stays good', async (_who, headers) => {
    const { pathname } = new URL(server.entrance(() => undefined));
    expect((await ask(pathname, { headers })).status).toBe(403);
    expect((await ask(pathname)).status).toBe(200);
  });

  it('is not found by guessing', async () => {
    expect((await ask('/open/')).status).toBe(404);
    expect((await ask(`/open/${'A'.repeat(32)}`)).status).toBe(404);
  });
});
