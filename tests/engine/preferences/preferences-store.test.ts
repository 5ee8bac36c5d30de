import { mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPreferencesStore } from '../../../src/engine/preferences/preferences-store.ts';
import { DEFAULT_PREFERENCES } from '../../../src/shared/contract/contract.ts';
import type { Preferences, ReaderEvent } from '../../../src/shared/contract/contract.ts';

const CHOSEN: Preferences = {
  version: 1,
  textSize: 120,
  lineLength: 60,
  leading: 180,
  theme: 'dark',
  motion: 'reduced',
};

let folder: string;
let events: ReaderEvent[];
const store = () =>
  createPreferencesStore(
    folder,
    (event) => events.push(event),
    () => new Date('2026-01-02T03:04:05Z'),
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preferences-'));
  events = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the preferences file', () => {
  it.each([CHOSEN, DEFAULT_PREFERENCES])(
    'is nothing at first, and comes back as saved: %j',
    async (chosen) => {
      expect(await store().load()).toBeNull();
      await store().save(chosen);
      expect(await store().load()).toEqual(chosen);
      expect(await readdir(folder)).toEqual(['preferences.json']);
      expect(events).toEqual([]);
    },
  );

  it.each([
    ['cut off', '{"version":1,"textSize":'],
    ['with a size that no slider has', JSON.stringify({ ...CHOSEN, textSize: 900 })],
    ['with a theme that there is not', JSON.stringify({ ...CHOSEN, theme: 'sepia' })],
    ['without its motion', JSON.stringify({ ...CHOSEN, motion: undefined })],
    ['empty', ''],
  ])('is set aside when damaged, and said once: %s', async (_form, content) => {
    const kept = 'preferences.damaged-2026-01-02T03-04-05.000Z.json';
    await writeFile(join(folder, 'preferences.json'), content);
    expect(await store().load()).toBeNull();
    expect(await store().load()).toBeNull();
    expect(events).toEqual([{ kind: 'notice', message: expect.stringContaining(kept) }]);
    expect(await readFile(join(folder, kept), 'utf8')).toBe(content);
  });

  it.skipIf(process.platform === 'win32')('that cannot be read is never written over', async () => {
    const place = join(folder, 'preferences.json');
    await symlink(place, place);
    const { load, save } = store();
    const failure = {
      code: 'disk',
      message: expect.stringMatching(/^The reading preferences cannot be read: /),
    };
    await expect(load()).rejects.toMatchObject(failure);
    await expect(save(CHOSEN)).rejects.toMatchObject(failure);
    expect(await readlink(place)).toBe(place);
  });

  it('is set aside before anything is saved in its place, asked for or not', async () => {
    await writeFile(join(folder, 'preferences.json'), 'mine');
    await store().save(CHOSEN);
    const kept = 'preferences.damaged-2026-01-02T03-04-05.000Z.json';
    expect(await readFile(join(folder, kept), 'utf8')).toBe('mine');
    expect(await store().load()).toEqual(CHOSEN);
  });
});
