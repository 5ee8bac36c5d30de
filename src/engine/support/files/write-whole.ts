/**
 * The one way in which the reader writes a file: beside its place, every byte of it, brought to the disk and its
 * length proved, then renamed. Under its name there is the old file or the new one, whole, whenever the power fails
 * or the disk is full; and whoever is told that it is written can pull the plug.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import * as files from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasErrorCode } from './file-errors.ts';
import { makeFolderTree } from './make-folder.ts';
import { livenessOf, MARK_PATTERN, ownMark } from './program-mark.ts';
import { removedIfKilled } from './removed-if-killed.ts';

/** The calls of the file system that writing needs; a test gives others, which fail. */
export type FileSystem = Pick<typeof files, 'open' | 'rename' | 'rm'>;

/** A file that is being written beside its place. */
export interface GrowingFile {
  /** Bytes at a place of their own; resolves when the system has taken all of them. */
  readonly writeAt: (bytes: Uint8Array, start: number) => Promise<void>;
  /** Bytes behind all that was written. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Drop what stands behind this many bytes. */
  readonly truncate: (length: number) => Promise<void>;
  /** @throws ShortFile where these are not all the bytes that can be read back */
  readonly prove: (bytes: Uint8Array) => Promise<void>;
}

export interface WriteOptions {
  /** Rights of a file that is new, as in `chmod`; one that is replaced keeps its own. */
  readonly mode?: number;
  readonly system?: FileSystem;
  /** It takes long, and what is there of it goes at once where the program is killed, not with the next. */
  readonly isLong?: boolean;
}

/** @throws the file system's errors; what stood at `path` is untouched then, and nothing is left beside it */
export async function writeWhole(
  path: string,
  data: Uint8Array | string,
  options: WriteOptions = {},
): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  await fillWhole(
    path,
    async (file) => {
      await file.append(bytes);
      await file.prove(bytes);
    },
    options,
  );
}

/**
 * The same for a file that comes into being piece by piece.
 *
 * @param fill writes all of it; where it rejects, nothing becomes of the file
 * @throws what `fill` throws, and the file system's errors
 */
export async function fillWhole<Value>(
  path: string,
  fill: (file: GrowingFile) => Promise<Value>,
  { mode, system = files, isLong = false }: WriteOptions = {},
): Promise<Value> {
  const found = await files.stat(path).catch(() => null);
  const beside = besideName(path);
  const isOver = isLong ? removedIfKilled(beside) : (): void => undefined;
  try {
    const file = await system.open(beside, 'wx+', mode);
    let value: Value;
    try {
      if (found !== null) await file.chmod(found.mode & 0o777).catch(() => undefined);
      const growing = growingFile(file);
      value = await fill(growing);
      await file.sync();
      await proveLength(file, growing.length());
    } finally {
      await file.close();
    }
    await system.rename(beside, path);
    await syncFolder(dirname(path));
    return value;
  } catch (error) {
    await system.rm(beside, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    isOver();
  }
}

/** The same for a short file while nothing else can run. */
export function writeWholeNow(path: string, text: string): void {
  const bytes = Buffer.from(text);
  const beside = besideName(path);
  try {
    const file = openSync(beside, 'wx');
    try {
      for (let at = 0; at < bytes.length;) at += someOf(writeSync(file, bytes, at));
      fsyncSync(file);
      if (fstatSync(file).size !== bytes.length) throw new ShortFile();
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * Every byte, where the system may take fewer at a time: a disk that has become full takes some and says nothing
 * until it is asked again.
 *
 * @param start where in the file; at its end where that is `null`
 */
export async function writeAll(
  file: Pick<FileHandle, 'write'>,
  bytes: Uint8Array,
  start: number | null,
): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const place = start === null ? null : start + at;
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, place);
    at += someOf(bytesWritten);
  }
}

/** @throws ShortFile where the file has another length */
export async function proveLength(file: Pick<FileHandle, 'stat'>, length: number): Promise<void> {
  const { size } = await file.stat();
  if (size !== length) throw new ShortFile();
}

/** Not all of it is on the disk, and the system has not said why. */
class ShortFile extends Error {
  /** As the file system's own errors have one: it is no defect. */
  readonly code = 'ESHORT';

  constructor() {
    super('the disk took only a part of it');
  }
}

/** Bring a folder's names to the disk, where the system can do that with a folder. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await files.open(folder);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!CANNOT_SYNC.some((code) => hasErrorCode(error, code))) throw error;
  }
}

/** What Windows and some network drives say of a folder that is opened or synchronised. */
const CANNOT_SYNC = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF', 'ENOSYS'];

/** Make a folder with those above it, each of them brought to the disk. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await makeFolderTree(folder);
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

const ENDING = new RegExp(`\\.(${MARK_PATTERN})\\.[0-9a-f]{8}\\.part$`);
/** Work of another machine, or of a process that the system tells nothing of, is nobody's after a day. */
const LONGEST_WORK_MS = 24 * 60 * 60 * 1000;

/** No file system has longer names than 255 bytes. */
const LONGEST_STEM_BYTES = 180;

/** A name beside a file's place that is this program's own. */
export function besideName(path: string): string {
  const ending = `.${ownMark}.${randomBytes(4).toString('hex')}.part`;
  return join(dirname(path), `${stemOf(path)}${ending}`);
}

function stemOf(path: string): string {
  let stem = basename(path);
  while (Buffer.byteLength(stem) > LONGEST_STEM_BYTES) stem = stem.slice(0, -1);
  return stem;
}

/**
 * Remove what programs that have ended left half written in a folder. Names that this module did not make are
 * left alone, and so is the work of a program that runs.
 *
 * @param of only what was to become the file of this name
 */
export async function removeLeftovers(folder: string, of: string | null = null): Promise<void> {
  const names = await files.readdir(folder).catch(() => []);
  for (const name of names) {
    const [ending, mark] = ENDING.exec(name) ?? [];
    if (ending === undefined || mark === undefined) continue;
    if (of !== null && name !== `${stemOf(of)}${ending}`) continue;
    const path = join(folder, name);
    if (await isNobodys(path, mark)) await files.rm(path, { force: true }).catch(() => undefined);
  }
}

/** Whether a file that bears a program's mark is nobody's any more. */
async function isNobodys(path: string, mark: string, longest = LONGEST_WORK_MS): Promise<boolean> {
  const liveness = livenessOf(mark);
  if (liveness !== 'unknown') return liveness === 'gone';
  const found = await files.stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > longest;
}

const PIECE_BYTES = 1024 * 1024;

function growingFile(file: FileHandle): GrowingFile & { readonly length: () => number } {
  let length = 0;
  const writeAt = async (bytes: Uint8Array, start: number): Promise<void> => {
    await writeAll(file, bytes, start);
    length = Math.max(length, start + bytes.length);
  };
  return {
    writeAt,
    append: (bytes) => writeAt(bytes, length),
    truncate: async (to) => {
      await file.truncate(to);
      length = to;
    },
    prove: async (bytes) => {
      const piece = Buffer.alloc(Math.min(PIECE_BYTES, bytes.length));
      for (let at = 0; at < bytes.length;) {
        const { bytesRead } = await file.read(piece, 0, piece.length, at);
        const same = bytesRead > 0 && piece.subarray(0, bytesRead).equals(bytes.subarray(at, at + bytesRead));
        if (!same) throw new ShortFile();
        at += bytesRead;
      }
    },
    length: () => length,
  };
}

/** A system that takes nothing and says nothing would be asked for ever. */
function someOf(written: number): number {
  if (written > 0) return written;
  throw new ShortFile();
}
