import { useMemo } from 'react';
import type { LibraryEntry, ReportPair } from '../../../shared/contract/contract.ts';
import type { Area } from '../../country/areas.ts';
import { comparedPair, olderFirst, onlyReport } from '../../country/pairs.ts';
import { useCountry } from '../../country/use-country.ts';
import { useLibrary, useReaderState } from '../../state/context.ts';

/**
 * The two reports that were picked while one is of the country at hand or all countries are looked at, or those that it and
 * the panes suggest; only such as list their sources. `null` where the country has but one.
 */
export function useSourcePair(picked: ReportPair | null): ReportPair | null {
  const { panes, country: atHand } = useReaderState();
  const { reports } = useLibrary();
  const country = useCountry();
  return useMemo(() => {
    const listing = reports.filter(({ references }) => references > 0);
    const isListing = (id: string) => listing.some((report) => report.id === id);
    const area = country && listingOf(country);
    const shown = panes.map((pane) => pane.report).filter(isListing);
    if (atHand.all && picked !== null && isListing(picked.left) && isListing(picked.right)) return picked;
    const pair = comparedPair({ area, chosen: picked, panes: shown, reports: listing });
    // What is new is new in the later report, whichever pane it stands in.
    return pair === null || pair === picked ? pair : olderFirst(pair, reports);
  }, [picked, panes, reports, country, atHand.all]);
}

/** The report of the country at hand that lists its sources; `null` where more do, or none. */
export function useOnlyListing(): LibraryEntry | null {
  const country = useCountry();
  return country === null ? null : onlyReport(listingOf(country));
}

function listingOf(area: Area): Area {
  return { ...area, reports: area.reports.filter(({ references }) => references > 0) };
}
