/** The session (open panes, places, switches) in the data folder. */
import { join } from 'node:path';
import type { ReaderEvent, Session } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import { hasErrorCode } from '../support/files/file-errors.ts';
import { withReason } from '../support/files/with-reason.ts';
import { removeLeftovers } from '../support/files/write-whole.ts';
import { readSession, setAside, writeSession } from './session-file.ts';

export interface SessionStore {
  /**
   * The session as it was saved last, also where saving is still under way, or `null` where there is none. A damaged
   * file is moved aside and said once.
   */
  readonly load: () => Promise<Session | null>;
  /**
   * Sessions are written one after the other, in the order they were given.
   *
   * @throws ReaderError `disk`
   */
  readonly save: (session: Session) => Promise<void>;
}

/** @param now the clock, for the name under which a damaged file is kept */
export function createSessionStore(
  dataFolder: string,
  emit: (event: ReaderEvent) => void,
  now: () => Date = () => new Date(),
): SessionStore {
  const file = join(dataFolder, 'session.json');

  let loading: Promise<Session | null> | null = null;
  /** Ends when all that was given to be saved is on the disk, or could not be written. */
  let saved: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Session | null> {
    try {
      await removeLeftovers(dataFolder, file);
      return (await readSession(file)) ?? (await withoutDamaged());
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) return null;
      throw new ReaderError('disk', withReason('The saved session cannot be read', error), { cause: error });
    }
  }

  async function withoutDamaged(): Promise<Session | null> {
    const kept = `session.damaged-${now().toISOString().replaceAll(':', '-')}.json`;
    const since = await setAside(file, kept);
    const message = `The saved session could not be read, so the reader opens as on its first start; the old file is kept as ${kept}.`;
    if (since === null) emit({ kind: 'notice', message });
    return since;
  }

  return {
    // A page that is loaded twice in a row asks twice at once; a damaged file can be set aside only once.
    load: () => {
      loading ??= saved.then(load).finally(() => (loading = null));
      return loading;
    },
    save: (session) => {
      const saving = saved.then(() => writeSession(file, session));
      saved = saving.catch(() => undefined);
      // Who asks from here on asks for this one.
      loading = null;
      return saving;
    },
  };
}

/** Where nothing is kept: no session to restore, none saved. */
export function noSessionStore(): SessionStore {
  return { load: () => Promise.resolve(null), save: () => Promise.resolve() };
}
