import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { profileFolder } from '../../../src/main/start/profile-folder.ts';

let folder: string;
let temporary: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profile-'));
  temporary = join(folder, 'temporary');
  mkdirSync(temporary);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is made, for this user alone, and nothing is left in it', () => {
  const usual = join(folder, 'data/window');
  const { path, problem, leave } = profileFolder(usual, temporary);
  leave();
  expect([path, problem, readdirSync(usual)]).toEqual([usual, null, []]);
  expect(profileFolder(usual, temporary).path).toBe(usual);
  if (process.platform === 'win32') return;
  for (const made of [join(folder, 'data'), usual]) expect(statSync(made).mode & 0o777).toBe(0o700);
});

it.each([
  ['is a file', (data: string) => (mkdirSync(data), writeFileSync(join(data, 'window'), 'mine'))],
  ['lies in a file', (data: string) => writeFileSync(data, 'mine')],
])('is another for this start where the usual one %s, which stays as it is', (_name, spoil) => {
  const data = join(folder, 'data');
  spoil(data);
  const { path, problem, leave } = profileFolder(join(data, 'window'), temporary);
  expect(path.startsWith(temporary)).toBe(true);
  expect(problem).toMatch(
    /^\S+window cannot be used: a (?:file of that name is in its place|part of its path is not a folder)\. /,
  );
  expect(existsSync(path)).toBe(true);
  leave();
  expect(readdirSync(temporary)).toEqual([]);
  expect(statSync(data).isFile() || statSync(join(data, 'window')).isFile()).toBe(true);
});

it('is another for this start where the system refuses it', () => {
  const { path, problem } = profileFolder(join(folder, 'a'.repeat(300)), temporary);
  expect(path.startsWith(temporary)).toBe(true);
  expect(problem).toContain(' cannot be used: ');
});

it('is the usual one, with its problem, where no other can be made either', () => {
  writeFileSync(join(folder, 'window'), '');
  rmSync(temporary, { recursive: true });
  const { path, problem } = profileFolder(join(folder, 'window'), temporary);
  expect([path, problem]).toEqual([join(folder, 'window'), expect.stringContaining('cannot be used')]);
});
