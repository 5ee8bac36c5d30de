import { useMemo, useSyncExternalStore } from 'react';
import type { YearChanges } from '../../../shared/history/history.ts';
import type { Answers } from '../../services/answers.ts';
import { useService } from '../../state/context.ts';
import { yearsService } from '../../years/years-store.ts';

/** Asked of the engine at once: it works them out one after the other, and others want to ask it as well. */
const AT_ONCE = 2;
/** Of each country; its own page has all. */
export const MOST_OF_EACH = 12;

interface AllChanges {
  readonly found: readonly YearChanges[];
  /** Countries that were asked and answered, whatever they said. */
  readonly asked: number;
  /** Countries that could not be told of, because their reports are too much to be followed. */
  readonly failed: readonly string[];
}

/** What changed in every country of a year, country after country as they are worked out. */
export function useAllChanges(areas: readonly string[], year: number): AllChanges {
  const { changes } = useService(yearsService);
  const read = useMemo(() => readerOf(changes, areas, year), [areas, year, changes]);
  return useSyncExternalStore(changes.subscribe, read);
}

/** Reads what is there and asks for what comes next; the same object until something came. */
function readerOf(
  changes: Answers<'history.year'>,
  areas: readonly string[],
  year: number,
): () => AllChanges {
  let last: AllChanges = { found: [], asked: 0, failed: [] };
  return () => {
    const next = allChanges(changes, areas, year);
    const isSame =
      next.asked === last.asked &&
      next.failed.length === last.failed.length &&
      next.found.every((one, at) => one === last.found[at]);
    if (!isSame) last = next;
    return last;
  };
}

function allChanges(changes: Answers<'history.year'>, areas: readonly string[], year: number): AllChanges {
  const found: YearChanges[] = [];
  const failed: string[] = [];
  let [pending, asked] = [0, 0];
  for (const area of areas) {
    if (pending >= AT_ONCE) break;
    const loaded = changes.get({ area, year, most: MOST_OF_EACH });
    if (loaded.status === 'loading') {
      pending += 1;
      continue;
    }
    asked += 1;
    if (loaded.status === 'failed') failed.push(area);
    else if (loaded.value !== null) found.push(loaded.value);
  }
  return { found, asked, failed };
}
