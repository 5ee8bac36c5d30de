/** The reading preferences in the data folder: `preferences.json`. */
import { z } from 'zod';
import type { Preferences, ReaderEvent } from '../../shared/contract/contract.ts';
import { preferences } from '../../shared/contract/argument-schemas.ts';
import { createSettingsFile } from '../support/files/settings-file.ts';
import type { SettingsFile } from '../support/files/settings-file.ts';
import { PREFERENCES_NAME } from './preferences-name.ts';

export type PreferencesStore = SettingsFile<Preferences>;

/** @param now the clock, for the name under which a damaged file is kept */
export function createPreferencesStore(
  dataFolder: string,
  emit: (event: ReaderEvent) => void,
  now?: () => Date,
): PreferencesStore {
  const { load, save } = createSettingsFile<Preferences>({
    dataFolder,
    name: PREFERENCES_NAME,
    schema: preferences(z),
    words: {
      cannotRead: 'The reading preferences cannot be read',
      cannotSave: 'The reading preferences cannot be saved',
      damaged: 'The reading preferences could not be read, so text and colours are as on the first start',
      later:
        'The reading preferences are of a later version of the reader, so text and colours are as on the first start and none are kept',
    },
    emit,
    now,
  });
  /** Whether what stood there was read or set aside: only then may something else take its place. */
  let isKnown = false;
  const known = async () => {
    const kept = await load();
    isKnown = true;
    return kept;
  };
  return {
    load: known,
    save: async (value) => {
      if (!isKnown) await known();
      await save(value);
    },
  };
}
