/** Taking reports out of the library, and putting back what the last removal took. */
import { ReaderError } from '../../../shared/result.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { CopyRecord } from '../store/copy-record.ts';
import type { ChangeContext } from './library-change.ts';

export interface Remover {
  /** Take a report with all its imported files away; gives how many those were. */
  readonly remove: (id: string) => Promise<number>;
  /** The same of several, all or none. */
  readonly removeAll: (ids: readonly string[]) => Promise<number>;
  /** Put back what the last removal of this report took. */
  readonly restore: (id: string) => Promise<number>;
  /** The same of several, all or none. */
  readonly restoreAll: (ids: readonly string[]) => Promise<number>;
}

/** So many come back to the list before it is told of them: each of them is indexed anew. */
const TOLD_TOGETHER = 20;

export function createRemover({ store, shelf, tell }: ChangeContext): Remover {
  /** By report id, what its last removal took. */
  const removed = new Map<string, readonly CopyRecord[]>();

  async function takeAway(ids: readonly string[], copies: readonly CopyRecord[]): Promise<void> {
    await store().change((writer) => writer.remove(copies.map(({ source }) => source.sha256)));
    const changed = new Set(ids);
    for (const { source } of copies) for (const one of shelf.remove(source.sha256)) changed.add(one);
    for (const { source } of copies) await tell({ kind: 'file', sha256: source.sha256 });
    // Also where the shown copy stays: the list tells how many there are.
    await tell({ kind: 'shown', ids: [...changed] });
    await tell({ kind: 'paused' });
  }

  async function putBack(copies: readonly CopyRecord[]): Promise<void> {
    const changed = await store().change(async (writer) => {
      const named = copies.map((copy) => shelf.named(copy));
      await writer.restore(named);
      for (const { source } of named) await tell({ kind: 'file', sha256: source.sha256 });
      return named.flatMap((copy) => shelf.put(copy));
    });
    for (let at = 0; at < changed.length; at += TOLD_TOGETHER)
      await tell({ kind: 'shown', ids: changed.slice(at, at + TOLD_TOGETHER) });
    await tell({ kind: 'listed', ids: copies.map(({ entry }) => entry.id) });
  }

  async function removeAll(ids: readonly string[]): Promise<number> {
    const taken = new Map(ids.map((id) => [id, importedCopies(shelf, id)]));
    const copies = [...taken.values()].flat();
    await takeAway([...taken.keys()], copies);
    for (const [id, own] of taken) removed.set(id, own);
    return copies.length;
  }

  async function restoreAll(ids: readonly string[]): Promise<number> {
    const copies = [...new Set(ids)].flatMap((id) => {
      const own = removed.get(id);
      if (own === undefined)
        throw new ReaderError('not-found', 'This report was not removed since the reader was opened.');
      return own;
    });
    // As it was: nobody is shown anything that was not shown before.
    await putBack(copies);
    for (const id of ids) removed.delete(id);
    await tell({ kind: 'paused' });
    return copies.length;
  }

  return {
    remove: (id) => removeAll([id]),
    removeAll,
    restore: (id) => restoreAll([id]),
    restoreAll,
  };
}

/** @throws ReaderError where there is no such report, or nothing of it was added */
function importedCopies(shelf: Shelf, id: string): readonly CopyRecord[] {
  const copies = shelf.copies(id);
  if (copies.length === 0) throw new ReaderError('not-found', `There is no report "${id}" in the library.`);
  const imported = copies.filter(({ entry }) => !entry.builtIn);
  if (imported.length === 0)
    throw new ReaderError('bad-argument', 'This report ships with the reader and cannot be removed.');
  return imported;
}
