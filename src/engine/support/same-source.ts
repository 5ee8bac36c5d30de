/** Whether references of two reports are one source, by the joins of the whole library. */
import type { SameSource } from '../../core/compare/sources.ts';
import type { Reference, Report } from '../../shared/model.ts';
import type { Library } from '../library.ts';

/** The library's own answer, so that a comparison and a citation card agree on what is one source. */
export function sameSourceOf(library: Library, left: Report, right: Report): SameSource {
  const groups = new Map<Reference, string>();
  const listed = [left, right].map((report) => [report, byNumber(report)] as const);
  for (const { id, entries } of library.sources().sources())
    for (const entry of entries)
      for (const [report, references] of listed) {
        const reference =
          report.id === entry.report ? references.get(entry.number)?.[entry.occurrence ?? 0] : undefined;
        if (reference !== undefined) groups.set(reference, id);
      }
  return (one, other) => groups.get(one) !== undefined && groups.get(one) === groups.get(other);
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
