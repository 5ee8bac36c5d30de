import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptTheme } from '../../../src/engine/host/kept-theme.ts';
import { DEFAULT_PREFERENCES } from '../../../src/shared/contract/contract.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theme-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the theme that a window begins with', () => {
  it.each([
    [JSON.stringify({ ...DEFAULT_PREFERENCES, theme: 'dark' }), 'dark'],
    [JSON.stringify({ ...DEFAULT_PREFERENCES, theme: 'light' }), 'light'],
    [JSON.stringify({ ...DEFAULT_PREFERENCES, theme: 'sepia' }), 'system'],
    [JSON.stringify({ theme: 'dark' }), 'system'],
    ['{', 'system'],
  ])('of %s is %s, and the file stays as it is', async (content, theme) => {
    const file = join(folder, 'preferences.json');
    await writeFile(file, content);
    expect(keptTheme(folder)).toBe(theme);
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'preferences.json')]);
    expect(keptTheme(folder)).toBe('system');
  });

  it('is the system’s where nothing is kept', () => {
    expect([keptTheme(folder), keptTheme(null)]).toEqual(['system', 'system']);
  });
});
