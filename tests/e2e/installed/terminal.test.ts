import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUSES } from '../../../scripts/package/fuses.ts';
import { makeChapters } from '../../engine/library/make-chapters.ts';
import { asUser, folderOfUser, giveToUser, installed } from '../helpers/as-user.ts';
import { installedCommand, ordinaryUser } from '../helpers/start-installed.ts';

const WINDOW = '/usr/lib/findings-reader/findings-reader-window';
const REPORT = resolve('resources/reports/kazakhstan-2022.txt');
const fromCheckout = (...words: string[]) =>
  spawnSync(process.execPath, [resolve('out/main/cli.js'), ...words], { encoding: 'utf8' });

let folder: string;
beforeAll(() => {
  folder = folderOfUser('terminal');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the installed command line, without a display', () => {
  it.each([
    [['list', '--json']],
    [['cite', 'kazakhstan-2022', '15', '--format', 'bibtex']],
    [['compare', 'kazakhstan-2016', 'kazakhstan-2022', '--format', 'markdown']],
    [['sources', '--area', 'Kazakhstan', '--json']],
    [['--help']],
  ])('answers %j as from the checkout', (words) => {
    expect(installed(...words)).toEqual({ status: 0, out: fromCheckout(...words).stdout, err: '' });
  });

  it('searches, in the query language', () => {
    const { status, out, err } = installed('search', '"forced begging" year:2022', '--json');
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ query: '"forced begging" year:2022', total: 1 });
  });

  it('reads and keeps files in threads of its own', async () => {
    const made = await makeChapters(folder, 3);
    giveToUser(folder);
    const files = made.map(({ file }) => join(folder, file));
    const read = installed('inspect', '--jsonl', ...files);
    expect([read.status, read.err, read.out.trimEnd().split('\n').length]).toEqual([0, '', 3]);
    const library = join(folder, 'library');
    expect(installed('import', ...files, '--library', library)).toMatchObject({
      status: 0,
      out: expect.stringContaining('3 added'),
    });
    expect(installed('list', '--library', library).out).toContain('Angola 2022');
    expect(existsSync(join(library, 'originals'))).toBe(true);
  });

  it('exports a library to its end, and leaves nothing of an export where it is interrupted', async () => {
    const chapters = join(folder, 'large');
    const place = join(folder, 'saved');
    mkdirSync(chapters);
    mkdirSync(place);
    const text = readFileSync(REPORT, 'utf8').replaceAll('<', '&lt;');
    // Long enough that the export takes longer than to see it begin.
    for (const area of ['Angola', 'Chile', 'Ecuador', 'Fiji', 'Ghana', 'Haiti'])
      writeFileSync(
        join(chapters, `${area}.html`),
        `<html><body><pre>${text.replaceAll('Kazakhstan', area)}</pre><!--${' '.repeat(20 * 2 ** 20)}--></body></html>`,
      );
    giveToUser(folder);
    const library = join(folder, 'large-library');
    expect(installed('import', chapters, '--library', library)).toMatchObject({
      status: 0,
      out: expect.stringContaining('6 added'),
    });
    const saved = join(place, 'mine.findings-library');
    const words = ['library', 'export', saved, '--library', library];
    const { uid, gid, home } = ordinaryUser();
    const child = spawn(installedCommand(), words, {
      uid,
      gid,
      stdio: 'ignore',
      env: { PATH: process.env.PATH, HOME: home },
    });
    const ended = once(child, 'exit');
    await expect.poll(() => readdirSync(place).length, { interval: 1, timeout: 60_000 }).toBe(1);
    expect(readdirSync(place)).not.toContain('mine.findings-library');
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    await expect.poll(() => readdirSync(place), { timeout: 10_000 }).toEqual([]);
    expect(installed(...words)).toMatchObject({ status: 0, err: expect.not.stringMatching(/abort|fatal/i) });
    expect(readdirSync(place)).toEqual(['mine.findings-library']);
  }, 120_000);

  it('ends with the status of its command, and tells what was meant', () => {
    expect(installed('inspect', 'not-there.txt')).toEqual({
      status: 1,
      out: '',
      err: 'not-there.txt cannot be read: it is not there.\n',
    });
    expect(installed('lisst')).toMatchObject({
      status: 2,
      err: expect.stringContaining('did you mean list?'),
    });
  });

  it('is a part of a pipe, and stops when nobody reads any more', () => {
    const many = `findings-reader inspect --jsonl ${Array.from({ length: 30 }, () => REPORT).join(' ')}`;
    const { status, out, err } = asUser('bash', ['-c', `set -o pipefail; ${many} | head -c 20`]);
    expect([status, out.length, err]).toEqual([0, 20, '']);
    expect(asUser('bash', ['-c', 'findings-reader list --json > /dev/full'])).toMatchObject({
      status: 1,
      err: 'findings-reader: The answer could not be written whole: the disk is full.\n',
    });
  });

  it('works for root, who has no sandbox and needs none here', () => {
    const { status, stdout, stderr } = spawnSync('findings-reader', ['--version'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/), '']);
  });

  it('says in a sentence why there is no window', () => {
    expect(installed()).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^There is no display[^\n]+\n$/),
    });
  });
});

describe('the installed program', () => {
  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(WINDOW);
    for (const [fuse, wanted] of Object.entries(FUSES)) {
      if (fuse === 'version') continue;
      const state = wire[Number(fuse) as FuseV1Options];
      expect([FuseV1Options[Number(fuse)], String.fromCharCode(Number(state))]).toEqual([
        FuseV1Options[Number(fuse)],
        wanted ? '1' : '0',
      ]);
    }
  });

  it('comes with the licence of all that is built into it, which are the ones that it shows', () => {
    const shown = JSON.parse(readFileSync('out/licences.json', 'utf8')) as { name: string; text: string }[];
    const notices = readFileSync(join(dirname(WINDOW), 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const missing = shown
      .slice(1)
      .filter(({ name, text }) => !notices.includes(name) || !notices.includes(text));
    expect(missing).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });

  it('cannot be made to run anything else', () => {
    const script = join(folder, 'other.cjs');
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '')`);
    giveToUser(folder);
    asUser(WINDOW, ['--command-line', script], { ELECTRON_RUN_AS_NODE: '1' });
    asUser('findings-reader', ['list'], { NODE_OPTIONS: `--require=${script}` });
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});
