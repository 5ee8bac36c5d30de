import { useMemo } from 'react';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import { defaultPair, presentPair } from '../../reports/default-pair.ts';
import { useLibrary, useReaderState } from '../../state/context.ts';

/** The two reports that were picked, or those that the panes suggest; only such as list their sources. */
export function useSourcePair(picked: ReportPair | null): ReportPair | null {
  const { panes } = useReaderState();
  const { reports } = useLibrary();
  return useMemo(() => {
    const listing = reports.filter(({ references }) => references > 0);
    const present = presentPair(picked, reports);
    if (present !== null) return present;
    const shown = panes.map((pane) => pane.report).filter((id) => listing.some((report) => report.id === id));
    const pair = defaultPair(shown, listing);
    const yearOf = (id: string) => reports.find((report) => report.id === id)?.year ?? 0;
    // What is new is new in the later report, whichever pane it stands in.
    return pair !== null && yearOf(pair.left) > yearOf(pair.right)
      ? { left: pair.right, right: pair.left }
      : pair;
  }, [picked, panes, reports]);
}
