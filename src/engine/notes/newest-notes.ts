/**
 * What the readable copy of the notes does not have yet, kept a second time: so every note stands in two files from the
 * moment that it is acknowledged, and the loss of one file costs none. Once the copy has it, it is thrown away.
 */
import { rm } from 'node:fs/promises';
import { appendRecords, readJournal } from '../library/store/journal.ts';
import { noteRecordOf } from './note-record.ts';
import type { NoteRecord } from './note-record.ts';

export interface NewestNotes {
  /**
   * Adds what the journal has on the disk already. Where that cannot be, the journal has it alone until the copy is made:
   * nobody is refused for it.
   */
  readonly add: (records: readonly NoteRecord[]) => Promise<void>;
  /** In the order in which they were written; none of what is damaged. */
  readonly read: () => Promise<readonly NoteRecord[]>;
  /** The copy has them all. */
  readonly clear: () => Promise<void>;
}

/** @param path of a file; whoever adds or clears holds the lock of the notes */
export function newestNotes(path: string): NewestNotes {
  return {
    add: (records) => appendRecords(path, records).catch(() => undefined),
    read: async () => {
      try {
        return (await readJournal(path)).records.flatMap((value) => noteRecordOf(value) ?? []);
      } catch {
        return [];
      }
    },
    clear: () => rm(path, { force: true }).catch(() => undefined),
  };
}
