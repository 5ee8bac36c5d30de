/** Since when each passage of each report is said, as far as its country was followed: small, and asked by place. */
import { firstIndex } from '../../shared/binary-search.ts';
import type { PassageSpan } from '../../shared/history/history.ts';
import type { Span } from '../../shared/model.ts';

export type Since = Pick<PassageSpan, 'first' | 'unknownBefore'>;

export interface SaidSince {
  /** @param stretches of a report's source that do not overlap, in no order */
  readonly know: (report: string, stretches: readonly (Span & Since)[]) => void;
  readonly at: (report: string, start: number) => Since | null;
}

/** Numbers for each stretch: its start, its end, the first year, and whether it may be older. */
const WIDTH = 4;

export function createSaidSince(): SaidSince {
  const known = new Map<string, Int32Array>();
  return {
    know: (report, stretches) => {
      const rising = stretches.toSorted((a, b) => a.start - b.start);
      known.set(
        report,
        Int32Array.from(
          rising.flatMap(({ start, end, first, unknownBefore }) => [
            start,
            end,
            first,
            unknownBefore === null ? 0 : 1,
          ]),
        ),
      );
    },
    at: (report, start) => {
      const numbers = known.get(report);
      if (numbers === undefined) return null;
      const after = firstIndex(
        numbers.length / WIDTH,
        (index) => (numbers[index * WIDTH] ?? Infinity) > start,
      );
      const [from = 0, to = 0, first = 0, isOlder = 0] = numbers.subarray((after - 1) * WIDTH, after * WIDTH);
      if (after === 0 || start < from || start >= to) return null;
      return { first, unknownBefore: isOlder === 1 ? first - 1 : null };
    },
  };
}
