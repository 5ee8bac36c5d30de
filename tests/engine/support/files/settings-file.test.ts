import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSettingsFile, NO_SETTINGS } from '../../../../src/engine/support/files/settings-file.ts';

let folder: string;
const settings = () =>
  createSettingsFile({
    dataFolder: folder,
    name: 'habits',
    parse: String,
    words: { cannotRead: 'It cannot be read', cannotSave: 'It cannot be saved', damaged: 'It is damaged' },
    emit: () => undefined,
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
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

  it('that is none keeps nothing', async () => {
    await NO_SETTINGS.save();
    expect(await NO_SETTINGS.load()).toBeNull();
  });
});
