/** Folding what is the same passage in several years into one. */
import type { IndexedReport } from '../index/indexed-report.ts';
import { yearsOfPassage } from '../index/passage-years.ts';

/** A found passage in its report. */
export interface FoundPlace {
  readonly report: IndexedReport;
  readonly passage: number;
}

export interface FoldedPassages {
  /** Passages, each once, whatever the years it is found in. */
  readonly passages: number;
  /** All found places of the passage that this is one of, by year; it alone where it is not followed. */
  readonly placesOf: (place: FoundPlace) => readonly FoundPlace[];
}

interface Folding {
  readonly add: (report: IndexedReport, passage: number) => void;
  /** Each passage once, where its best place stands: as its newest year says it. */
  readonly bestOf: <Place extends FoundPlace>(ranked: readonly Place[]) => Place[];
  readonly result: () => FoldedPassages;
}

export function createFolding(): Folding {
  const byThread = new Map<number, FoundPlace[]>();
  let alone = 0;
  return {
    add(report, passage) {
      const thread = yearsOfPassage(report, passage)?.thread;
      if (thread === undefined) {
        alone += 1;
        return;
      }
      const places = byThread.get(thread);
      if (places === undefined) byThread.set(thread, [{ report, passage }]);
      else places.push({ report, passage });
    },
    bestOf<Place extends FoundPlace>(ranked: readonly Place[]) {
      const newest = new Map<number, Place>();
      for (const place of ranked) {
        const thread = yearsOfPassage(place.report, place.passage)?.thread;
        if (thread === undefined) continue;
        const known = newest.get(thread);
        if (known === undefined || (known.report.year ?? 0) < (place.report.year ?? 0))
          newest.set(thread, place);
      }
      const seen = new Set<number>();
      return ranked.flatMap((place) => {
        const thread = yearsOfPassage(place.report, place.passage)?.thread;
        if (thread === undefined) return [place];
        if (seen.has(thread)) return [];
        seen.add(thread);
        return [newest.get(thread) ?? place];
      });
    },
    result: () => ({
      passages: byThread.size + alone,
      placesOf(place) {
        const thread = yearsOfPassage(place.report, place.passage)?.thread;
        const places = thread === undefined ? undefined : byThread.get(thread);
        return (places ?? [place]).toSorted((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0));
      },
    }),
  };
}
