/** The reports of a library in memory: which files each has, which of them is shown, in which order they are listed. */
import type { LibraryEntry } from '../../../shared/contract/contract.ts';
import { compareEntries } from '../store/library-entry.ts';
import { compareCopies, entryOf, withOwnId } from './copies.ts';
import type { CopyRecord } from '../store/copy-record.ts';

export interface Shelf {
  /** In the order of the list. */
  readonly entries: () => readonly LibraryEntry[];
  readonly entry: (id: string) => LibraryEntry | null;
  /** The files of a report, the one that is shown first. */
  readonly copies: (id: string) => readonly CopyRecord[];
  /** The report that has this very file, or part of a file. */
  readonly entryOfFile: (sha256: string) => LibraryEntry | null;
  /** The copy with the id it gets when it is put on this shelf. */
  readonly named: (copy: CopyRecord) => CopyRecord;
  /** Put a copy on the shelf, in place of what it held of the same file; gives the ids whose shown copy changed. */
  readonly put: (copy: CopyRecord) => readonly string[];
  /** Take a file away; gives the ids whose shown copy changed. */
  readonly remove: (sha256: string) => readonly string[];
  /** The file of a report that is shown now and would be no longer if this copy was put on the shelf. */
  readonly displacedBy: (copy: CopyRecord) => CopyRecord | null;
  /** The file of a report that is shown unless another was chosen; `null` where there is no such report. */
  readonly best: (id: string) => CopyRecord | null;
  /** What was chosen of a report has changed; gives its id where another copy is shown now. */
  readonly rearrange: (id: string) => readonly string[];
}

/** @param chosen hashes of the files that are shown whatever other copies there are; looked at again on each change */
// Long because putting, taking and rearranging keep three indexes of the same copies in step.
export function createShelf(chosen: ReadonlySet<string> = new Set()): Shelf {
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
    group.sort(compareShown);
    groups.set(id, group);
    ids.set(sha256, id);
    listed = null;
    if (group[0] === copy) changed.push(id);
    return [...new Set(changed)];
  }

  const entry = (id: string): LibraryEntry | null => entryOf(groups.get(id) ?? [], chosen);

  function compareShown(a: CopyRecord, b: CopyRecord): number {
    const byChoice = Number(chosen.has(b.source.sha256)) - Number(chosen.has(a.source.sha256));
    return byChoice || compareCopies(a, b);
  }

  function displacedBy(copy: CopyRecord): CopyRecord | null {
    const group = groups.get(copy.entry.id) ?? [];
    const others = group.filter(({ source }) => source.sha256 !== copy.source.sha256);
    const [shown] = group;
    const [next] = [...others, copy].sort(compareShown);
    return shown === undefined || next?.source.sha256 === shown.source.sha256 ? null : shown;
  }

  function rearrange(id: string): string[] {
    const group = groups.get(id);
    const before = group?.[0];
    group?.sort(compareShown);
    listed = null;
    return before === group?.[0] ? [] : [id];
  }

  return {
    entries: () =>
      (listed ??= [...groups.values()].flatMap((group) => entryOf(group, chosen) ?? []).sort(compareEntries)),
    entry,
    copies: (id) => groups.get(id) ?? [],
    entryOfFile: (sha256) => entry(ids.get(sha256) ?? ''),
    named: (copy) => withOwnId(copy, groups),
    put,
    remove,
    displacedBy,
    best: (id) => groups.get(id)?.toSorted(compareCopies)[0] ?? null,
    rearrange,
  };
}
