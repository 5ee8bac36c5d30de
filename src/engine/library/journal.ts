/**
 * The library's list of what it holds: one line for each change, added at the end and never rewritten in
 * place. A line counts once it is whole, checksum included; a line that a crash cut short counts for nothing.
 * So a change is there or it is not, whenever the power fails.
 */
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { hasErrorCode } from '../file-errors.ts';

export interface JournalContent {
  readonly records: readonly unknown[];
  /** Lines before the last that are not as they were written: the disk changed them, not a crash. */
  readonly damaged: number;
  /** Length of the file in bytes. */
  readonly bytes: number;
}

const CHECKSUM_LENGTH = 16;

/** What stands in the journal; nothing where there is none yet. */
export async function readJournal(path: string): Promise<JournalContent> {
  let content: Buffer;
  try {
    content = await readFile(path);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return { records: [], damaged: 0, bytes: 0 };
    throw error;
  }
  const lines = content.toString('utf8').split('\n');
  // After the last line break stands nothing, what was cut short, or a line that lacks its break alone: that one
  // is whole by its checksum, and counts now as it will once the next record has ended it.
  const rest = lines.pop() ?? '';
  if (recordOf(rest) !== undefined) lines.push(rest);
  const records: unknown[] = [];
  let damaged = 0;
  for (const line of lines) {
    const record = recordOf(line);
    if (record !== undefined) records.push(record);
    else if (line !== '') damaged += 1;
  }
  return { records, damaged, bytes: content.length };
}

/** Adds a record and returns when it is on the disk. The caller holds the library's lock. */
export async function appendRecord(path: string, record: unknown): Promise<void> {
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    // What a crash cut short stays a line of its own, which counts for nothing.
    const gap = size > 0 && last.toString() !== '\n' ? '\n' : '';
    await file.appendFile(`${gap}${lineOf(record)}`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Replaces the journal by one that holds these records only. The caller holds the library's lock. */
export async function rewriteJournal(path: string, records: readonly unknown[]): Promise<void> {
  await writeFileAtomic(path, records.map(lineOf).join(''));
}

function lineOf(record: unknown): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

function recordOf(line: string): unknown {
  const json = line.slice(CHECKSUM_LENGTH + 1);
  if (line.slice(0, CHECKSUM_LENGTH) !== checksum(json)) return undefined;
  return JSON.parse(json);
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, CHECKSUM_LENGTH);
}
