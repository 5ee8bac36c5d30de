/** What somebody keeps apart, as entries of the lists that are there now. */
import type { Separation } from '../../../shared/sources.ts';
import { byYearAndNumber } from './listed-reference.ts';
import type { ListedReference } from './listed-reference.ts';
import type { FindNamed } from './named-entry.ts';
import type { Separated } from './separate.ts';

/** Two entries of the lists with what was said of them. */
export interface SeparatedPair {
  readonly separation: Separation;
  readonly one: ListedReference;
  readonly other: ListedReference;
}

/** What was said of entries that are there. `findIn` gives what finds a report's entries. */
export function separatedPairs(
  separations: readonly Separation[],
  findIn: (report: string) => FindNamed | undefined,
): readonly SeparatedPair[] {
  return separations.flatMap((separation) => {
    const [one, other] = [separation.one, separation.other].map((name) => findIn(name.report)?.(name));
    return one === undefined || other === undefined || one === other ? [] : [{ separation, one, other }];
  });
}

/** The same for the joining of all entries; `null` where nothing is kept apart. */
export function separatedBy(pairs: readonly SeparatedPair[]): Separated<ListedReference> | null {
  if (pairs.length === 0) return null;
  const from = new Map<ListedReference, Set<ListedReference>>();
  const put = (one: ListedReference, other: ListedReference): void => {
    const known = from.get(one);
    if (known === undefined) from.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { one, other } of pairs) {
    put(one, other);
    put(other, one);
  }
  return { from, takenOut: new Set(pairs.map(({ other }) => other)), compare: byYearAndNumber };
}
