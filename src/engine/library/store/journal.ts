/**
 * The library's list of what it holds: one line for each change, added at the end and never rewritten in
 * place. A line counts once it is whole, checksum included; a line that a crash cut short counts for nothing.
 * So a change is there or it is not, whenever the power fails.
 */
import { createHash } from 'node:crypto';
import * as files from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasErrorCode } from '../../support/files/file-errors.ts';
import { WITHOUT_WAITING } from '../../support/files/regular-file.ts';
import { proveLength, syncFolder, writeAll, writeWhole } from '../../support/files/write-whole.ts';
import type { FileSystem } from '../../support/files/write-whole.ts';

export interface JournalContent {
  readonly records: readonly unknown[];
  /** Lines before the last that are not as they were written: the disk changed them, not a crash. */
  readonly damaged: readonly Buffer[];
  /** What stands behind the last whole line and counts for nothing: a crash or the disk cut it. */
  readonly cut: Buffer;
  /** Length of the file in bytes. */
  readonly bytes: number;
}

const CHECKSUM_LENGTH = 16;
const LINE_BREAK = 10;

/**
 * What stands in the journal; nothing where there is none yet.
 *
 * @throws the file system's errors; ENXIO where what stands there is no file, which is not waited for
 */
export async function readJournal(path: string): Promise<JournalContent> {
  let content: Buffer;
  try {
    content = await contentOf(path);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return { records: [], damaged: [], cut: Buffer.alloc(0), bytes: 0 };
    throw error;
  }
  const records: unknown[] = [];
  const damaged: Buffer[] = [];
  let at = 0;
  for (let end = content.indexOf(LINE_BREAK); end >= 0; end = content.indexOf(LINE_BREAK, at)) {
    const line = content.subarray(at, end);
    const record = recordOf(line);
    if (record !== undefined) records.push(record);
    else if (line.length > 0) damaged.push(line);
    at = end + 1;
  }
  // After the last line break stands nothing, what was cut short, or a line that lacks its break alone: that one
  // is whole by its checksum, and counts now as it will once the next record has ended it.
  const rest = content.subarray(at);
  const last = recordOf(rest);
  if (last !== undefined) records.push(last);
  return {
    records,
    damaged,
    cut: last === undefined ? rest : Buffer.alloc(0),
    bytes: content.length,
  };
}

async function contentOf(path: string): Promise<Buffer> {
  const file = await files.open(path, WITHOUT_WAITING);
  try {
    if ((await file.stat()).isFile()) return await file.readFile();
    throw Object.assign(new Error(`${path} is no file`), { code: 'ENXIO' });
  } finally {
    await file.close();
  }
}

/**
 * Adds records and returns when they are on the disk, all of them. Where they cannot be, the journal is as it was.
 * The caller holds the library's lock.
 *
 * @throws the file system's errors
 */
export async function appendRecords(
  path: string,
  records: readonly unknown[],
  system: Pick<FileSystem, 'open'> = files,
): Promise<void> {
  const file = await system.open(path, 'a+');
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    // What a crash cut short stays a line of its own, which counts for nothing.
    const gap = size > 0 && last[0] !== LINE_BREAK ? '\n' : '';
    const bytes = Buffer.from(`${gap}${records.map(lineOf).join('')}`);
    try {
      await writeAll(file, bytes, null);
      await file.sync();
      await proveLength(file, size + bytes.length);
      if (size === 0) await syncFolder(dirname(path));
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
  } finally {
    await file.close();
  }
}

/** Replaces the journal by one that holds these records only. The caller holds the library's lock. */
export async function rewriteJournal(
  path: string,
  records: readonly unknown[],
  system?: FileSystem,
): Promise<void> {
  await writeWhole(path, records.map(lineOf).join(''), system === undefined ? {} : { system });
}

function lineOf(record: unknown): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

function recordOf(line: Buffer): unknown {
  const text = line.toString('utf8');
  const json = text.slice(CHECKSUM_LENGTH + 1);
  if (text.slice(0, CHECKSUM_LENGTH) !== checksum(json)) return undefined;
  return JSON.parse(json);
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, CHECKSUM_LENGTH);
}
