import { useDeferredValue, useMemo } from 'react';
import type { Comparison, DifferenceClass } from '../../../shared/comparison/comparison.ts';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { reportService } from '../../services/report-store.ts';
import { useAnswer, useReport, useService } from '../../state/context.ts';
import { compareService, hiddenClasses } from './compare-store.ts';
import type { CompareState } from './compare-store.ts';
import { shownRows } from './shown-rows.ts';
import type { Form, Shown } from './shown-rows.ts';

interface ShownComparison {
  readonly form: Form;
  readonly hidden: readonly DifferenceClass[];
  /** What is shown of it; `null` until the comparison is there. */
  readonly shown: Shown | null;
  /** Comparison and both reports; `null` until all are there. */
  readonly ready: { readonly comparison: Comparison; readonly left: Report; readonly right: Report } | null;
  readonly failed: Failure | null;
  /** Ask again for whatever failed. */
  readonly retry: () => void;
}

/** The comparison of two reports as the controls say. They answer at once; the rows follow when they are drawn anew. */
export function useShownComparison(pair: ReportPair, state: CompareState): ShownComparison {
  const compare = useService(compareService);
  const reports = useService(reportService);
  const comparison = useAnswer(compare.comparisons, pair);
  const [left, right] = [useReport(pair.left), useReport(pair.right)];

  const { hideUnimportant, shownClasses } = state;
  const form = useDeferredValue(state.form);
  const hidden = useDeferredValue(
    useMemo(() => hiddenClasses({ hideUnimportant, shownClasses }), [hideUnimportant, shownClasses]),
  );
  const counted = useDeferredValue(state.counted);
  const compared = comparison.status === 'ready' ? comparison.value : null;
  const shown = useMemo(
    () => (compared === null ? null : shownRows(compared, form, hidden, counted)),
    [compared, form, hidden, counted],
  );

  const failed = [comparison, left, right].find((loaded) => loaded.status === 'failed');
  return {
    form,
    hidden,
    shown,
    ready:
      compared !== null && left.status === 'ready' && right.status === 'ready'
        ? { comparison: compared, left: left.value, right: right.value }
        : null,
    failed: failed?.status === 'failed' ? failed.error : null,
    retry() {
      if (comparison.status === 'failed') compare.comparisons.retry(pair);
      if (left.status === 'failed') reports.retry({ id: pair.left });
      if (right.status === 'failed') reports.retry({ id: pair.right });
    },
  };
}
