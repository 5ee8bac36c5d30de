import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { causeOf, fetchElectron, findElectron } from '../../scripts/lib/electron-binary.mjs';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'electron-'));
  await mkdir(join(root, 'node_modules/electron'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const installer = (source: string) => writeFile(join(root, 'node_modules/electron/install.js'), source);

describe('finding the binary', () => {
  it('looks where Electron’s package puts it, or where the environment says', async () => {
    expect(findElectron(root, {}, 'linux')).toBeNull();
    const binary = join(root, 'node_modules/electron/dist/electron');
    await mkdir(join(root, 'node_modules/electron/dist'));
    await writeFile(binary, '');
    await chmod(binary, 0o755);
    expect(findElectron(root, {}, 'linux')).toBe(binary);
    expect(findElectron(root, {}, 'win32')).toBeNull();
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }, 'linux')).toBeNull();
    const folder = join(root, 'node_modules/electron/dist');
    expect(findElectron('/other', { ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toBe(binary);
  });
});

describe('fetching the binary', () => {
  const fetch = async (stallMs = 5_000) => {
    const written: string[] = [];
    const failure = await fetchElectron(root, { stallMs, write: (text: string) => written.push(text) });
    return { failure, written: written.join('') };
  };

  it('runs Electron’s own installer and shows how much has come', async () => {
    await installer(`
      const { mkdirSync, writeFileSync } = require('node:fs');
      const dist = __dirname + '/dist';
      mkdirSync(dist);
      writeFileSync(process.env.TMPDIR + '/download', Buffer.alloc(5_000_000));
      setTimeout(() => writeFileSync(dist + '/electron', ''), 1200);`);
    const { failure, written } = await fetch();
    expect(failure).toBeNull();
    expect(written).toMatch(/Fetching Electron's binary.*\n\r {2}5 MB \n/s);
    expect(findElectron(root, {}, 'linux')).not.toBeNull();
  });

  it('says in a few words why it did not work, without the stack', async () => {
    await installer(`console.error(new TypeError('fetch failed').stack); process.exit(1)`);
    expect((await fetch()).failure).toBe('its release server cannot be reached');
  });

  it('gives up where nothing comes any more', async () => {
    await installer('setInterval(() => undefined, 1000)');
    expect((await fetch(600)).failure).toBe('the release server does not answer');
  });

  it('says what to do where the packages are missing', async () => {
    expect((await fetch()).failure).toContain('npm ci');
  });
});

describe('the cause in the installer’s words', () => {
  it.each([
    ['TypeError: fetch failed\n    at node:internal/deps', 'its release server cannot be reached'],
    ['Error: getaddrinfo ENOTFOUND example.org\n  at x', 'its release server cannot be reached'],
    ['HTTPError: Response code 407 (Proxy) for x\n at y', 'its release server answers with status 407'],
    ['Error: ENOSPC: no space left on device, write\n    at x', 'ENOSPC: no space left on device, write'],
    ['', 'its installer failed'],
  ])('%j', (words, cause) => {
    expect(causeOf(words)).toBe(cause);
  });
});
