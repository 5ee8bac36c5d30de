/** Mending a library whose list or files the disk has damaged: on the shelf, in search, and in one plain notice. */
import type { ReaderEvent } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { withReason } from '../../support/files/with-reason.ts';
import type { DiskWatch } from '../../support/disk/disk-watch.ts';
import type { ImportPool } from '../../import/import-pool.ts';
import type { CopyRecord } from '../store/copy-record.ts';
import type { StagedFiles } from '../store/library-files.ts';
import type { LibraryStore, LibraryWriter } from '../store/library-store.ts';
import { dayAdded, setOriginalAside } from '../store/mend-library.ts';
import type { MendedLibrary } from '../store/mend-library.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { TellChange } from './library-change.ts';

export interface MendAndTellOptions {
  readonly store: LibraryStore;
  readonly shelf: Shelf;
  /** `null` where nothing can be parsed. */
  readonly openPool: (() => ImportPool) | null;
  /** Take what was read from a file in, unless another program has by now, of which it is known from then on; gives whether it was taken. */
  readonly takeIn: (copies: readonly CopyRecord[], staged: StagedFiles) => Promise<boolean>;
  readonly tell: TellChange;
  readonly emit: (event: ReaderEvent) => void;
  readonly disk: DiskWatch;
}

const MENDING = 'mending the library';
const CANNOT_MEND = "The library's list and its files do not fit together, and that cannot be mended now";

/**
 * Does nothing where there is nothing to mend, and without the lock then. Rejects for defects only.
 *
 * @returns whether list and files say the same now
 */
export async function mendAndTell(options: MendAndTellOptions): Promise<boolean> {
  const { store, tell, emit, disk } = options;
  const notice = (message: string): void => emit({ kind: 'notice', message });
  try {
    if (!(await store.looksDamaged())) return true;
    const { mended, changed, listed } = await store.change((writer) => mendUnderLock(writer, options));
    await tell({ kind: 'shown', ids: [...changed] });
    await tell({ kind: 'listed', ids: [...changed, ...listed] });
    if (mended.isSeparated) await tell({ kind: 'separated' });
    const { taken, setAside } = await readUnnamed(mended.unread, options);
    const sentences = inWords(mended.copies.length + taken, [...mended.setAside, ...setAside]);
    if (sentences !== '') notice(sentences);
    disk.kept(MENDING);
    return true;
  } catch (error) {
    if (!(error instanceof ReaderError) && !(error instanceof Error && 'code' in error)) throw error;
    const again = (): Promise<boolean> => mendAndTell(options);
    if (!disk.failed({ name: MENDING, words: 'what was mended in the library', again }, error))
      notice(withReason(CANNOT_MEND, error));
    return false;
  }
}

interface MendedShelf {
  readonly mended: MendedLibrary;
  /** Reports of which another copy is shown. */
  readonly changed: ReadonlySet<string>;
  /** Reports of which the list says something else. */
  readonly listed: ReadonlySet<string>;
}

/** List, files and shelf in one go: what is named meanwhile must not get an id twice. */
async function mendUnderLock(writer: LibraryWriter, options: MendAndTellOptions): Promise<MendedShelf> {
  const { store, shelf } = options;
  const changed = new Set<string>();
  const listed = new Set<string>();
  const shipped = new Map<string, CopyRecord>();
  const put = (named: CopyRecord): void => {
    for (const id of shelf.put(named)) changed.add(id);
    listed.add(named.entry.id);
  };
  const mended = await writer.mend({
    named: (copy) => {
      const named = shelf.named(copy);
      const displaced = shelf.displacedBy(named);
      if (displaced?.entry.builtIn === true) shipped.set(named.entry.id, displaced);
      put(named);
      return named;
    },
  });
  for (const sha256 of mended.removed) for (const id of shelf.remove(sha256)) changed.add(id);
  // What another program has taken in since this one read the list, which may be all of it.
  for (const [sha256, copy] of store.copies) {
    if (shelf.entryOfFile(sha256) === null) put(shelf.named(copy));
  }
  if (mended.isRearranged) for (const id of rearranged(store, shelf)) changed.add(id);
  for (const id of await keepShipped(shipped, writer, options)) changed.add(id);
  return { mended, changed, listed };
}

/** What ships with the reader stays shown, unless it is known that somebody chose another copy. */
async function keepShipped(
  shipped: ReadonlyMap<string, CopyRecord>,
  writer: LibraryWriter,
  { store, shelf }: MendAndTellOptions,
): Promise<readonly string[]> {
  let changed: readonly string[] = [];
  for (const [id, { source }] of shipped) {
    const over = shelf.copies(id).map((copy) => copy.source.sha256);
    if (over.some((sha256) => store.chosen.has(sha256))) continue;
    await writer.choose([{ sha256: source.sha256, over }]);
    changed = [...changed, ...shelf.rearrange(id)];
  }
  return changed;
}

function rearranged(store: LibraryStore, shelf: Shelf): readonly string[] {
  return [...store.chosen].flatMap((sha256) => {
    const id = shelf.entryOfFile(sha256)?.id;
    return id === undefined ? [] : shelf.rearrange(id);
  });
}

/** Originals whose name and parsed form are lost, parsed anew; one that cannot be parsed is kept elsewhere. */
async function readUnnamed(
  hashes: readonly string[],
  { store, openPool, takeIn }: MendAndTellOptions,
): Promise<{ taken: number; setAside: readonly string[] }> {
  const setAside: string[] = [];
  let taken = 0;
  if (hashes.length === 0 || openPool === null) return { taken, setAside };
  const pool = openPool();
  const waiting = hashes.values();

  async function next(): Promise<void> {
    for (const sha256 of waiting) {
      const path = store.files.original(sha256);
      const name = `report ${sha256.slice(0, 8)}`;
      const added = await dayAdded(store.files, sha256).catch(() => null);
      // Removed or moved in the meantime.
      if (added === null) continue;
      const result = await pool.read({ path, name, isNameless: true }, (hash) =>
        hash === sha256 ? 'yes' : 'no',
      );
      if (result.kind === 'read') {
        if (
          await takeIn(
            result.copies.map((copy) => ({ ...copy, added })),
            result.staged,
          )
        )
          taken += 1;
      } else {
        const aside = await store.change(async () =>
          store.copiesOf(sha256).length > 0 ? null : setOriginalAside(store.files, sha256),
        );
        if (aside !== null) setAside.push(aside);
      }
    }
  }

  try {
    await Promise.all(Array.from({ length: pool.threads }, next));
  } finally {
    await pool.close();
  }
  return { taken, setAside };
}

/** "The library's list was damaged: …": empty where nothing was found that anybody need know of. */
function inWords(again: number, setAside: MendedLibrary['setAside']): string {
  const sentences: string[] = [];
  if (again > 0) {
    const files =
      again === 1 ? '1 file that it no longer named has' : `${again} files that it no longer named have`;
    sentences.push(
      `The library's list had lost entries: ${files} been taken in again, and nothing of ${again === 1 ? 'it' : 'them'} is lost.`,
    );
  }
  const lines = setAside.filter((name) => name.startsWith('journal'));
  if (lines.length > 0)
    sentences.push(`A damaged part of the list is kept in the library's folder as ${lines.join(', ')}.`);
  const originals = setAside.length - lines.length;
  if (originals > 0)
    sentences.push(
      `${originals === 1 ? '1 file that it held is' : `${originals} files that it held are`} damaged on disk and kept in its folder "set-aside": add ${originals === 1 ? 'that report' : 'those reports'} once more.`,
    );
  return sentences.join(' ');
}
