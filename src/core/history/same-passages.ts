/** What two years of a country both say, by the threads of the history. Pure. */
import type { CountryHistory, PassagePlace, PassageThread } from '../../shared/history/history.ts';
import type { Span } from '../../shared/model.ts';

export interface SamePassage {
  readonly kind: 'sentence' | 'row';
  /** Where it stands in the source of the one report. */
  readonly there: Span;
  /** In the other. */
  readonly here: PassagePlace;
  /** Its wording is not the same in both. */
  readonly isChanged: boolean;
}

/**
 * The sentences and rows of one report that are those of another, in the order of the other. Only what the history is
 * certain of all the way between the two: a link that may lead to another passage ends it.
 */
export function samePassages(
  { years, threads }: CountryHistory,
  from: string,
  to: string,
): readonly SamePassage[] {
  const indexOf = (id: string) => years.findIndex(({ report }) => report === id);
  const [there, here] = [indexOf(from), indexOf(to)];
  if (there < 0 || here < 0 || there === here) return [];
  return threads
    .flatMap((thread) => inBoth(thread, there, here) ?? [])
    .toSorted((one, other) => one.here.source.start - other.here.source.start);
}

function inBoth({ kind, places }: PassageThread, there: number, here: number): SamePassage | null {
  if (kind === 'paragraph') return null;
  const before = places.find(({ at }) => at === there);
  const now = places.find(({ at }) => at === here);
  if (before === undefined || now === undefined) return null;
  const [first, last] = [Math.min(there, here), Math.max(there, here)];
  const links = places.filter(({ at }) => at > first && at <= last);
  if (links.some(({ unsure }) => unsure !== undefined)) return null;
  return {
    kind,
    there: before.source,
    here: now,
    isChanged: links.some(({ changed }) => changed === true),
  };
}
