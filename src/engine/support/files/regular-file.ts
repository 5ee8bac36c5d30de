/**
 * Opening what a user has named as a file. Pipes, devices and sockets have names too, and whoever opens or reads
 * them as files waits for ever or reads without end.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { lstat, open, stat, statfs } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { hasErrorCode } from './file-errors.ts';
import { forSystem, NOT_TEXT } from './file-path.ts';
import type { FilePath } from './file-path.ts';

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

/** What has a name and is no file; its message says what it is: "it is a device, not a file". */
export class NotAFileError extends Error {
  override readonly name = 'NotAFileError';
}

/** Does not wait for the other end of a pipe, and makes no device the terminal; Windows has neither. */
export const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Opens a file for reading.
 *
 * @throws NotAFileError where it is none, and the file system's errors
 */
export async function openRegularFile(path: FilePath): Promise<FileHandle> {
  // Opening a device may already do something, so it is looked at first ...
  check(await statNamed(path));
  const file = await open(forSystem(path), WITHOUT_WAITING);
  try {
    // ... and what has been opened in the end may be another thing than what was looked at.
    check(await file.stat());
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * What a name stands for.
 *
 * @throws NotAFileError of a link to nothing and of a name that may be another, and the file system's errors
 */
export async function statNamed(path: FilePath): Promise<Kinds> {
  try {
    return await stat(forSystem(path));
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT')) throw error;
    if (await isLink(path))
      throw new NotAFileError('it is a link, and what it points to is not there', { cause: error });
    // Words of a command line, and names that a dialog gives, are text by the time they arrive.
    if (typeof path === 'string' && path.includes(NOT_TEXT))
      throw new NotAFileError(UNNAMEABLE, { cause: error });
    throw error;
  }
}

const UNNAMEABLE = `it is not there under this name, in which "${NOT_TEXT}" may stand for what is not written in UTF-8: rename it, or add the folder that it is in`;

async function isLink(path: FilePath): Promise<boolean> {
  return (await lstat(forSystem(path)).catch(() => null))?.isSymbolicLink() === true;
}

function check(found: Kinds): void {
  if (!found.isFile()) throw new NotAFileError(`it is ${kindOf(found)}`);
}

function kindOf(found: Kinds): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe, not a file';
  return found.isSocket() ? 'a socket, not a file' : 'a device, not a file';
}

/**
 * The bytes of a file.
 *
 * @param most so many at most; what is longer is not read at all
 * @throws NotAFileError where it is none or too long, and the file system's errors
 */
export async function readRegular(path: FilePath, most: number): Promise<Uint8Array> {
  const file = await openRegularFile(path);
  try {
    if ((await file.stat()).size > most) throw tooLarge(most);
    return await readWhole(file, path);
  } finally {
    await file.close();
  }
}

/**
 * A file opened at once, for work that somebody waits for; it is closed when that is done.
 *
 * @throws NotAFileError where it is none, and the file system's errors
 */
export function withRegularNow<Value>(path: string, work: (file: number, size: number) => Value): Value {
  check(statSync(path));
  const file = openSync(path, WITHOUT_WAITING);
  try {
    const found = fstatSync(file);
    check(found);
    return work(file, found.size);
  } finally {
    closeSync(file);
  }
}

/**
 * The bytes of a file, at once.
 *
 * @param most so many at most; what is longer is not read at all
 * @throws NotAFileError where it is none or too long, and the file system's errors
 */
export function readRegularNow(path: string, most: number): Buffer {
  return withRegularNow(path, (file, size) => {
    if (size > most) throw tooLarge(most);
    return readFileSync(file);
  });
}

function tooLarge(most: number): NotAFileError {
  return new NotAFileError(`it is larger than ${Math.round(most / 2 ** 20)} MB`);
}

/** File systems whose files are made up as they are read (Linux, `statfs(2)`): proc and sysfs. */
const MADE_UP: ReadonlySet<number> = new Set([0x9fa0, 0x62656572]);

/**
 * The bytes of an opened file, no more of them than it had when it was opened.
 *
 * @throws NotAFileError where the file is one that the system makes up, or is being written meanwhile
 */
export async function readWhole(
  file: Pick<FileHandle, 'stat' | 'read'>,
  path: FilePath,
): Promise<Uint8Array> {
  const { size, mtimeMs } = await file.stat();
  if (size === 0 && MADE_UP.has((await statfs(forSystem(path))).type))
    throw new NotAFileError('it is a part of the system, not a file on a disk');
  const bytes = Buffer.allocUnsafeSlow(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  const after = await file.stat();
  if (filled < size || after.size !== size || after.mtimeMs !== mtimeMs)
    throw new NotAFileError('another program is writing it: add it once that is done');
  return bytes;
}
