/** Whether references of two reports are one source, by the joins of the whole library. */
import type { SameSource } from '../../core/compare/diff/sources.ts';
import type { Reference, Report } from '../../shared/model.ts';
import type { Library } from './library.ts';

/** By place in the lists of references, the source that each is; references with the same one are one source. */
export interface SourceGroups {
  readonly left: readonly (number | null)[];
  readonly right: readonly (number | null)[];
}

/** The library's own answer as plain data, for a thread that has no library; so a comparison and a citation card agree. */
export function sourceGroupsOf(library: Library, leftId: string, rightId: string): SourceGroups {
  const [left = [], right = []] = library.sources().sourcesOf([leftId, rightId]);
  return { left, right };
}

/** Whether references of these reports are in one group. */
export function sameSourceBy(left: Report, right: Report, groups: SourceGroups): SameSource {
  const sources = new Map<Reference, number | null>();
  for (const [at, reference] of left.references.entries()) sources.set(reference, groups.left[at] ?? null);
  for (const [at, reference] of right.references.entries()) sources.set(reference, groups.right[at] ?? null);
  return (one, other) => {
    const source = sources.get(one) ?? null;
    return source !== null && source === sources.get(other);
  };
}
