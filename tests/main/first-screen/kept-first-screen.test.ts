import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const kept = (page = PAGE) =>
  createKeptFirstScreen({ folder, page, sources: [source, join(folder, 'never there')] });

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
