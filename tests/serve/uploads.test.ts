import { request } from 'node:http';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startedServer } from './started-server.ts';

const started = startedServer();

describe('a file that the page sends', () => {
  const send = (body: string, name = 'a.pdf', headers: Record<string, string> = {}) => {
    const { pathname, origin } = new URL(started.server.address);
    return started.ask(`${pathname}upload?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        host: `127.0.0.1:${started.server.port}`,
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
    const [source, ...others] = started.uploads.take([upload, 'no-such-name']);
    expect(others).toEqual([]);
    expect(source?.name).toBe('pass wd.pdf');
    expect(await readFile(source?.path ?? '', 'utf8')).toBe('the bytes');
    expect(started.uploads.take([upload])).toEqual([]);
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

  const left = () => readdir(started.parent, { recursive: true });
  const files = async () => (await left()).filter((name) => name.includes('/'));

  /** An upload of which more is announced than will come. */
  const begun = () => {
    const { pathname, origin } = new URL(started.server.address);
    return request({
      host: '127.0.0.1',
      port: started.server.port,
      path: `${pathname}upload?name=a.pdf`,
      method: 'POST',
      headers: { origin, 'content-type': 'application/octet-stream', 'content-length': '90' },
    });
  };

  it('leaves nothing where the sender hangs up in the middle', async () => {
    const sent = begun();
    sent.once('error', () => undefined);
    sent.write('the first half');
    await expect.poll(files).toHaveLength(1);
    sent.destroy();
    await expect.poll(files).toEqual([]);
    expect((await send('after it')).status).toBe(200);
    expect(started.defects).toEqual([]);
  });

  it('is given up where the sender falls silent', async () => {
    const sent = begun();
    const ended = new Promise((resolve) => sent.once('error', resolve));
    sent.write('the first half');
    await ended;
    await expect.poll(files).toEqual([]);
  });

  it('is deleted where nobody has it added', async () => {
    const { body } = await send('the bytes');
    expect(await files()).toHaveLength(1);
    await expect.poll(files).toEqual([]);
    expect(started.uploads.take([JSON.parse(body).upload])).toEqual([]);
  });

  it('is refused in a sentence where there is no room for it, and kept once there is', async () => {
    await rm(started.parent, { recursive: true });
    expect(await send('x'.repeat(50))).toMatchObject({
      status: 507,
      body: 'There is no room for it in the folder for temporary files.\n',
    });
    await mkdir(started.parent);
    expect((await send('x'.repeat(50))).status).toBe(200);
  });

  it('stands where only its owner can read it', async () => {
    const { body } = await send('the bytes');
    const [source] = started.uploads.take([JSON.parse(body).upload]);
    const [place] = await readdir(started.parent);
    expect(place).toMatch(new RegExp(`^findings-reader-upload-${process.pid}-[0-9a-f]{16}$`));
    expect((await stat(join(started.parent, place ?? ''))).mode & 0o777).toBe(0o700);
    expect((await stat(source?.path ?? '')).mode & 0o777).toBe(0o600);
    await started.uploads.close();
    expect(await left()).toEqual([]);
  });

  it('has a name', async () => {
    expect((await send('x', ' ')).status).toBe(400);
  });
});
