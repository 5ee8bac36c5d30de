import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeptFirstScreen } from '../../../src/main/first-screen/kept-first-screen.ts';
import type { FirstScreenOptions } from '../../../src/main/first-screen/kept-first-screen.ts';
import type { FirstScreen } from '../../../src/shared/first-screen/first-screen.ts';

const PAGE = '<html><body><div id="root"></div></body></html>';
const SCREEN: FirstScreen = {
  size: { width: 1, height: 1, ratio: 1 },
  page: {},
  body: [['p', { class: 'read-Pane_title' }, ['Words $& here']]],
};
const STYLE = '.read-Pane_title{margin:.5em}.read-Pane_bar:hover{color:red}';

let folder: string;
let source: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-screen-'));
  source = join(folder, 'session.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (other: Partial<FirstScreenOptions> = {}) =>
  createKeptFirstScreen({
    folder,
    page: PAGE,
    style: () => STYLE,
    program: ['1.0.0'],
    sources: [source, join(folder, 'never there')],
    shipped: 'ten reports',
    ready: null,
    ...other,
  });

function keep(screen: FirstScreen | null = SCREEN): void {
  const first = kept();
  first.keep(screen);
  first.seal();
}

it('is what the next start begins with', () => {
  expect(kept().begun()).toBeNull();
  keep();
  expect(kept().begun()).toContain('<p class="read-Pane_title">Words $&amp; here</p></div></body></html>');
});

it('is not begun with where what it was drawn from has changed', () => {
  keep();
  writeFileSync(source, 'another place');
  expect(kept().begun()).toBeNull();
  keep();
  expect(kept().begun()).not.toBeNull();
  expect(kept({ shipped: 'eleven reports' }).begun()).toBeNull();
});

it('is begun with by another version whose style knows all of its classes, and by no other', () => {
  keep();
  const page = `${PAGE} of another version`;
  const next = { page, program: ['1.0.1'] };
  expect(kept(next).begun()).toContain('Words');
  expect(kept({ ...next, style: () => '.read-Pane_name{margin:0}' }).begun()).toBeNull();
});

it('is what the build made for somebody who has kept nothing yet', () => {
  const ready = join(folder, 'ready.json');
  writeFileSync(ready, JSON.stringify({ ...SCREEN, size: null, body: ['Welcome'] }));
  expect(kept({ ready }).begun()).toContain('Welcome');
  writeFileSync(source, 'a session');
  expect(kept({ ready }).begun()).toBeNull();
  rmSync(source);
  keep();
  expect(kept({ ready }).begun()).toContain('Words');
  writeFileSync(ready, 'null');
  rmSync(join(folder, 'first-screen'));
  expect([kept({ ready }).begun(), kept({ ready: join(folder, 'gone') }).begun()]).toEqual([null, null]);
});

it('is that of its writing, not of its taking: what is saved while the program ends counts', () => {
  const first = kept();
  first.keep(SCREEN);
  writeFileSync(source, 'saved last');
  first.seal();
  expect(kept().begun()).not.toBeNull();
});

it('is forgotten where the next start shows something else, and stays where nothing was told', () => {
  keep();
  kept().seal();
  expect(kept().begun()).not.toBeNull();
  keep(null);
  expect(kept().begun()).toBeNull();
});

it('is no reason to stop where it is damaged, or cannot be written', () => {
  keep();
  const file = join(folder, 'first-screen');
  const text = readFileSync(file, 'utf8');
  for (const damaged of ['', text.slice(0, -20), text.replace('Words', 'Wards'), '\n\n\n'])
    expect((writeFileSync(file, damaged), kept().begun())).toBeNull();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'no folder');
  expect(() => keep()).not.toThrow();
  expect(kept().begun()).toBeNull();
});

/** What another program of this user can write: it finds the first lines in the file, and a hash is a hash. */
function forge(screen: string): void {
  keep();
  const file = join(folder, 'first-screen');
  const [of, by] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${of}\n${by}\n${createHash('sha256').update(screen).digest('hex')}\n${screen}`);
}

it('is never taken for markup, whoever wrote the file', () => {
  forge(JSON.stringify({ ...SCREEN, body: ['<script src="x.js"></script>'] }));
  expect(kept().begun()).toContain('&lt;script src=&quot;x.js&quot;&gt;');
  for (const forged of [
    '<div id="root"><script src="x.js"></script></div>',
    '<meta http-equiv="refresh" content="0;url=https://example.org">',
    JSON.stringify({ ...SCREEN, body: [['script', { src: 'x.js' }, []]] }),
    JSON.stringify({ ...SCREEN, body: [['a', { href: 'https://example.org' }, ['Words']]] }),
    JSON.stringify({ ...SCREEN, page: { onload: 'run()' } }),
  ])
    expect((forge(forged), kept().begun())).toBeNull();
});

it('is no reason to wait or to fail where it is no file, or one without end', () => {
  const file = join(folder, 'first-screen');
  keep();
  truncateSync(file, 2 ** 33);
  expect(kept().begun()).toBeNull();
  if (process.platform === 'win32') return;
  rmSync(file);
  execFileSync('mkfifo', [file]);
  expect(kept().begun()).toBeNull();
});
