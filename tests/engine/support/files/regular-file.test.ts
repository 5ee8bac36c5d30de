import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBytes } from '../../../../src/engine/formats/read-reports.ts';
import {
  openRegularFile,
  readRegularNow,
  readWhole,
} from '../../../../src/engine/support/files/regular-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regular-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const onUnix = process.platform === 'win32' ? it.skip : it;

describe('what is read as a file', () => {
  it('is a file, whole, also behind a link', async () => {
    await writeFile(join(folder, 'a.txt'), 'Text.');
    await symlink(join(folder, 'a.txt'), join(folder, 'link.txt'));
    expect(Buffer.from(await readBytes(join(folder, 'link.txt'), 'link.txt')).toString()).toBe('Text.');
  });

  it('is no folder, whatever it is called', async () => {
    await expect(readBytes(folder, 'x.pdf')).rejects.toThrow(/^x\.pdf cannot be read: it is a folder\.$/);
  });

  it('is nothing that a link points to in vain', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'broken.pdf'));
    await expect(readBytes(join(folder, 'broken.pdf'), 'it')).rejects.toThrow(
      /^it cannot be read: it is a link, and what it points to is not there\.$/,
    );
  });

  onUnix('is no pipe that nobody writes to', async () => {
    const pipe = join(folder, 'pipe.pdf');
    execFileSync('mkfifo', [pipe]);
    await expect(readBytes(pipe, 'pipe.pdf')).rejects.toThrow(
      /^pipe\.pdf cannot be read: it is a pipe, not a file\.$/,
    );
  });

  onUnix('is no pipe where somebody waits for it either, and no longer than it may be', async () => {
    const pipe = join(folder, 'pipe.pdf');
    execFileSync('mkfifo', [pipe]);
    expect(() => readRegularNow(pipe, 10)).toThrow('it is a pipe, not a file');
    await writeFile(join(folder, 'a.txt'), 'Text.');
    expect(readRegularNow(join(folder, 'a.txt'), 5).toString()).toBe('Text.');
    expect(() => readRegularNow(join(folder, 'a.txt'), 4)).toThrow('it is larger than');
  });

  onUnix('is no device, and no link to one', async () => {
    await symlink('/dev/zero', join(folder, 'endless.txt'));
    for (const path of ['/dev/zero', join(folder, 'endless.txt')])
      await expect(readBytes(path, 'it')).rejects.toThrow(
        /^it cannot be read: it is a device, not a file\.$/,
      );
  });

  onUnix('is no socket', async () => {
    const server = createServer().listen(join(folder, 'socket.txt'));
    await new Promise((listening) => server.once('listening', listening));
    await expect(readBytes(join(folder, 'socket.txt'), 'it')).rejects.toThrow(
      /it is a socket, not a file\.$/,
    );
    server.close();
  });

  (process.platform === 'linux' ? it : it.skip)('is nothing that the system makes up', async () => {
    await expect(readBytes('/proc/self/status', 'status')).rejects.toThrow(/it is a part of the system/);
  });

  it('is nothing that grows while it is read', async () => {
    const path = join(folder, 'growing.txt');
    await writeFile(path, 'x'.repeat(1000));
    const real = await openRegularFile(path);
    const growing: Pick<FileHandle, 'stat' | 'read'> = {
      stat: real.stat.bind(real),
      read: (...given: Parameters<FileHandle['read']>) => {
        appendFileSync(path, 'more');
        return real.read(...given);
      },
    };
    await expect(readWhole(growing, path)).rejects.toThrow(/another program is writing/);
    await real.close();
  });

  it('larger than any report is not read at all', async () => {
    const path = join(folder, 'huge.pdf');
    const file = await open(path, 'w');
    await file.truncate(300 * 1024 * 1024);
    await file.close();
    await expect(readBytes(path, 'huge.pdf')).rejects.toThrow(/^huge\.pdf is larger than 256 MB/);
  });
});
