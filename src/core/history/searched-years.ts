/** The years of a country's passages as the search asks for them: by report and place in its source. */
import type { CountryHistory } from '../../shared/history/history.ts';
import type { StretchYears } from '../search/index/passage-years.ts';
import { spanOf } from './thread-span.ts';

/** @param before so many threads of other countries are known: numbers go on from there */
export function searchedYears(
  history: CountryHistory,
  before: number,
): ReadonlyMap<string, readonly StretchYears[]> {
  const byReport = new Map<string, StretchYears[]>(history.years.map(({ report }) => [report, []]));
  for (const [index, { kind, places }] of history.threads.entries()) {
    if (kind === 'sentence') continue;
    const span = spanOf(history, places);
    for (const { at, source } of places)
      byReport.get(history.years[at]?.report ?? '')?.push({ ...source, ...span, thread: before + index });
  }
  return byReport;
}
