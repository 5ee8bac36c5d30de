import { useMemo } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { useDispatch, useLibrary, useReaderState } from '../state/context.ts';
import { canAddPane } from '../state/reader-state.ts';
import { areasAbout, areasOf } from './areas.ts';
import { onlyReport, sameYears, withYear, withYearBefore } from './pairs.ts';
import { useComparedPair, useCountry } from './use-country.ts';
import { areaOfReport, nearestYear, yearReports } from './year-reports.ts';

export interface Acts {
  /** A report was chosen outside the views: it is shown in the view at hand, where that can show one, or moves its country. */
  readonly choose: (entry: LibraryEntry, area?: string) => void;
  /** A year of the country at hand was chosen: in Compare it takes a side, elsewhere it is read. */
  readonly chooseYear: (entry: LibraryEntry, more: boolean) => void;
  /** A country was chosen by its name. */
  readonly chooseCountry: (name: string) => void;
  /** A further pane for a report, which is shown where panes are. */
  readonly openBeside: (entry: LibraryEntry) => void;
}

/** What choosing does: always something in the view that one sees, and nothing in one that is not shown. */
export function useActs(): Acts {
  const state = useReaderState();
  const dispatch = useDispatch();
  const { reports } = useLibrary();
  const area = useCountry();
  const pair = useComparedPair();
  return useMemo(() => {
    const { view, panes, active } = state;
    const read = (entry: LibraryEntry, more: boolean) => {
      const isAdded = more && canAddPane(state);
      dispatch(isAdded ? { kind: 'add-pane', report: entry.id } : { kind: 'open', report: entry.id });
      if (view !== 'read') dispatch({ kind: 'view', view: 'read' });
    };
    const compare = (entry: LibraryEntry, more: boolean) => {
      const own = areaOfReport(entry, area?.name ?? null, reports);
      const isAtHand = area !== null && area.reports.includes(entry);
      if (isAtHand && pair !== null)
        dispatch({ kind: 'pair', pair: withYear(entry, { pair, reports, area }, more) });
      else {
        const next = own === undefined ? null : withYearBefore(entry, own);
        const kept = pair?.right ?? (area === null ? null : onlyReport(area)?.id);
        const other = kept ?? entry.id;
        if (next !== null || pair !== null || other !== entry.id)
          dispatch({ kind: 'pair', pair: next ?? { left: other, right: entry.id } });
      }
    };
    return {
      choose(entry, name) {
        const about = areasAbout(entry);
        if (view === 'read' || about.length === 0) read(entry, false);
        else if (view === 'compare') compare(entry, false);
        else dispatch({ kind: 'country', area: about.find((one) => one === name) ?? entry.area ?? '' });
      },
      chooseYear: (entry, more) => (view === 'compare' ? compare(entry, more) : read(entry, more)),
      chooseCountry(name) {
        const next = areasOf(reports).find((one) => one.name === name);
        if (next === undefined) return;
        if (view === 'read' && next.name !== area?.name) {
          const shown = reports.find(({ id }) =>
            panes.some((one) => one.key === active && one.report === id),
          );
          const year = nearestYear(yearReports(next), shown?.year ?? null);
          if (year !== undefined) dispatch({ kind: 'open', report: year.entry.id });
        }
        const years = view === 'compare' ? sameYears(pair, next, reports) : null;
        if (years !== null && next.name !== area?.name) dispatch({ kind: 'pair', pair: years });
        dispatch({ kind: 'country', area: name });
      },
      openBeside: (entry) => read(entry, true),
    };
  }, [state, dispatch, reports, area, pair]);
}
