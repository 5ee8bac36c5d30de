/** The session (open panes, places, switches) in the data folder. */
import { z } from 'zod';
import type { ReaderEvent, Session } from '../../shared/contract/contract.ts';
import { session } from '../../shared/contract/argument-schemas.ts';
import { createSettingsFile } from '../support/files/settings-file.ts';
import type { SettingsFile } from '../support/files/settings-file.ts';

export type SessionStore = SettingsFile<Session>;

/** @param now the clock, for the name under which a damaged file is kept */
export function createSessionStore(
  dataFolder: string,
  emit: (event: ReaderEvent) => void,
  now?: () => Date,
): SessionStore {
  return createSettingsFile<Session>({
    dataFolder,
    name: 'session',
    schema: session(z),
    words: {
      cannotRead: 'The saved session cannot be read',
      cannotSave: 'The session cannot be saved',
      damaged: 'The saved session could not be read, so the reader opens as on its first start',
      later:
        'The saved session is of a later version of the reader, so this one opens as on its first start and keeps none',
    },
    emit,
    now,
  });
}
