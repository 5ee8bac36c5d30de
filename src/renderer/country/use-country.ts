import { useMemo } from 'react';
import type { ReportPair } from '../../shared/contract/contract.ts';
import { useLibrary, useReaderState } from '../state/context.ts';
import { areaAtHand } from './areas.ts';
import type { Area } from './areas.ts';
import { comparedPair } from './pairs.ts';

/** The country at hand, the same for every view; `null` where the library has no report of any. */
export function useCountry(): Area | null {
  const { panes, country } = useReaderState();
  const { reports } = useLibrary();
  return useMemo(
    () =>
      areaAtHand(
        country.area,
        panes.map(({ report }) => report),
        reports,
      ),
    [country.area, panes, reports],
  );
}

/** The two reports that are compared; `null` where the country has but one, and in an empty library. */
export function useComparedPair(): ReportPair | null {
  const { panes, country } = useReaderState();
  const { reports } = useLibrary();
  const area = useCountry();
  return useMemo(
    () => comparedPair({ area, chosen: country.pair, panes: panes.map(({ report }) => report), reports }),
    [area, country.pair, panes, reports],
  );
}

export interface ShownReports {
  readonly shown: readonly string[];
  /** The one that what is chosen takes the place of. */
  readonly leading: string | undefined;
}

/** The reports on show in the view at hand, by their ids, as far as it shows some and not all of the country. */
export function useShownReports(): ShownReports {
  const { view, panes, active } = useReaderState();
  const pair = useComparedPair();
  return useMemo(() => {
    if (view === 'read')
      return {
        shown: panes.map(({ report }) => report),
        leading: panes.find(({ key }) => key === active)?.report,
      };
    if (view === 'compare' && pair !== null) return { shown: [pair.left, pair.right], leading: undefined };
    return { shown: [], leading: undefined };
  }, [view, panes, active, pair]);
}
