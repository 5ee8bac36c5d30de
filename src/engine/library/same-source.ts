/** Whether references of two reports are one source, by the joins of the whole library. */
import type { SameSource } from '../../core/compare/diff/sources.ts';
import type { Reference, Report } from '../../shared/model.ts';
import type { Library } from './library.ts';

/** By place in the lists of references, the source that each is; references with the same one are one source. */
export interface SourceGroups {
  readonly left: readonly (string | null)[];
  readonly right: readonly (string | null)[];
}

/** The library's own answer, so that a comparison and a citation card agree on what is one source. */
export function sameSourceOf(library: Library, left: Report, right: Report): SameSource {
  return sameSourceBy(left, right, sourceGroupsOf(library, left, right));
}

/** The same as plain data, for a thread that has no library. */
export function sourceGroupsOf(library: Library, left: Report, right: Report): SourceGroups {
  const groups = new Map<Reference, string>();
  const listed = [left, right].map((report) => [report, byNumber(report)] as const);
  for (const { id, entries } of library.sources().sources())
    for (const entry of entries)
      for (const [report, references] of listed) {
        const reference =
          report.id === entry.report ? references.get(entry.number)?.[entry.occurrence ?? 0] : undefined;
        if (reference !== undefined) groups.set(reference, id);
      }
  const groupsIn = ({ references }: Report) => references.map((reference) => groups.get(reference) ?? null);
  return { left: groupsIn(left), right: groupsIn(right) };
}

/** Whether references of these reports are in one group. */
export function sameSourceBy(left: Report, right: Report, groups: SourceGroups): SameSource {
  const sources = new Map<Reference, string | null>();
  for (const [at, reference] of left.references.entries()) sources.set(reference, groups.left[at] ?? null);
  for (const [at, reference] of right.references.entries()) sources.set(reference, groups.right[at] ?? null);
  return (one, other) => {
    const source = sources.get(one) ?? null;
    return source !== null && source === sources.get(other);
  };
}

/** Entries by their number; a damaged list can hold a number twice. */
function byNumber({ references }: Report): ReadonlyMap<number, readonly Reference[]> {
  const entries = new Map<number, Reference[]>();
  for (const reference of references) {
    const same = entries.get(reference.number);
    if (same === undefined) entries.set(reference.number, [reference]);
    else same.push(reference);
  }
  return entries;
}
