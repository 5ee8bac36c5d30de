import { request } from 'node:http';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startedServer } from './started-server.ts';

const started = startedServer();

describe('the page', () => {
  it('comes in the theme that is kept when it is asked for', async () => {
    await writeFile(join(started.folder, 'page/served.html'), '<!doctype html><html>the page');
    started.theme = 'dark';
    expect((await started.ask(started.base())).body).toBe('<!doctype html><html data-theme="dark">the page');
    started.theme = 'system';
    expect((await started.ask(started.base())).body).toBe('<!doctype html><html>the page');
  });
});

describe('the address', () => {
  it('is loopback, with a token of 24 random bytes', () => {
    expect(started.server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  });

  it('is not reachable but on the loopback interface', async () => {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: started.server.port });
      socket.once('connect', () => resolve('reached'));
      socket.once('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });
});

describe('the page', () => {
  it('is sent with headers that close it', async () => {
    const { status, headers, body } = await started.ask(started.base());
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
    expect((await started.ask(`${started.base()}assets/a.js`)).body).toBe('a');
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
      join(started.folder, 'secret.html'),
    ]) {
      const { status, body } = await started.ask(started.base() + path);
      expect([path, status, body]).toEqual([path, 404, 'There is no such file.\n']);
    }
  });

  it('has no icon, and says so without a word', async () => {
    expect(await started.ask('/favicon.ico')).toMatchObject({ status: 204, body: '' });
  });

  it('is not sent without the token, or to another host', async () => {
    expect((await started.ask('/')).status).toBe(404);
    expect((await started.ask(`/${'A'.repeat(32)}/`)).status).toBe(404);
    expect((await started.ask(started.base(), { headers: { Host: 'evil.example' } })).status).toBe(403);
    expect((await started.ask(started.base(), { headers: { Origin: 'https://evil.example' } })).status).toBe(
      403,
    );
  });
});

describe('a call', () => {
  it('gives the result as JSON', async () => {
    expect(await started.call('library.list', '{}')).toMatchObject({
      status: 200,
      body: '{"ok":true,"value":"answered"}',
    });
    expect(started.calls).toEqual([['library.list', {}]]);
  });

  it.each([
    ['not JSON', '{', 400],
    ['empty', '', 400],
    ['too large', JSON.stringify({ query: 'x'.repeat(1_100_000) }), 413],
  ])('is refused where its body is %s', async (_name, body, status) => {
    expect((await started.call('search.query', body)).status).toBe(status);
    expect(started.calls).toEqual([]);
  });

  it('may carry a note of a megabyte, and a file of notes', async () => {
    const [note, file] = [
      { id: 'a', text: 'ש'.repeat(1_100_000) },
      { name: 'a.json', text: 'x'.repeat(5_000_000) },
    ];
    expect((await started.call('notes.change', JSON.stringify(note))).status).toBe(200);
    expect((await started.call('notes.import', JSON.stringify(file))).status).toBe(200);
    expect(started.calls).toEqual([
      ['notes.change', note],
      ['notes.import', file],
    ]);
  });

  it('is refused where its body turns out too large only while it is read', async () => {
    const headers = { ...started.own(), 'Transfer-Encoding': 'chunked' };
    const outcome = await started
      .call('search.query', 'x'.repeat(3_000_000), headers)
      .catch((error: NodeJS.ErrnoException) => error);
    expect('status' in outcome ? outcome.status : outcome.code).toBeOneOf([413, 'ECONNRESET', 'EPIPE']);
    expect(started.calls).toEqual([]);
    expect((await started.call('library.list', '{}')).status).toBe(200);
  });

  it('is refused from another page, whatever it sends', async () => {
    expect(
      (await started.call('library.list', '{}', { ...started.own(), Origin: 'https://evil.example' })).status,
    ).toBe(403);
    expect((await started.call('library.list', '{}', { 'Content-Type': 'application/json' })).status).toBe(
      403,
    );
    expect(
      (await started.ask(`${started.base()}api/library.list`, { method: 'OPTIONS', headers: started.own() }))
        .status,
    ).toBe(405);
    expect(started.calls).toEqual([]);
  });
});

it('events are streamed to the page as they happen', async () => {
  started.events.emit({ kind: 'notice', message: 'before' });
  const received = await new Promise<string>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: started.server.port, path: `${started.base()}events` },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
          if (text.includes('before') && !text.includes('after'))
            started.events.emit({ kind: 'notice', message: 'after' });
          if (text.includes('after')) {
            sent.destroy();
            resolve(text);
          }
        });
      },
    );
    sent.once('error', reject);
    sent.end();
  });
  expect(received).toContain(
    'data: {"kind":"notice","message":"before"}\n\ndata: {"kind":"notice","message":"after"}\n\n',
  );
  expect(started.defects).toEqual([]);
});

describe('whatever is asked', () => {
  it.each(['HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    'is answered and ended: %s of every route',
    async (method) => {
      for (const path of ['', 'events', 'assets/a.js', 'upload', 'api/library.list', 'download/x', 'nothing'])
        expect([path, (await started.ask(started.base() + path, { method })).status]).toEqual([
          path,
          expect.any(Number),
        ]);
      for (const path of ['/', '/favicon.ico', '/open/x', '*'])
        expect([path, (await started.ask(path, { method })).status]).toEqual([path, expect.any(Number)]);
    },
  );

  it('HEAD of the events has their head and no more', async () => {
    expect(await started.ask(`${started.base()}events`, { method: 'HEAD' })).toMatchObject({
      status: 200,
      body: '',
    });
  });

  it('is given up where its head does not come', async () => {
    const socket = connect({ host: '127.0.0.1', port: started.server.port });
    socket.write('GET / HTTP/1.1\r\nHost: ');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined).resume();
    await closed;
  });

  it('tells the token in no error', async () => {
    const token = started.base().replaceAll('/', '');
    for (const path of [
      '/',
      '/nothing',
      '/open/x',
      `${started.base()}nothing`,
      `${started.base()}api/x`,
      `${started.base()}download/x`,
    ])
      expect((await started.ask(path)).body).not.toContain(token);
    await started.call('search.query', '{');
    expect(started.defects.join()).not.toContain(token);
  });
});

describe('the way in for a browser', () => {
  it('leads to the page once, from a file, and holds no token', async () => {
    let entered = 0;
    const address = new URL(started.server.entrance(() => (entered += 1)));
    const token = started.base().replaceAll('/', '');
    expect(address.href).not.toContain(token);
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const first = await started.ask(address.pathname, { headers });
    expect(first).toMatchObject({ status: 200, headers: { 'referrer-policy': 'no-referrer' } });
    expect(first.body).toContain(`url=/${token}/`);
    expect(await started.ask(address.pathname, { headers })).toMatchObject({ status: 404 });
    expect(entered).toBe(1);
  });

  it.each([
    ['a request of a page', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another host', { host: 'evil.example' }],
  ])('is closed to %s, and stays good', async (_who, headers) => {
    const { pathname } = new URL(started.server.entrance(() => undefined));
    expect((await started.ask(pathname, { headers })).status).toBe(403);
    expect((await started.ask(pathname)).status).toBe(200);
  });

  it('is not found by guessing', async () => {
    expect((await started.ask('/open/')).status).toBe(404);
    expect((await started.ask(`/open/${'A'.repeat(32)}`)).status).toBe(404);
  });
});
