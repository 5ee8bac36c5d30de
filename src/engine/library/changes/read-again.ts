/**
 * Parsing files of the library anew, in the background: after an update of the reader, or where a parsed form
 * is damaged. The old form serves until the new one is there.
 */
import type { ReaderEvent } from '../../../shared/contract/contract.ts';
import { originalHash } from '../../../shared/formats/original-hash.ts';
import type { DiskWatch } from '../../support/disk/disk-watch.ts';
import type { Background, BackgroundTask } from '../../support/background.ts';
import { chosenEncoding } from '../store/copy-record.ts';
import { goneMessage, isGone } from '../store/gone-files.ts';
import { discardStaged } from '../store/library-files.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { ChangeContext } from './library-change.ts';
import type { Put } from './put-file.ts';

export interface ReadingAgainOptions {
  /** `null` where nothing is kept, or nothing can be read. */
  readonly store: LibraryStore | null;
  readonly context: ChangeContext;
  readonly put: Put;
  /** Version of the parser. */
  readonly parser: string;
  readonly emit: (event: ReaderEvent) => void;
  readonly background: Background;
  readonly disk: DiskWatch;
}

export interface ReadingAgain {
  /** Parse a file anew whose parsed form is damaged; others are told when it is there. */
  readonly file: (sha256: string) => void;
  /** Parse anew what an older parser has made. */
  readonly outdated: () => Promise<void>;
}

const READING: BackgroundTask = {
  name: 'reading damaged reports again',
  failed: 'A damaged report cannot be read again',
  meanwhile: 'the other reports are not affected',
};

export function createReadingAgain(options: ReadingAgainOptions): ReadingAgain {
  const { store, context, parser, background } = options;
  /** Hashes of the originals: all parts of a volume are read at once. */
  const waiting = new Set<string>();
  let reading: Promise<void> | null = null;

  /** Parse all that waits for it, unless that is under way. */
  function readWaiting(opened: LibraryStore): Promise<void> {
    reading ??= readAgain(waiting, opened, { ...options, readWaiting: () => readWaiting(opened) })
      .then(() => context.tell({ kind: 'settled' }))
      .finally(() => (reading = null));
    return reading;
  }

  async function readOutdated(opened: LibraryStore): Promise<void> {
    for (const { source, parser: by } of opened.copies.values())
      if (by !== parser) waiting.add(originalHash(source));
    if (waiting.size > 0) await readWaiting(opened);
  }

  return {
    file: (sha256) => {
      const copy = store?.copies.get(sha256);
      if (store === null || copy === undefined) return;
      waiting.add(originalHash(copy.source));
      void background.run(READING, () => readWaiting(store));
    },
    outdated: async () => {
      if (store !== null) await readOutdated(store);
    },
  };
}

/** Whether the parsed form that the disk has of a file can still be shown. */
async function isReadable(store: LibraryStore, sha256: string): Promise<boolean> {
  try {
    return (await store.reading(sha256)).source.sha256 === sha256;
  } catch {
    return false;
  }
}

const notYet = (name: string): string =>
  `${name} is damaged on disk, and read anew as soon as the disk takes it.`;

/** @param failure what its reader says; `null` where it is another file by now */
async function whyUnread(
  { path, name }: { readonly path: string; readonly name: string },
  failure: string | null,
): Promise<string> {
  if (await isGone(path)) return goneMessage(name);
  return failure ?? `${name} is damaged on disk: add it once more.`;
}

/**
 * Never rejects: a file that cannot be parsed any more is told of and stays as it is.
 *
 * @param waiting emptied on the way
 */
// Long because what failed and what waits for the disk is one state of a run.
async function readAgain(
  waiting: Set<string>,
  store: LibraryStore,
  {
    context,
    put,
    emit,
    disk,
    readWaiting,
  }: ReadingAgainOptions & { readonly readWaiting: () => Promise<void> },
): Promise<void> {
  const pool = context.openPool();
  const failures: string[] = [];
  /** Originals whose new form the disk did not take: read once more when it does. */
  const unwritten = new Set<string>();
  const again = async (): Promise<void> => {
    for (const original of unwritten) waiting.add(original);
    await readWaiting();
  };
  const isOfDisk = (error: unknown): boolean =>
    disk.failed({ name: READING.name, words: 'reports as they were read anew', again }, error);
  const failed = async (hashes: readonly string[], message: string, original?: string): Promise<void> => {
    const damaged: string[] = [];
    for (const sha256 of hashes) if (!(await isReadable(store, sha256))) damaged.push(sha256);
    if (original !== undefined) unwritten.add(original);
    else if (damaged.length === 0) failures.push(message);
    for (const sha256 of damaged) await context.tell({ kind: 'unreadable', sha256, message });
  };

  async function next(): Promise<void> {
    for (const original of waiting) {
      waiting.delete(original);
      const kept = store.copiesOf(original);
      const [copy] = kept;
      if (copy === undefined) continue;
      const fail = (message: string, unwrittenOne?: string): Promise<void> =>
        failed(
          kept.map(({ source }) => source.sha256),
          message,
          unwrittenOne,
        );
      const encoding = chosenEncoding(copy);
      const file = {
        path: store.files.original(original),
        name: copy.source.file,
        ...(encoding === undefined ? {} : { encoding }),
      };
      const result = await pool.read(file, (hash) => (hash === original ? 'yes' : 'no'));
      try {
        // Removed in the meantime: it stays removed.
        if (result.kind === 'read') {
          if (store.copiesOf(original).length > 0)
            await put(result.copies, result.staged, { isReadAnew: true, prepared: result.prepared });
          else await discardStaged(result.staged);
        } else if (result.kind === 'failed' && isOfDisk(result.unwritten))
          await fail(notYet(file.name), original);
        else await fail(await whyUnread(file, result.kind === 'failed' ? result.message : null));
      } catch (error) {
        if (isOfDisk(error)) await fail(notYet(file.name), original);
        else await fail(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
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
