import { useMemo } from 'react';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import { comparedPair, olderFirst } from '../../country/pairs.ts';
import { useCountry } from '../../country/use-country.ts';
import { useLibrary, useReaderState } from '../../state/context.ts';

/** The two reports that were picked while one is of the country at hand, or those that it and the panes suggest; only such as list their sources. */
export function useSourcePair(picked: ReportPair | null): ReportPair | null {
  const { panes } = useReaderState();
  const { reports } = useLibrary();
  const country = useCountry();
  return useMemo(() => {
    const listing = reports.filter(({ references }) => references > 0);
    const area = country && {
      ...country,
      reports: country.reports.filter(({ references }) => references > 0),
    };
    const shown = panes.map((pane) => pane.report).filter((id) => listing.some((report) => report.id === id));
    const pair = comparedPair({ area, chosen: picked, panes: shown, reports: listing });
    // What is new is new in the later report, whichever pane it stands in.
    return pair === null || pair === picked ? pair : olderFirst(pair, reports);
  }, [picked, panes, reports, country]);
}
