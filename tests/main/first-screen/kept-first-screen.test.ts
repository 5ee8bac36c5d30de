import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeptFirstScreen } from '../../../src/main/first-screen/kept-first-screen.ts';
import type { FirstScreen } from '../../../src/shared/first-screen/first-screen.ts';

const PAGE = '<html><body><div id="root"></div></body></html>';
const SCREEN: FirstScreen = { width: 1, height: 1, ratio: 1, page: {}, body: [['p', {}, ['Words $& here']]] };

let folder: string;
let source: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-screen-'));
  source = join(folder, 'session.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (page = PAGE, version = '1.0.0') =>
  createKeptFirstScreen({ folder, page, version, sources: [source, join(folder, 'never there')] });

function keep(screen: FirstScreen | null = SCREEN): void {
  const first = kept();
  first.keep(screen);
  first.seal();
}

it('is what the next start begins with', () => {
  expect(kept().begun()).toBeNull();
  keep();
  expect(kept().begun()).toContain('<p>Words $&amp; here</p></div></body></html>');
});

it('is not begun with where what it was drawn from has changed', () => {
  keep();
  writeFileSync(source, 'another place');
  expect(kept().begun()).toBeNull();
  keep();
  expect(kept().begun()).not.toBeNull();
  expect(kept(`${PAGE} of another version`).begun()).toBeNull();
  expect(kept(PAGE, '1.0.1').begun()).toBeNull();
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

/** What another program of this user can write: it finds the first line in the file, and a hash is a hash. */
function forge(screen: string): void {
  keep();
  const file = join(folder, 'first-screen');
  const [of] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${of}\n${createHash('sha256').update(screen).digest('hex')}\n${screen}`);
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
