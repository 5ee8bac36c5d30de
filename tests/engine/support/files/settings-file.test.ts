import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReaderEvent } from '../../../../src/shared/contract/contract.ts';
import { createSettingsFile, NO_SETTINGS } from '../../../../src/engine/support/files/settings-file.ts';

let folder: string;
let told: ReaderEvent[];
const settings = () =>
  createSettingsFile({
    dataFolder: folder,
    name: 'habits',
    schema: z.strictObject({ version: z.literal(1), size: z.number() }),
    words: {
      cannotRead: 'It cannot be read',
      cannotSave: 'It cannot be saved',
      damaged: 'It is damaged',
      later: 'It is of a later version',
    },
    emit: (event) => told.push(event),
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
  told = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a settings file', () => {
  it.skipIf(process.platform === 'win32')(
    'that is there and cannot be read is a failure in words',
    async () => {
      const place = join(folder, 'habits.json');
      await symlink(place, place);
      await expect(settings().load()).rejects.toMatchObject({
        code: 'disk',
        message: expect.stringMatching(/^It cannot be read: .+\.$/),
      });
    },
  );

  it.each([
    ['another form', '{"version":2,"sizes":[1]}'],
    ['more in it than this one knows', '{"version":1,"size":7,"colour":"red"}'],
  ])('of a later version, with %s, is left as it is, and said once', async (_name, text) => {
    const file = join(folder, 'habits.json');
    await writeFile(file, text);
    const habits = settings();
    expect([await habits.load(), await habits.load()]).toEqual([null, null]);
    await habits.save({ version: 1, size: 9 });
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual([text, ['habits.json']]);
    expect(told).toEqual([
      { kind: 'notice', message: 'It is of a later version: update this one. It is left as it is.' },
    ]);
  });

  it('of a later version that is damaged beside that is damaged', async () => {
    await writeFile(join(folder, 'habits.json'), '{"version":1,"size":"7","colour":"red"}');
    expect(await settings().load()).toBeNull();
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^habits\.damaged-/), 'locks']);
  });

  it('that is none keeps nothing', async () => {
    await NO_SETTINGS.save();
    expect(await NO_SETTINGS.load()).toBeNull();
  });
});
