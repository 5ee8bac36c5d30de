/** Writes a ZIP file of stored entries, a piece of a file at a time, with every size before its data. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { ReaderError } from '../../../shared/result.ts';
import { hasErrorCode, readableError } from '../../support/files/file-errors.ts';
import { NotAFileError, openRegularFile } from '../../support/files/regular-file.ts';
import type { GrowingFile } from '../../support/files/write-whole.ts';
import {
  directoryEnd,
  directoryEntry,
  dosTime,
  LARGEST_ZIP_BYTES,
  localHeader,
  MOST_ZIP_ENTRIES,
  STORED,
} from './zip-records.ts';
import type { ZipEntry } from './zip-records.ts';

export interface ZipWriter {
  /** Keep room for an entry of this many bytes; the result fills it, once. */
  readonly reserve: (name: string, size: number) => Promise<(bytes: Buffer) => Promise<void>>;
  /** Add a file, if its bytes have this hash; one that has not leaves no trace. */
  readonly addFile: (name: string, path: string, sha256: string) => Promise<AddedFile>;
  /** Write the directory; gives the length of the file in bytes. */
  readonly end: () => Promise<number>;
}

/** What became of a file: `why` is in words for a person. */
export type AddedFile =
  | { readonly kind: 'written' }
  | { readonly kind: 'missing' | 'damaged' }
  | { readonly kind: 'no-file' | 'unreadable'; readonly why: string };

/** What went wrong with the file that is read, and not with the one that is written. */
class Unreadable extends Error {}

const PIECE_BYTES = 1024 * 1024;

/**
 * @param target an empty file
 * @param made when, for all entries
 * @param largest bytes of the file
 */
// Long because every step writes on where the one before has ended.
export function createZipWriter(target: GrowingFile, made: Date, largest = LARGEST_ZIP_BYTES): ZipWriter {
  const time = dosTime(made);
  const entries: ZipEntry[] = [];
  let at = 0;

  function checkRoom(bytes: number): void {
    if (at + bytes <= largest && entries.length < MOST_ZIP_ENTRIES) return;
    const limit = Math.floor(largest / 1024 ** 3);
    throw new ReaderError(
      'unusable-file',
      `The library is larger than one file of this form can be (${limit} GB): copy its folder instead.`,
    );
  }

  const entryOf = (name: string, crc: number, size: number): ZipEntry => ({
    name,
    method: STORED,
    crc,
    packed: size,
    size,
    offset: at,
  });

  /** The data of a file behind the place of its header; gives its checksum and length, or `null` where it is damaged. */
  async function copyData(
    source: FileHandle,
    start: number,
    sha256: string,
  ): Promise<{ crc: number; size: number } | null> {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    let crc = 0;
    let size = 0;
    for (;;) {
      const { bytesRead } = await source.read(piece, 0, PIECE_BYTES, size).catch((error: unknown) => {
        throw new Unreadable(readableError(error));
      });
      if (bytesRead === 0) break;
      checkRoom(start - at + size + bytesRead);
      const part = piece.subarray(0, bytesRead);
      hash.update(part);
      crc = crc32(part, crc);
      await target.writeAt(part, start + size);
      size += bytesRead;
    }
    return hash.digest('hex') === sha256 ? { crc, size } : null;
  }

  return {
    reserve: async (name, size) => {
      checkRoom(size);
      const entry = entryOf(name, 0, size);
      const index = entries.push(entry) - 1;
      const header = localHeader(entry, time);
      at += header.length + size;
      return async (bytes) => {
        const filled = { ...entry, crc: crc32(bytes) };
        entries[index] = filled;
        await target.writeAt(Buffer.concat([localHeader(filled, time), bytes]), entry.offset);
      };
    },
    addFile: async (name, path, sha256) => {
      const start = at + localHeader(entryOf(name, 0, 0), time).length;
      let source: FileHandle;
      try {
        source = await openRegularFile(path);
      } catch (error) {
        if (hasErrorCode(error, 'ENOENT')) return { kind: 'missing' };
        const kind = error instanceof NotAFileError ? 'no-file' : 'unreadable';
        return { kind, why: readableError(error) };
      }
      try {
        const copied = await copyData(source, start, sha256);
        if (copied === null) return { kind: 'damaged' };
        const entry = entryOf(name, copied.crc, copied.size);
        await target.writeAt(localHeader(entry, time), at);
        entries.push(entry);
        at = start + copied.size;
        return { kind: 'written' };
      } catch (error) {
        if (error instanceof Unreadable) return { kind: 'unreadable', why: error.message };
        throw error;
      } finally {
        await source.close();
      }
    },
    end: async () => {
      const directory = Buffer.concat(entries.map((entry) => directoryEntry(entry, time)));
      const end = directoryEnd({ entries: entries.length, offset: at, size: directory.length });
      await target.writeAt(Buffer.concat([directory, end]), at);
      const length = at + directory.length + end.length;
      // A damaged file that was left out last may have been longer than what now stands in its place.
      await target.truncate(length);
      return length;
    },
  };
}
