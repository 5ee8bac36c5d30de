/** What the margin of a report says of its passages: since when each is said, and whether it is said for the last time. */
import type { CountryHistory, PassageSign } from '../../shared/history/history.ts';
import { spanOf } from './thread-span.ts';

/** A sign for each paragraph and row of a report that is followed, in no order; none for a report of no year. */
export function reportSigns(history: CountryHistory, report: string): PassageSign[] {
  const at = history.years.findIndex((year) => year.report === report);
  return history.threads.flatMap((thread) => {
    const place = thread.kind === 'sentence' ? undefined : thread.places.find((one) => one.at === at);
    if (place === undefined) return [];
    const whole = thread.cutFrom === undefined ? undefined : history.threads[thread.cutFrom];
    const next = thread.joinedTo === undefined ? undefined : history.threads[thread.joinedTo];
    const places = [
      ...(whole?.places ?? []).filter((one) => one.at < (thread.places[0]?.at ?? 0)),
      ...thread.places,
      ...(next?.places ?? []).filter((one) => one.at > (thread.places.at(-1)?.at ?? 0)),
    ];
    const { row, block, source } = place;
    return [
      {
        block,
        ...(row === undefined ? {} : { row }),
        start: source.start,
        ...spanOf(history, places),
        ...(place.unsure === undefined ? {} : { unsure: true as const }),
      },
    ];
  });
}
