/**
 * What a ZIP file on the disk holds, without reading it whole: by its directory, or, where a cut or damage took
 * that away, by the headers that stand before each entry.
 */
import type { FileHandle } from 'node:fs/promises';
import { readAt } from '../../support/files/read-at.ts';
import {
  END_BYTES,
  LOCAL_BYTES,
  LOCAL_MARK_BYTES,
  MOST_ZIP_ENTRIES,
  readDirectory,
  readDirectoryEnd,
  readLocalHeader,
} from './zip-records.ts';
import type { ZipEntry } from './zip-records.ts';

export interface ZipContent {
  readonly entries: readonly ZipEntry[];
  /** The directory was there and whole. */
  readonly whole: boolean;
}

/** A comment at the end can be so long, as its length is a 16-bit number. */
const LONGEST_COMMENT = 0xffff;
/** For as many entries as a ZIP file can have, with long names. */
const LARGEST_DIRECTORY_BYTES = 64 * 1024 * 1024;
/** So much is searched for the next header, first and at most at a time: it may stand near or behind a long text. */
const FIRST_WINDOW_BYTES = 4 * 1024;
const WINDOW_BYTES = 1024 * 1024;
const LONGEST_NAME = 1_024;
/** A file that is damaged at more places is made of damage. */
const MOST_GAPS = 10_000;

/** @param size of the file in bytes */
export async function zipContent(file: FileHandle, size: number): Promise<ZipContent> {
  const entries = await fromDirectory(file, size);
  return entries === null
    ? { entries: await fromHeaders(file, size), whole: false }
    : { entries, whole: true };
}

/** `null` where there is no directory, or one that does not fit the file. */
export async function fromDirectory(file: FileHandle, size: number): Promise<ZipEntry[] | null> {
  const tailStart = Math.max(0, size - END_BYTES - LONGEST_COMMENT);
  const end = readDirectoryEnd(await readAt(file, tailStart, size - tailStart));
  if (end === null || end.size > LARGEST_DIRECTORY_BYTES || end.offset + end.size > tailStart + end.at)
    return null;
  const entries = readDirectory(await readAt(file, end.offset, end.size), end.entries);
  const fit = entries?.every(({ offset, packed }) => offset + LOCAL_BYTES + packed <= end.offset);
  return fit === true ? (entries ?? null) : null;
}

/** From header to header; where none stands, the next one is looked for. An entry that is cut short is left out. */
async function fromHeaders(file: FileHandle, size: number): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let at = 0;
  let gaps = 0;
  while (at < size - LOCAL_BYTES && gaps < MOST_GAPS && entries.length < MOST_ZIP_ENTRIES) {
    const header = readLocalHeader(await readAt(file, at, LOCAL_BYTES + LONGEST_NAME), at);
    const end = header === null ? Infinity : at + header.length + header.entry.packed;
    if (header !== null && end <= size) {
      entries.push(header.entry);
      at = end;
    } else {
      at = await nextHeader(file, at + 1, size);
      gaps += 1;
    }
  }
  return entries;
}

async function nextHeader(file: FileHandle, from: number, size: number): Promise<number> {
  let window = FIRST_WINDOW_BYTES;
  for (let start = from; start < size;) {
    const found = (await readAt(file, start, window)).indexOf(LOCAL_MARK_BYTES);
    if (found >= 0) return start + found;
    // Windows overlap, so that a mark on the border of two is found.
    start += window - LOCAL_MARK_BYTES.length;
    window = Math.min(window * 4, WINDOW_BYTES);
  }
  return size;
}
