/**
 * Whether a file is a library that this reader has saved, and nothing but that. Only such a file may be replaced by a
 * new one: a name that a foreign program has given to one of its entries proves nothing.
 */
import type { FileHandle } from 'node:fs/promises';
import { openRegularFile } from '../../support/files/regular-file.ts';
import { isLibraryFile, readManifest } from './library-file.ts';
import { MANIFEST_NAME, parseOriginalName } from './manifest.ts';
import { fromDirectory } from './zip-entries.ts';
import { directoryEntry, END_BYTES, localHeader, STORED } from './zip-records.ts';
import type { ZipEntry } from './zip-records.ts';

const NO_LIBRARY = 'is no library that was saved as one file';

/**
 * Why a file must not be replaced, as what follows its name in a sentence; `null` where it may be.
 *
 * @throws the file system's errors
 */
export async function whyNotReplaced(path: string): Promise<string | null> {
  const file = await openRegularFile(path);
  try {
    const { size } = await file.stat();
    return (await isLibraryFile(file, size)) ? await whatElseItIs(file, size) : NO_LIBRARY;
  } finally {
    await file.close();
  }
}

async function whatElseItIs(file: FileHandle, size: number): Promise<string | null> {
  const entries = await fromDirectory(file, size);
  if (entries === null) return 'is a damaged library file, of which something may still be had';
  const manifest = await readManifest(file, entries);
  if (manifest === 'newer') return 'was saved by a newer version of the reader';
  if (manifest === null) return NO_LIBRARY;
  const named = new Set([MANIFEST_NAME, ...manifest.copies.map(({ sha256 }) => sha256)]);
  if (!entries.every(({ name }) => named.delete(parseOriginalName(name)?.sha256 ?? name)))
    return 'holds files that its list does not name';
  return isAsWritten(entries, size) ? null : 'was changed by another program';
}

/** Entries as they are, one after the other from the first byte on, the directory behind them and then the end. */
function isAsWritten(entries: readonly ZipEntry[], size: number): boolean {
  const time = new Date(0);
  let at = 0;
  let directory = 0;
  for (const entry of entries) {
    if (entry.method !== STORED || entry.size !== entry.packed || entry.offset !== at) return false;
    at += localHeader(entry, time).length + entry.packed;
    directory += directoryEntry(entry, time).length;
  }
  return at + directory + END_BYTES === size;
}
