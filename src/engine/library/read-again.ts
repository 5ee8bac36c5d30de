/**
 * Parsing files of the library anew, in the background: after an update of the reader, or where a parsed form
 * is damaged. The old form serves until the new one is there.
 */
import type { ReaderEvent } from '../../shared/contract/contract.ts';
import type { ImportPool } from '../import/import-pool.ts';
import { chosenEncoding } from './store/copy-record.ts';
import type { CopyRecord } from './store/copy-record.ts';
import { discardStaged } from './store/library-files.ts';
import type { StagedFiles } from './store/library-files.ts';
import type { LibraryStore } from './store/library-store.ts';

export interface ReadAgainOptions {
  readonly store: LibraryStore;
  /** Hashes of the files; emptied on the way. */
  readonly waiting: Set<string>;
  readonly openPool: () => ImportPool;
  readonly put: (copy: CopyRecord, staged: StagedFiles) => Promise<unknown>;
  readonly emit: (event: ReaderEvent) => void;
  /** A file cannot be parsed; true where that was told, because nothing of it can be shown. */
  readonly failed: (sha256: string, message: string) => boolean;
}

/** Never rejects: a file that cannot be parsed any more is told of and stays as it is. */
export async function readAgain(options: ReadAgainOptions): Promise<void> {
  const { store, waiting, openPool, put, emit } = options;
  const pool = openPool();
  const failures: string[] = [];
  const fail = (sha256: string, message: string): void => {
    if (!options.failed(sha256, message)) failures.push(message);
  };

  async function next(): Promise<void> {
    for (const sha256 of waiting) {
      waiting.delete(sha256);
      const copy = store.copies.get(sha256);
      if (copy === undefined) continue;
      const encoding = chosenEncoding(copy);
      const file = {
        path: store.files.original(sha256),
        name: copy.source.file,
        ...(encoding === undefined ? {} : { encoding }),
      };
      const result = await pool.read(file, (hash) => (hash === sha256 ? 'yes' : 'no'));
      try {
        // Removed in the meantime: it stays removed.
        if (result.kind === 'read') {
          if (store.copies.has(sha256)) await put(result.copy, result.staged);
          else await discardStaged(result.staged);
        } else if (result.kind === 'failed') fail(sha256, result.message);
        else if (result.kind === 'unwanted')
          fail(sha256, `${file.name} is damaged on disk: add it once more.`);
      } catch (error) {
        fail(sha256, `${file.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  try {
    await Promise.all(Array.from({ length: pool.threads }, next));
  } finally {
    await pool.close();
  }
  const [first] = failures;
  if (first !== undefined) {
    const more = failures.length === 1 ? '' : ` (and ${failures.length - 1} more)`;
    emit({
      kind: 'notice',
      message: `A report could not be read anew and is shown as before: ${first}${more}`,
    });
  }
}
