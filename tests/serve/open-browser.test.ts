import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/serve/open-browser.ts';

const SECRET = 'aSecretThatNobodyElseMayKnow0000';
const ADDRESS = `http://127.0.0.1:4321/open/${SECRET}`;

describe.runIf(existsSync('/proc/self/cmdline'))('opening a browser', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'browser-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const openedFolders = (): string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('findings-reader-open-'));

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

  const COMMANDS = ['xdg-open', 'open', 'rundll32'];

  /** Browsers that say what they were given and stay. */
  async function makeCommands(): Promise<void> {
    for (const command of COMMANDS) {
      const script = join(folder, command);
      await writeFile(
        script,
        `#!/bin/sh\nprintf '%s\\n' "\${0##*/}" "$@" > "${folder}/given.part"\nmv "${folder}/given.part" "${folder}/given"\nsleep 3\n`,
      );
      await chmod(script, 0o755);
    }
  }

  it.each([
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['darwin', {}, ['open']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
  ])('tells nobody the address on %s with %j, and leaves nothing', async (platform, display, command) => {
    await makeCommands();
    const opened = await openBrowser(ADDRESS, platform, {
      ...display,
      PATH: `${folder}:${process.env['PATH']}`,
    });
    const given = () => readFile(join(folder, 'given'), 'utf8').catch(() => '');
    await expect.poll(given).not.toBe('');
    const words = (await given()).trimEnd().split('\n');
    expect(words.slice(0, -1)).toEqual(command);
    const path = words.at(-1)?.replace('file://', '') ?? '';
    const seen = processList();
    expect(seen).toContain(path);
    expect(seen).not.toContain(SECRET);
    const page = await readFile(path, 'utf8');
    expect(page).toContain(`<script>location.replace("${ADDRESS}");</script>`);
    expect(page).toContain(`<a href="${ADDRESS}" rel="noreferrer">`);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
    await opened.close();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it.each([[{}], [{ DISPLAY: '' }]])('runs nothing on linux without a desktop (%j)', async (display) => {
    await makeCommands();
    const before = openedFolders();
    await openBrowser(ADDRESS, 'linux', { ...display, PATH: `${folder}:${process.env['PATH']}` });
    expect(openedFolders()).toEqual(before);
  });

  it('leaves nothing where there is no such command', async () => {
    const before = openedFolders();
    await openBrowser(ADDRESS, 'linux', { DISPLAY: ':0', PATH: folder });
    await expect.poll(openedFolders).toEqual(before);
  });
});
