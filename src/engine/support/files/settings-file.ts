/** What the reader keeps of its user's habits: a small JSON file in the data folder for each kind. */
import { constants } from 'node:fs';
import { copyFile, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import type { ReaderEvent } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { hasErrorCode } from './file-errors.ts';
import { lockFolder } from './folder-lock.ts';
import { withReason } from './with-reason.ts';
import { removeLeftovers, writeWhole } from './write-whole.ts';

export interface SettingsFile<Value> {
  /**
   * What was saved last, also where saving is still under way, or `null` where nothing was. A damaged file is moved
   * aside and said once; one of a later version of the reader is left as it is, and said.
   *
   * @throws ReaderError `disk`
   */
  readonly load: () => Promise<Value | null>;
  /**
   * Values are written one after the other, in the order they were given; nothing is while a file of a later version is there.
   *
   * @throws ReaderError `disk`
   */
  readonly save: (value: Value) => Promise<void>;
}

export interface SettingsFileOptions<Value> {
  readonly dataFolder: string;
  /** Of the file, without its ending. */
  readonly name: string;
  /** What a file must hold; what else a later version keeps there makes it a file of that version. */
  readonly schema: z.ZodType<Value>;
  readonly words: SettingsWords;
  readonly emit: (event: ReaderEvent) => void;
  /** The clock, for the name under which a damaged file is kept. */
  readonly now?: (() => Date) | undefined;
}

/** How messages speak of what is kept; what is wrong, or the name of a file, comes after. */
export interface SettingsWords {
  readonly cannotRead: string;
  readonly cannotSave: string;
  readonly damaged: string;
  readonly later: string;
}

/** Settings have some thousand bytes. */
const LARGEST_BYTES = 4 * 2 ** 20;

// Long because loading and saving share what is known of the file.
export function createSettingsFile<Value>(options: SettingsFileOptions<Value>): SettingsFile<Value> {
  const { dataFolder, name, schema, words, emit, now = () => new Date() } = options;
  const file = join(dataFolder, `${name}.json`);
  const read = (place: string) => readSettings(place, schema);

  let loading: Promise<Value | null> | null = null;
  /** A file of a later version was found, which nothing is written over; and its user was told. */
  let isLater = false;
  let isLaterSaid = false;
  /** Ends when all that was given to be saved is on the disk, or could not be written. */
  let saved: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Value | null> {
    try {
      await removeLeftovers(dataFolder, file);
      isLater = false;
      return (await read(file)) ?? (await withoutDamaged());
    } catch (error) {
      if (hasErrorCode(error, 'ENOENT')) return null;
      if (error instanceof LaterVersion) return withoutLater();
      throw new ReaderError('disk', withReason(words.cannotRead, error), { cause: error });
    }
  }

  function withoutLater(): null {
    isLater = true;
    if (!isLaterSaid)
      emit({ kind: 'notice', message: `${words.later}: update this one. It is left as it is.` });
    isLaterSaid = true;
    return null;
  }

  async function withoutDamaged(): Promise<Value | null> {
    const kept = `${name}.damaged-${now().toISOString().replaceAll(':', '-')}.json`;
    const since = await setAside(file, { kept, thing: name, read });
    const message = `${words.damaged}; the old file is kept as ${kept}.`;
    if (since === null) emit({ kind: 'notice', message });
    return since;
  }

  async function write(value: Value): Promise<void> {
    if (isLater) return;
    try {
      await writeWhole(file, `${JSON.stringify(value)}\n`);
    } catch (error) {
      throw new ReaderError('disk', withReason(words.cannotSave, error), { cause: error });
    }
  }

  return {
    // A page that is loaded twice in a row asks twice at once; a damaged file can be set aside only once.
    load: () => {
      loading ??= saved.then(load).finally(() => (loading = null));
      return loading;
    },
    save: (value) => {
      const saving = saved.then(() => write(value));
      saved = saving.catch(() => undefined);
      // Who asks from here on asks for this one.
      loading = null;
      return saving;
    },
  };
}

/** Where nothing is kept: nothing to restore, nothing saved. */
export const NO_SETTINGS = { load: () => Promise.resolve(null), save: () => Promise.resolve() };

type Read<Value> = (file: string) => Promise<Value | null>;

class LaterVersion extends Error {}

/**
 * What a file holds; `null` where it is damaged, no file, or far longer than any settings.
 *
 * @throws LaterVersion
 */
async function readSettings<Value>(file: string, schema: z.ZodType<Value>): Promise<Value | null> {
  const found = await stat(file);
  if (!found.isFile() || found.size > LARGEST_BYTES) return null;
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) throw error;
    return null;
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  if (isOfLaterVersion(content, parsed.error.issues)) throw new LaterVersion();
  return null;
}

/** Of the form that this version of the reader writes. */
const VERSION = 1;

/** It says so, or nothing is wrong with it but that it says more. */
function isOfLaterVersion(content: unknown, issues: readonly { readonly code?: string }[]): boolean {
  if (typeof content !== 'object' || content === null || !('version' in content)) return false;
  const { version } = content;
  if (typeof version === 'number' && Number.isInteger(version) && version > VERSION) return true;
  return version === VERSION && issues.every(({ code }) => code === 'unrecognized_keys');
}

interface Aside<Value> {
  /** Name of the file that the damaged one becomes, beside it. */
  readonly kept: string;
  readonly thing: string;
  readonly read: Read<Value>;
}

/**
 * Move a damaged file to a name beside it, or give what another program has saved since.
 *
 * Under the lock, and looked at once more: of two programs that come at once the second finds what the first has
 * saved. Saving waits for no lock, so what was moved is looked at again, and a good one is put back.
 */
async function setAside<Value>(file: string, { kept, thing, read }: Aside<Value>): Promise<Value | null> {
  const unlock = await lockFolder(join(dirname(file), 'locks'), { thing });
  try {
    const since = await read(file);
    if (since !== null) return since;
    const aside = join(dirname(file), kept);
    await rename(file, aside);
    const moved = await read(aside);
    if (moved !== null) await putBack(aside, file);
    return moved;
  } finally {
    await unlock();
  }
}

/** Unless a newer one stands there by now. */
async function putBack(aside: string, file: string): Promise<void> {
  try {
    await copyFile(aside, file, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
  await rm(aside);
}
