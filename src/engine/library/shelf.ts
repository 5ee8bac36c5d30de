/** The reports of a library in memory: which files each has, which of them is shown, in which order they are listed. */
import type { LibraryEntry } from '../../shared/contract.ts';
import { compareEntries } from '../library-entry.ts';
import { compareCopies, entryOf, withOwnId } from './copies.ts';
import type { CopyRecord } from './copy-record.ts';

export interface Shelf {
  /** In the order of the list. */
  readonly entries: () => readonly LibraryEntry[];
  readonly entry: (id: string) => LibraryEntry | null;
  /** The files of a report, the one that is shown first. */
  readonly copies: (id: string) => readonly CopyRecord[];
  /** The report that has this very file. */
  readonly entryOfFile: (sha256: string) => LibraryEntry | null;
  /** The copy with the id it gets when it is put on this shelf. */
  readonly named: (copy: CopyRecord) => CopyRecord;
  /** Put a copy on the shelf, in place of what it held of the same file; gives the ids whose shown copy changed. */
  readonly put: (copy: CopyRecord) => readonly string[];
  /** Take a file away; gives the ids whose shown copy changed. */
  readonly remove: (sha256: string) => readonly string[];
}

export function createShelf(): Shelf {
  const groups = new Map<string, CopyRecord[]>();
  const ids = new Map<string, string>();
  let listed: readonly LibraryEntry[] | null = null;

  function remove(sha256: string): string[] {
    const id = ids.get(sha256);
    const group = id === undefined ? undefined : groups.get(id);
    if (id === undefined || group === undefined) return [];
    const at = group.findIndex(({ source }) => source.sha256 === sha256);
    group.splice(at, 1);
    ids.delete(sha256);
    if (group.length === 0) groups.delete(id);
    listed = null;
    return at === 0 ? [id] : [];
  }

  function put(copy: CopyRecord): string[] {
    const { sha256 } = copy.source;
    const changed = remove(sha256);
    const { id } = copy.entry;
    const group = groups.get(id) ?? [];
    group.push(copy);
    group.sort(compareCopies);
    groups.set(id, group);
    ids.set(sha256, id);
    listed = null;
    if (group[0] === copy) changed.push(id);
    return [...new Set(changed)];
  }

  const entry = (id: string): LibraryEntry | null => entryOf(groups.get(id) ?? []);

  return {
    entries: () =>
      (listed ??= [...groups.values()].flatMap((group) => entryOf(group) ?? []).sort(compareEntries)),
    entry,
    copies: (id) => groups.get(id) ?? [],
    entryOfFile: (sha256) => entry(ids.get(sha256) ?? ''),
    named: (copy) => withOwnId(copy, groups),
    put,
    remove,
  };
}
