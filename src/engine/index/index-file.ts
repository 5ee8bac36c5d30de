/**
 * The file in which a search is kept: records one after the other, then the directory that tells where they
 * stand, then where the directory stands. Each record has its checksum there, so that those that are needed
 * later can be read later. It is written beside its place and renamed, so that it is whole or not there.
 */
import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { readAt } from '../support/files/read-at.ts';
import { withRegularNow } from '../support/files/regular-file.ts';
import { fillWhole, removeLeftovers } from '../support/files/write-whole.ts';

/** Where a record stands in the file. */
export interface RecordPlace {
  readonly at: number;
  readonly length: number;
  readonly checksum: number;
}

/** What the file holds is not what was written. */
class DamagedIndexFile extends Error {
  override readonly message = 'What the index file holds is not what was written';
}

/** Place and checksum of the directory, a checksum of these, and a mark. */
const TRAILER_BYTES = 32;
const MARK = 'FINDEX04';

/** Gives the records to write one by one; what it returns becomes the directory. */
export type WriteRecords = (write: (value: unknown) => Promise<RecordPlace>) => Promise<unknown>;

/** Write a file of records. */
export async function writeIndexFile(path: string, records: WriteRecords): Promise<void> {
  await removeLeftovers(dirname(path), path);
  await fillWhole(path, async (file) => {
    let at = 0;
    const write = async (value: unknown): Promise<RecordPlace> => {
      const bytes = serialize(value);
      await file.append(bytes);
      const place = { at, length: bytes.length, checksum: crc32(bytes) };
      at += bytes.length;
      return place;
    };
    await file.append(trailerOf(await write(await records(write))));
  });
}

/** The directory of an open file. Throws `DamagedIndexFile`. */
export async function readDirectory(file: FileHandle): Promise<unknown> {
  const { size } = await file.stat();
  if (size < TRAILER_BYTES) throw new DamagedIndexFile();
  const trailer = await readAt(file, size - TRAILER_BYTES, TRAILER_BYTES);
  const isWhole =
    trailer.toString('latin1', 24) === MARK && trailer.readUInt32LE(20) === crc32(trailer.subarray(0, 20));
  if (!isWhole) throw new DamagedIndexFile();
  return readRecord(file, {
    at: trailer.readDoubleLE(0),
    length: trailer.readDoubleLE(8),
    checksum: trailer.readUInt32LE(16),
  });
}

/** A record of an open file. Its typed arrays are views of the bytes read. Throws `DamagedIndexFile`. */
export async function readRecord(file: FileHandle, place: RecordPlace): Promise<unknown> {
  return recordIn(await readAt(file, place.at, place.length), place);
}

/** The same at once, from the file that is there now. Throws, also where there is none. */
export function readRecordNow(path: string, place: RecordPlace): unknown {
  return withRegularNow(path, (file) => {
    const bytes = Buffer.allocUnsafeSlow(place.length);
    const read = readSync(file, bytes, 0, place.length, place.at);
    return recordIn(bytes.subarray(0, read), place);
  });
}

function recordIn(bytes: Buffer, { length, checksum }: RecordPlace): unknown {
  if (bytes.length !== length || crc32(bytes) !== checksum) throw new DamagedIndexFile();
  return deserialize(bytes);
}

function trailerOf({ at, length, checksum }: RecordPlace): Buffer {
  const trailer = Buffer.alloc(TRAILER_BYTES);
  trailer.writeDoubleLE(at, 0);
  trailer.writeDoubleLE(length, 8);
  trailer.writeUInt32LE(checksum, 16);
  trailer.writeUInt32LE(crc32(trailer.subarray(0, 20)), 20);
  trailer.write(MARK, 24, 'latin1');
  return trailer;
}
