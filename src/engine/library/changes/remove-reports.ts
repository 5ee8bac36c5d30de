/** Taking reports out of the library, and putting back what the last removal took. */
import { ReaderError } from '../../../shared/result.ts';
import type { CopyRecord } from '../store/copy-record.ts';
import type { ChangeContext } from './library-change.ts';

export interface Remover {
  /** Take a report with all its imported files away; gives how many those were. */
  readonly remove: (id: string) => Promise<number>;
  /** Put back what the last removal of this report took. */
  readonly restore: (id: string) => Promise<number>;
}

export function createRemover({ store, shelf, tell }: ChangeContext): Remover {
  /** By report id, what its last removal took. */
  const removed = new Map<string, readonly CopyRecord[]>();

  async function takeAway(id: string, copies: readonly CopyRecord[]): Promise<void> {
    await store().change((writer) => writer.remove(copies.map(({ source }) => source.sha256)));
    const changed = new Set<string>();
    for (const { source } of copies) for (const one of shelf.remove(source.sha256)) changed.add(one);
    for (const { source } of copies) await tell({ kind: 'file', sha256: source.sha256 });
    // Also where the shown copy stays: the list tells how many there are.
    await tell({ kind: 'shown', ids: [...changed.add(id)] });
    await tell({ kind: 'paused' });
  }

  async function putBack(copies: readonly CopyRecord[]): Promise<void> {
    const changed = await store().change(async (writer) => {
      const named = copies.map((copy) => shelf.named(copy));
      await writer.restore(named);
      for (const { source } of named) await tell({ kind: 'file', sha256: source.sha256 });
      return named.flatMap((copy) => shelf.put(copy));
    });
    await tell({ kind: 'shown', ids: changed });
    await tell({ kind: 'listed', ids: copies.map(({ entry }) => entry.id) });
  }

  return {
    remove: async (id) => {
      const copies = shelf.copies(id);
      if (copies.length === 0)
        throw new ReaderError('not-found', `There is no report "${id}" in the library.`);
      const imported = copies.filter(({ entry }) => !entry.builtIn);
      if (imported.length === 0)
        throw new ReaderError('bad-argument', 'This report ships with the reader and cannot be removed.');
      await takeAway(id, imported);
      removed.set(id, imported);
      return imported.length;
    },
    restore: async (id) => {
      const copies = removed.get(id);
      if (copies === undefined)
        throw new ReaderError('not-found', 'This report was not removed since the reader was opened.');
      // As it was: nobody is shown anything that was not shown before.
      await putBack(copies);
      removed.delete(id);
      await tell({ kind: 'paused' });
      return copies.length;
    },
  };
}
