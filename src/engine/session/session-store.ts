/** The session (open panes, places, switches) in the data folder. */
import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReaderEvent, Session } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import { session } from '../../shared/contract/argument-schemas.ts';
import { hasErrorCode, readableError } from '../support/files/file-errors.ts';
import { removeLeftovers, writeWhole } from '../support/files/write-whole.ts';

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

/** A session has some thousand bytes. */
const LARGEST_BYTES = 4 * 2 ** 20;

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

  async function setAside(): Promise<void> {
    const kept = `session.damaged-${now().toISOString().replaceAll(':', '-')}.json`;
    await rename(file, join(dataFolder, kept));
    emit({
      kind: 'notice',
      message: `The saved session could not be read, so the reader opens as on its first start; the old file is kept as ${kept}.`,
    });
  }

  async function load(): Promise<Session | null> {
    try {
      await removeLeftovers(dataFolder, file);
      const session = parseSession(await readSession(file));
      if (session === null) await setAside();
      return session;
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) return null;
      throw new ReaderError('disk', `The saved session cannot be read: ${readableError(error)}.`, {
        cause: error,
      });
    }
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

/** Nothing where the file is none, or far longer than any session. */
async function readSession(file: string): Promise<string> {
  const found = await stat(file);
  return found.isFile() && found.size <= LARGEST_BYTES ? readFile(file, 'utf8') : '';
}

/** @throws ReaderError `disk` */
async function writeSession(file: string, session: Session): Promise<void> {
  try {
    await writeWhole(file, `${JSON.stringify(session)}\n`);
  } catch (error) {
    throw new ReaderError('disk', `The session cannot be saved: ${readableError(error)}.`, { cause: error });
  }
}

function parseSession(text: string): Session | null {
  try {
    return session(z).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where nothing is kept: no session to restore, none saved. */
export function noSessionStore(): SessionStore {
  return { load: () => Promise.resolve(null), save: () => Promise.resolve() };
}
