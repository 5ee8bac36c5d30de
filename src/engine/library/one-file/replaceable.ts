/**
 * Whether a file is a library that this reader has saved, whole and nothing but that. Only of such a file is it known
 * what is lost when a new one replaces it: a name that a foreign program has given to one of its entries proves
 * nothing, and of a damaged one something may still be had.
 */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { readAt } from '../../support/files/read-at.ts';
import { openRegularFile } from '../../support/files/regular-file.ts';
import { isLibraryFile, readManifest } from './library-file.ts';
import { MANIFEST_NAME, parseOriginalName } from './manifest.ts';
import type { ManifestCopy } from './manifest.ts';
import { fromDirectory } from './zip-entries.ts';
import { directoryEnd, directoryEntry, LOCAL_BYTES, localHeader, STORED, timeOf } from './zip-records.ts';
import type { ZipEntry } from './zip-records.ts';

/** `why` it must not be replaced, as what follows its name in a sentence; or the files that it `holds`. */
export type FoundFile = { readonly why: string } | { readonly holds: readonly ManifestCopy[] };

const NO_LIBRARY = { why: 'is no library that was saved as one file' };
const NEWER = { why: 'was saved by a newer version of the reader' };
const MORE = { why: 'holds files that its list does not name' };
const CHANGED = { why: 'was changed by another program, or is damaged' };
const DAMAGED = { why: 'is a damaged library file, of which something may still be had' };

/**
 * What stands at a place where a library is to be saved. Reads all of it.
 *
 * @throws the file system's errors
 */
export async function foundFile(path: string): Promise<FoundFile> {
  const file = await openRegularFile(path);
  try {
    const { size } = await file.stat();
    return (await isLibraryFile(file, size)) ? await libraryFound(file, size) : NO_LIBRARY;
  } finally {
    await file.close();
  }
}

async function libraryFound(file: FileHandle, size: number): Promise<FoundFile> {
  const entries = await fromDirectory(file, size);
  if (entries === null) return DAMAGED;
  const manifest = await readManifest(file, entries);
  if (manifest === 'newer') return NEWER;
  if (manifest === null) return NO_LIBRARY;
  const { copies } = manifest;
  const named = new Set([MANIFEST_NAME, ...copies.map(({ sha256 }) => sha256)]);
  if (!entries.every(({ name }) => named.delete(hashIn(name) ?? name))) return MORE;
  if (named.size > 0) return DAMAGED;
  if (!(await isAsWritten(file, entries, size))) return CHANGED;
  for (const entry of entries) if (!(await isWhole(file, entry))) return DAMAGED;
  return { holds: copies };
}

function hashIn(name: string): string | null {
  return parseOriginalName(name)?.sha256 ?? null;
}

/** Entries as they are, one after the other from the first byte on, the directory behind them and then the end. */
async function isAsWritten(file: FileHandle, entries: readonly ZipEntry[], size: number): Promise<boolean> {
  const first = await readAt(file, 0, LOCAL_BYTES);
  if (first.length < LOCAL_BYTES) return false;
  const time = timeOf(first);
  let at = 0;
  for (const entry of entries) {
    if (entry.method !== STORED || entry.size !== entry.packed || entry.offset !== at) return false;
    const header = localHeader(entry, time);
    if (!(await readAt(file, at, header.length)).equals(header)) return false;
    at += header.length + entry.packed;
  }
  const directory = Buffer.concat(entries.map((entry) => directoryEntry(entry, time)));
  const end = directoryEnd({ entries: entries.length, offset: at, size: directory.length });
  const rest = Buffer.concat([directory, end]);
  return at + rest.length === size && (await readAt(file, at, rest.length)).equals(rest);
}

const PIECE_BYTES = 1024 * 1024;

/** Whether its data are those that were written, by checksum and by the hash in its name. */
async function isWhole(file: FileHandle, entry: ZipEntry): Promise<boolean> {
  const start = entry.offset + localHeader(entry, 0).length;
  const hash = createHash('sha256');
  let crc = 0;
  for (let at = 0; at < entry.size;) {
    const piece = await readAt(file, start + at, Math.min(PIECE_BYTES, entry.size - at));
    if (piece.length === 0) return false;
    hash.update(piece);
    crc = crc32(piece, crc);
    at += piece.length;
  }
  const wanted = hashIn(entry.name);
  return crc === entry.crc && (wanted === null || hash.digest('hex') === wanted);
}
