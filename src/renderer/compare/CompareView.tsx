import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReportPair } from '../../shared/contract/contract.ts';
import { useComparedPair, useCountry } from '../country/use-country.ts';
import { olderFirst, onlyReport } from '../country/pairs.ts';
import { historyService } from '../places/window-history.ts';
import { counted } from '../../shared/text/counted.ts';
import { usePaperOf } from '../printing/use-paper.ts';
import { useDispatch, useEntry, useLibrary, useService } from '../state/context.ts';
import { JOINING } from '../reports/joining.ts';
import { COMPARISON } from '../text/page-signs.ts';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { ViewFrame } from '../ui/frame/ViewFrame.tsx';
import { CompareBar } from './CompareBar.tsx';
import { NothingCompared } from './NothingCompared.tsx';
import { PairPickers } from './PairPickers.tsx';
import { ComparedRows } from './rows/ComparedRows.tsx';
import type { RowsHandle } from './rows/ComparedRows.tsx';
import { SectionMenu } from './SectionMenu.tsx';
import { comparedSections } from './state/sections.ts';
import { compareService } from './state/compare-store.ts';
import type { CompareState } from './state/compare-store.ts';
import { useShownComparison } from './state/use-shown-comparison.ts';
import { useExport } from './use-export.ts';
import styles from './CompareView.module.css';

/** Two reports set against each other, passage by passage. */
export function CompareView() {
  const pair = useComparedPair();
  const area = useCountry();
  const { reports } = useLibrary();
  const compare = useService(compareService);
  const state = useSyncExternalStore(compare.subscribe, compare.get);
  const only = area === null ? null : onlyReport(area);
  if (pair === null && area !== null && only !== null)
    return <NothingCompared country={area.name} report={only} />;
  if (pair === null) return <EmptyView>The library holds no report that could be compared.</EmptyView>;
  // Time runs from left to right, whichever was asked for first.
  const { left, right } = olderFirst(pair, reports);
  return <PairView left={left} right={right} state={state} />;
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
  const history = useService(historyService);
  const dispatch = useDispatch();
  const pair = useMemo(() => ({ left, right }), [left, right]);
  const { form, hidden, shown, ready, failed, retry } = useShownComparison(pair, state);
  const labels = { left: useEntry(left)?.label ?? left, right: useEntry(right)?.label ?? right };

  usePaperOf(`${labels.left} and ${labels.right}`, failed !== null || ready !== null);

  const key = `${left} ${right} ${form}`;
  const [stand, setStand] = useState<Stand>({ key, change: -1, announcement: '' });
  const change = stand.key === key && stand.change < (shown?.changes.length ?? 0) ? stand.change : -1;
  const rows = useRef<RowsHandle>(null);
  const sections = useMemo(() => (shown === null ? [] : comparedSections(shown)), [shown]);
  const save = useExport(pair, form, hidden);

  return (
    <ViewFrame className={styles['compare']} {...COMPARISON.on} label={`${labels.left} and ${labels.right}`}>
      <CompareBar
        form={state.form}
        hideUnimportant={state.hideUnimportant}
        shownClasses={state.shownClasses}
        onSet={(change) => {
          if (change.form !== undefined) history.leave();
          compare.set(change);
        }}
        count={shown === null ? '' : countOf(change, shown.changes.length)}
        announcement={stand.key === key ? stand.announcement : ''}
        canStep={shown !== null && shown.changes.length > 0}
        onStep={(direction) => rows.current?.step(direction, false)}
        onExport={save}
        outline={
          <SectionMenu
            sections={sections}
            current={() => rows.current?.section() ?? null}
            onSection={(item) => rows.current?.goToItem(item)}
          />
        }
      />
      <PairPickers pair={pair} onPair={(next) => dispatch({ kind: 'pair', pair: next })} />
      {failed !== null ? (
        <Failed error={failed} onRetry={retry} />
      ) : ready !== null && shown !== null ? (
        <ComparedRows
          key={`${left} ${right}`}
          ref={rows}
          {...ready}
          form={form}
          hidden={hidden}
          counted={state.counted}
          shown={shown}
          change={change}
          onChange={(next, announcement) => setStand({ key, change: next, announcement })}
        />
      ) : (
        <Waiting what={`Comparing ${labels.left} and ${labels.right}`} why={JOINING} />
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
