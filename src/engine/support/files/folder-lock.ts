/**
 * One program at a time changes what stands in a folder: a library, or the damaged file of a session.
 *
 * The lock is a folder of numbered files, of which the one with the highest number counts. Whoever wants it makes the
 * next number, which the file system lets only one do, once the file that counts has been given back or its holder
 * has ended. No file that others might wait for is ever deleted, so nobody can delete the lock of somebody who was
 * quicker: only the holder deletes, and only numbers below its own, the lowest first. A slow program that makes a
 * number which was already used and deleted finds that the file it went by is deleted as well, and begins again.
 */
import { randomUUID } from 'node:crypto';
import { copyFile, constants, link, lstat, readdir, readFile, rm, truncate, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { ReaderError } from '../../../shared/result.ts';
import { hasErrorCode } from './file-errors.ts';
import { livenessOfThread, ownMark, ownThread } from './program-mark.ts';
import { withTrouble } from './folder-trouble.ts';
import { besideName, makeFolder, removeLeftovers, writeAll } from './write-whole.ts';
import { open } from 'node:fs/promises';

export interface LockOptions {
  /** What is changed under it, for messages. */
  readonly thing?: string;
  /** The folder that its user knows, for messages; without it the one that the lock stands in. */
  readonly library?: string;
  /** How long to wait for another program, in milliseconds. */
  readonly patience?: number;
  /** How long a holder may show no sign of life of whom the system tells nothing, in milliseconds. */
  readonly silence?: number;
}

/** A change takes milliseconds; one that takes this long has gone wrong. */
const PATIENCE_MS = 20_000;
const SILENCE_MS = 12_000;
const BEAT_MS = 2_000;
const SHORTEST_WAIT_MS = 2;
const LONGEST_WAIT_MS = 40;

/** Tokens of the locks that this thread holds: of its own it knows for certain. */
const heldHere = new Set<string>();

/**
 * Take the lock, waiting for another program that holds it; the result gives it back.
 *
 * @param folder of the lock, which is made with those above it
 * @throws ReaderError `disk` where another program holds it all the time, or the folder cannot be written to
 */
export async function lockFolder(
  folder: string,
  {
    thing = 'library',
    library = dirname(folder),
    patience = PATIENCE_MS,
    silence = SILENCE_MS,
  }: LockOptions = {},
): Promise<() => Promise<void>> {
  const began = performance.now();
  const isSilent = silenceWatch(silence);
  try {
    await makeFolder(folder);
    for (;;) {
      const newest = await newestIn(folder);
      if (newest === null) await makeFirst(folder);
      else if (isHeld(newest) && !isSilent(newest)) {
        if (performance.now() - began >= patience) break;
        await setTimeout(SHORTEST_WAIT_MS + Math.random() * (LONGEST_WAIT_MS - SHORTEST_WAIT_MS));
      } else {
        const token = await makeNext(folder, newest);
        if (token !== null) return hold(join(folder, fileOf(newest.number + 1)), token);
      }
    }
  } catch (error) {
    throw new ReaderError(
      'disk',
      withTrouble(
        `The ${thing} cannot be changed, because the library's folder cannot be written to (${library})`,
        error,
      ),
      { cause: error },
    );
  }
  throw new ReaderError(
    'disk',
    `Another window or command is changing the ${thing}: try again when it is done (${library}).`,
  );
}

interface LockFile {
  readonly number: number;
  /** Of the file, whose number may have been used before. */
  readonly token: string;
  readonly program: string;
  readonly thread: string | null;
  readonly touched: number;
}

/** A file of which nothing can be read is held by a program that is just writing it, or was cut off. */
const UNREADABLE = { token: '', program: '', thread: null } as const;

const content = z.object({ token: z.string(), program: z.string(), thread: z.string().nullable() });

/** A lock is given back by this date, which needs no room on the disk. FAT knows no earlier one than 1980. */
const GIVEN_BACK = new Date(Date.UTC(2000, 0, 1));
const GIVEN_BACK_WITHIN_MS = 24 * 60 * 60 * 1000;

function isHeld({ token, program, thread, touched }: LockFile): boolean {
  if (heldHere.has(token)) return true;
  if (Math.abs(touched - GIVEN_BACK.getTime()) < GIVEN_BACK_WITHIN_MS) return false;
  // One of this very thread that it does not hold was left by a failure to give it back.
  if (program === ownMark && thread !== null && thread === ownThread()) return false;
  return livenessOfThread(program, thread) !== 'gone';
}

/** Whether a holder of whom the system tells nothing has stopped showing that it lives, by the watcher's own clock. */
function silenceWatch(silence: number): (file: LockFile) => boolean {
  let seen: LockFile | null = null;
  let since = 0;
  return (file) => {
    if (heldHere.has(file.token) || livenessOfThread(file.program, file.thread) === 'running') return false;
    const isSame =
      seen !== null &&
      seen.number === file.number &&
      seen.token === file.token &&
      seen.touched === file.touched;
    if (!isSame) {
      seen = file;
      since = performance.now();
    }
    return performance.now() - since > silence;
  };
}

const NAME = /^held-(\d{1,15})$/;
const fileOf = (number: number): string => `held-${number}`;

async function numbersIn(folder: string): Promise<number[]> {
  const numbers = (await readdir(folder)).flatMap((name) => {
    const [, number] = NAME.exec(name) ?? [];
    return number === undefined ? [] : Number(number);
  });
  return numbers.sort((a, b) => a - b);
}

/** The file that counts; `null` where there is none. */
async function newestIn(folder: string): Promise<LockFile | null> {
  for (;;) {
    const number = (await numbersIn(folder)).at(-1);
    if (number === undefined) return null;
    const file = await read(folder, number);
    if (file !== null) return file;
  }
}

/** `null` where it is no longer there. */
async function read(folder: string, number: number): Promise<LockFile | null> {
  const path = join(folder, fileOf(number));
  try {
    const found = await lstat(path);
    // A folder, a link or a pipe of that name is nobody's lock, and its number is taken.
    if (!found.isFile()) return { number, touched: GIVEN_BACK.getTime(), ...UNREADABLE };
    const text = await readFile(path, 'utf8');
    const { mtimeMs: touched } = await lstat(path);
    return { number, touched, ...contentOf(text) };
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function contentOf(text: string): z.infer<typeof content> {
  try {
    return content.parse(JSON.parse(text));
  } catch {
    return UNREADABLE;
  }
}

/** The first number belongs to nobody, so that there is one to go by. */
async function makeFirst(folder: string): Promise<void> {
  await removeLeftovers(folder);
  await create(join(folder, fileOf(1)), { token: randomUUID(), program: '', thread: null }, GIVEN_BACK);
}

/** Take the number behind `newest`; gives its token, or `null` where another was quicker. */
async function makeNext(folder: string, newest: LockFile): Promise<string | null> {
  const number = newest.number + 1;
  const path = join(folder, fileOf(number));
  const token = randomUUID();
  // Before the file is there: another engine of this thread that sees it must not take it for one that was left.
  heldHere.add(token);
  let isTaken = false;
  try {
    isTaken = await takePlace(folder, newest, path, token);
  } finally {
    if (!isTaken) heldHere.delete(token);
  }
  return isTaken ? token : null;
}

async function takePlace(folder: string, newest: LockFile, path: string, token: string): Promise<boolean> {
  if (!(await create(path, { token, program: ownMark, thread: ownThread() }, null))) return false;
  if ((await read(folder, newest.number))?.token !== newest.token) {
    await rm(path, { force: true });
    return false;
  }
  // The one before stays, so that whoever looks just then finds one at least.
  for (const old of await numbersIn(folder)) {
    if (old < newest.number) await rm(join(folder, fileOf(old)), { force: true }).catch(() => undefined);
  }
  return true;
}

/** Make a file with its content, if there is none of that name. */
async function create(path: string, value: z.infer<typeof content>, touched: Date | null): Promise<boolean> {
  const beside = besideName(path);
  try {
    const file = await open(beside, 'wx');
    try {
      await writeAll(file, Buffer.from(JSON.stringify(value)), null);
      if (touched !== null) await file.utimes(touched, touched);
    } finally {
      await file.close();
    }
    await link(beside, path).catch((error: unknown) => {
      // A drive without links: others may see it before it is written, and wait then.
      if (!NO_LINKS.some((code) => hasErrorCode(error, code))) throw error;
      return copyFile(beside, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

function hold(path: string, token: string): () => Promise<void> {
  const beat = setInterval(() => {
    const time = new Date();
    utimes(path, time, time).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return async () => {
    clearInterval(beat);
    try {
      await utimes(path, GIVEN_BACK, GIVEN_BACK);
    } catch {
      // A drive that refuses dates: an empty file is taken once it has been silent.
      await truncate(path, 0).catch(() => undefined);
    } finally {
      heldHere.delete(token);
    }
  };
}
