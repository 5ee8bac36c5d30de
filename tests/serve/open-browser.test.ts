import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserCommand, openBrowser, pageThatOpens } from '../../src/serve/open-browser.ts';

describe('the command that opens a browser', () => {
  it.each([
    ['darwin', {}, ['open']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['linux', { DISPLAY: '' }, null],
    ['linux', {}, null],
  ])('on %s with %j is %j', (platform, environment, command) => {
    expect(browserCommand(platform, environment)).toEqual(command);
  });
});

const SECRET = 'aSecretThatNobodyElseMayKnow0000';
const ADDRESS = `http://127.0.0.1:4321/open/${SECRET}`;

describe.runIf(existsSync('/proc/self/cmdline'))('opening a browser', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'browser-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** What every user of the machine can read of every process. */
  const processList = (): string =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => {
        try {
          return readFileSync(`/proc/${name}/cmdline`, 'utf8');
        } catch {
          return '';
        }
      })
      .join('\n');

  it.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'rundll32'],
  ])('tells nobody the address on %s, and leaves nothing', async (platform, command) => {
    // A browser that says what it was given and stays.
    const script = join(folder, command);
    await writeFile(
      script,
      `#!/bin/sh\nfor last; do :; done\nprintf %s "$last" > "${folder}/given.part"\nmv "${folder}/given.part" "${folder}/given"\nsleep 3\n`,
    );
    await chmod(script, 0o755);
    const environment = { DISPLAY: ':0', PATH: `${folder}:${process.env['PATH']}` };
    const opened = await openBrowser(ADDRESS, platform, environment);
    const given = () => readFile(join(folder, 'given'), 'utf8').catch(() => '');
    await expect.poll(given).not.toBe('');
    const path = (await given()).replace('file://', '');
    const seen = processList();
    expect(seen).toContain(path);
    expect(seen).not.toContain(SECRET);
    expect(await readFile(path, 'utf8')).toBe(pageThatOpens(ADDRESS));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
    await opened.close();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('leaves nothing where there is no such command', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('findings-reader-open-'));
    await openBrowser(ADDRESS, 'linux', { DISPLAY: ':0', PATH: folder });
    await expect
      .poll(() => readdirSync(tmpdir()).filter((name) => name.startsWith('findings-reader-open-')))
      .toEqual(before);
  });
});
