import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startedServer } from './started-server.ts';

const started = startedServer();

describe('a file that was made for the page', () => {
  const fetchIt = (address: string, method = 'GET') =>
    started.ask(`${new URL(started.server.address).pathname}${address}`, {
      method,
      headers: { host: `127.0.0.1:${started.server.port}` },
    });

  it('is fetched once, under its name, and is gone then', async () => {
    const file = await started.downloads.place('Findings library 2026-11-22.findings-library');
    await writeFile(file.path, 'the library');
    const address = started.downloads.offer(file);
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
    const file = await started.downloads.place('Findings library.findings-library');
    await writeFile(file.path, 'the library');
    const address = started.downloads.offer(file);
    await expect.poll(() => readFile(file.path).catch(() => null)).toBeNull();
    expect((await fetchIt(address)).status).toBe(404);
  });

  it('is not found by another name', async () => {
    expect((await fetchIt('download/')).status).toBe(404);
    expect((await fetchIt('download/../../etc/passwd')).status).toBe(404);
  });
});
