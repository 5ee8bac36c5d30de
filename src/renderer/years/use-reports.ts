import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { Report } from '../../shared/model.ts';
import { citationsByNumber } from '../text/cited-places.ts';
import type { ShownReport } from '../text/report-context.ts';
import type { Loaded } from '../services/loaded.ts';
import { reportService } from '../services/report-store.ts';
import { useService } from '../state/context.ts';

export interface SeveralReports {
  /** By id; a report that could not be had is not among them. */
  readonly shown: ReadonlyMap<string, ShownReport>;
  /** None of them is still on its way. */
  readonly settled: boolean;
}

/** What is known of a report is found once for all that show it. */
const known = new WeakMap<Report, ShownReport>();

function shownReport(report: Report): ShownReport {
  const shown = known.get(report) ?? { report, citedBy: citationsByNumber(report) };
  known.set(report, shown);
  return shown;
}

/** Texts of several reports. @param ids each once */
export function useReports(ids: readonly string[]): SeveralReports {
  const reports = useService(reportService);
  const last = useRef<readonly Loaded<Report>[]>([]);
  const get = () => {
    const next = ids.map((id) => reports.get({ id }));
    const same = next.length === last.current.length && next.every((one, i) => one === last.current[i]);
    return same ? last.current : (last.current = next);
  };
  const loaded = useSyncExternalStore(reports.subscribe, get);
  return useMemo(() => {
    const found = loaded.flatMap((one) => (one.status === 'ready' ? [shownReport(one.value)] : []));
    return {
      shown: new Map(found.map((shown) => [shown.report.id, shown])),
      settled: loaded.every(({ status }) => status !== 'loading'),
    };
  }, [loaded]);
}
