import { useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReportPair } from '../../shared/contract/contract.ts';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { counted } from '../reports/names.ts';
import { ReportPicker } from '../reports/ReportPicker.tsx';
import { compareService } from './state/compare-store.ts';
import { reportService } from '../services/report-store.ts';
import { useAnswer, useEntry, useLibrary, useReaderState, useReport, useService } from '../state/context.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { ViewFrame } from '../ui/ViewFrame.tsx';
import { CompareBar } from './CompareBar.tsx';
import { ComparedRows } from './rows/ComparedRows.tsx';
import type { RowsHandle } from './rows/ComparedRows.tsx';
import { hiddenClasses } from './state/compare-store.ts';
import type { CompareState } from './state/compare-store.ts';
import { defaultPair, olderFirst, presentPair } from '../reports/default-pair.ts';
import { shownRows } from './state/shown-rows.ts';
import { Swap } from './state/signs.tsx';
import { useExport } from './use-export.ts';
import { EmptyView } from '../ui/EmptyView.tsx';
import { COMPARISON } from '../text/page-signs.ts';
import styles from './CompareView.module.css';

/** Two reports set against each other, passage by passage. */
export function CompareView() {
  const { panes } = useReaderState();
  const { reports } = useLibrary();
  const compare = useService(compareService);
  const state = useSyncExternalStore(compare.subscribe, compare.get);
  const pair =
    presentPair(state.pair, reports) ??
    defaultPair(
      panes.map((pane) => pane.report),
      reports,
    );
  if (pair === null) return <EmptyView>The library holds no report that could be compared.</EmptyView>;
  return <PairView left={pair.left} right={pair.right} state={state} />;
}

interface PairProps extends ReportPair {
  readonly state: CompareState;
}

/** The change that was gone to last. It holds for one pair in one form only. */
interface Stand {
  readonly key: string;
  /** From 0; -1 where none was gone to. */
  readonly change: number;
  readonly announcement: string;
}

function PairView({ left, right, state }: PairProps) {
  const compare = useService(compareService);
  const reports = useService(reportService);
  const { hideUnimportant, shownClasses } = state;
  const pair = useMemo(() => ({ left, right }), [left, right]);
  const comparison = useAnswer(compare.comparisons, pair);
  const [leftReport, rightReport] = [useReport(left), useReport(right)];
  const labels = { left: useEntry(left)?.label ?? left, right: useEntry(right)?.label ?? right };

  // The controls answer at once; the rows follow as soon as they are drawn anew.
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

  const key = `${left} ${right} ${form}`;
  const [stand, setStand] = useState<Stand>({ key, change: -1, announcement: '' });
  const change = stand.key === key && stand.change < (shown?.changes.length ?? 0) ? stand.change : -1;
  const rows = useRef<RowsHandle>(null);
  const save = useExport(pair, form, hidden);
  const { reports: entries } = useLibrary();
  const put = (next: ReportPair) => compare.set({ pair: next, row: 0 });
  const pick = (next: ReportPair) => put(olderFirst(next, entries));

  const failed = [comparison, leftReport, rightReport].find((loaded) => loaded.status === 'failed');
  return (
    <ViewFrame className={styles['compare']} {...COMPARISON.on} label={`${labels.left} and ${labels.right}`}>
      <CompareBar
        form={state.form}
        hideUnimportant={hideUnimportant}
        shownClasses={shownClasses}
        onSet={compare.set}
        count={shown === null ? '' : countOf(change, shown.changes.length)}
        announcement={stand.key === key ? stand.announcement : ''}
        canStep={shown !== null && shown.changes.length > 0}
        onStep={(direction) => rows.current?.step(direction, false)}
        onExport={save}
      />
      <div className={styles['pickers']}>
        <ReportPicker report={left} label="Left report" onPick={(report) => pick({ left: report, right })} />
        <IconButton
          label="Swap reports"
          className={styles['swap']}
          title="Swap reports"
          onClick={() => put({ left: right, right: left })}
        >
          <Swap />
        </IconButton>
        <ReportPicker
          report={right}
          label="Right report"
          onPick={(report) => pick({ left, right: report })}
        />
      </div>
      {failed?.status === 'failed' ? (
        <Failed
          error={failed.error}
          onRetry={() => {
            if (comparison.status === 'failed') compare.comparisons.retry(pair);
            if (leftReport.status === 'failed') reports.retry({ id: left });
            if (rightReport.status === 'failed') reports.retry({ id: right });
          }}
        />
      ) : compared !== null &&
        shown !== null &&
        leftReport.status === 'ready' &&
        rightReport.status === 'ready' ? (
        <ComparedRows
          key={`${left} ${right}`}
          ref={rows}
          comparison={compared}
          left={leftReport.value}
          right={rightReport.value}
          form={form}
          hidden={hidden}
          counted={state.counted}
          shown={shown}
          change={change}
          onChange={(next, announcement) => setStand({ key, change: next, announcement })}
        />
      ) : (
        <Waiting what={`Comparing ${labels.left} and ${labels.right}`} />
      )}
    </ViewFrame>
  );
}

function countOf(change: number, changes: number): string {
  if (changes === 0) return 'No changes';
  return change < 0
    ? counted(changes, 'change')
    : `${(change + 1).toLocaleString('en-US')} of ${counted(changes, 'change')}`;
}
