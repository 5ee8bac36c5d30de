/** Since when and until when a passage is said, as far as the reports at hand can tell. */
import type { CountryHistory, HistoryYear, PassagePlace, PassageSpan } from '../../shared/history/history.ts';
import type { Topic } from '../../shared/model.ts';

/** Whether a report that does not have a passage of this topic leaves it out: a summary leaves out all but its own. */
export function speaksOf({ scope }: HistoryYear, topic: Topic | null): boolean {
  return scope === 'whole' || topic === 'summary';
}

/** @param places of one passage, in order, one at least */
export function spanOf({ years }: CountryHistory, places: readonly PassagePlace[]): PassageSpan {
  const [firstPlace, lastPlace] = [places[0], places.at(-1)];
  const [first, last] = [years[firstPlace?.at ?? 0], years[lastPlace?.at ?? 0]];
  if (first === undefined || last === undefined || firstPlace === undefined || lastPlace === undefined)
    throw new Error('a passage of no year');
  const isKnown = years.some((one) => one.year === first.year - 1 && speaksOf(one, firstPlace.topic));
  const droppedIn = years.slice(lastPlace.at + 1).find((one) => speaksOf(one, lastPlace.topic));
  return {
    first: first.year,
    unknownBefore: isKnown ? null : first.year - 1,
    last: last.year,
    droppedIn: droppedIn?.year ?? null,
  };
}
