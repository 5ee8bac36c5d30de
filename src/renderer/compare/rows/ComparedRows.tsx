import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Ref } from 'react';
import type {
  Comparison,
  ComparisonRow,
  DifferenceClass,
  RowPart,
} from '../../../shared/comparison/comparison.ts';
import type { Report } from '../../../shared/model.ts';
import { CitationLayer } from '../../citations/card/CitationLayer.tsx';
import { citationsByNumber } from '../../text/cited-places.ts';
import { TOPIC_NAMES } from '../../reports/names.ts';
import { scrollToElement, scrollToTop } from '../../text/place.ts';
import { ShownReportContext } from '../../text/report-context.ts';
import { compareService } from '../state/compare-store.ts';
import { useDispatch, useService } from '../../state/context.ts';
import { ComparedContext } from '../state/compare-context.ts';
import type { Compared } from '../state/compare-context.ts';
import { CompareHead } from './CompareHead.tsx';
import { KIND_NAMES, stateName } from '../state/names.ts';
import { readTarget } from '../state/read-target.ts';
import { RowGroup } from './RowGroup.tsx';
import { itemRuns, runOf } from './runs.ts';
import { changeFrom } from '../state/shown-rows.ts';
import type { Form, Shown, ShownItem } from '../state/shown-rows.ts';
import { SourceList } from './SourceList.tsx';
import type { Side } from '../state/stretches.ts';
import { StripHost } from '../strip/StripHost.tsx';
import { useChangeKeys } from './use-change-keys.ts';
import { useMountedRuns } from './use-mounted-runs.ts';
import { viewRange } from '../strip/view-range.ts';
import { ITEM, SCROLLER } from '../../text/page-signs.ts';
import styles from './ComparedRows.module.css';

export interface RowsHandle {
  /** To the next change, or the one before; with the keyboard's focus where it was keyed. */
  readonly step: (direction: 1 | -1, focus: boolean) => void;
}

interface Props {
  readonly comparison: Comparison;
  readonly left: Report;
  readonly right: Report;
  readonly form: Form;
  readonly hidden: readonly DifferenceClass[];
  readonly counted: readonly RowPart[];
  readonly shown: Shown;
  /** The change that was gone to last, or -1. */
  readonly change: number;
  readonly onChange: (change: number, announcement: string) => void;
  readonly ref: Ref<RowsHandle>;
}

/** What scrolls must be reachable by key, or the arrow keys could not scroll it. */
const FOCUSABLE = { tabIndex: 0 };

/** The rows of a comparison with the strip beside them, and all ways of going from row to row. */
export function ComparedRows(props: Props) {
  const { comparison, left, right, form, hidden, counted, shown, change, onChange, ref } = props;
  const dispatch = useDispatch();
  const compare = useService(compareService);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const groups = useRef<HTMLDivElement>(null);
  const topRow = useRef(compare.get().row);
  const runs = useMemo(() => itemRuns(shown.items, form), [shown, form]);
  const { isMounted, mount } = useMountedRuns(runs.length, form);

  const goToItem = useCallback(
    (item: number, centred = true, focus = false) => {
      if (scroller === null) return;
      if (item <= 0 && !centred) {
        scrollToTop(scroller);
        return;
      }
      mount(runOf(runs, item));
      const element = ITEM.find(scroller, item);
      if (element === null) return;
      scrollToElement(scroller, element, centred);
      if (focus) element.focus({ preventScroll: true });
    },
    [scroller, runs, mount],
  );

  const labels = useMemo(
    () => ({ left: comparison.leftLabel, right: comparison.rightLabel }),
    [comparison.leftLabel, comparison.rightLabel],
  );
  const goToChange = (next: number, focus: boolean) => {
    const item = shown.changes[next];
    const entry = item === undefined ? undefined : shown.items[item];
    if (item === undefined || entry === undefined) {
      onChange(change, change < 0 ? '' : ', no further change in this direction');
      return;
    }
    goToItem(item, true, focus);
    onChange(next, announce(entry, labels));
  };
  const step = (direction: 1 | -1, focus: boolean) => {
    if (scroller === null || groups.current === null) return;
    const { top, bottom } = viewRange(scroller, groups.current);
    const at = shown.changes[change] ?? -1;
    if (at >= top && at <= bottom) goToChange(change + direction, focus);
    else goToChange(changeFrom(shown.changes, direction === 1 ? top - 1 : top, direction), focus);
  };
  useImperativeHandle(ref, () => ({ step }));
  useChangeKeys((direction) => step(direction, true));

  const placedIn = useRef<Form | null>(null);
  const stay = useRef((_row: number) => {});
  useEffect(() => {
    stay.current = (row) => goToItem(shown.itemOf.slice(row).find((index) => index >= 0) ?? 0, false);
  });
  // Another form shows the same rows at other heights: the reader stays at the row they were at.
  useEffect(() => {
    const row = topRow.current;
    if (scroller === null || placedIn.current === form) return;
    const frame = requestAnimationFrame(() => {
      placedIn.current = form;
      if (row > 0) stay.current(row);
    });
    return () => cancelAnimationFrame(frame);
  }, [form, scroller]);
  useEffect(
    () => () => {
      // Where another pair was chosen, that one begins at its top.
      const { pair } = compare.get();
      if (pair === null || (pair.left === left.id && pair.right === right.id))
        compare.set({ row: topRow.current });
    },
    [compare, left.id, right.id],
  );

  const compared = useMemo((): Compared => {
    const toRow = (row: number) => {
      const item = shown.itemOf[row] ?? -1;
      if (item >= 0) goToItem(item, true, true);
    };
    return {
      left: { report: left, citedBy: citationsByNumber(left) },
      right: { report: right, citedBy: citationsByNumber(right) },
      labels,
      form,
      hidden,
      onRow: toRow,
      onOrigin: (row) => {
        const item = shown.items.findIndex((entry) => entry.kind === 'moved-away' && entry.row === row);
        if (item >= 0) goToItem(item, true, true);
      },
      onRead: (row: ComparisonRow, side: Side) => {
        const target = readTarget(row, side, side === 'left' ? left : right);
        if (target !== null)
          dispatch({ kind: 'visit', report: side === 'left' ? left.id : right.id, target, focus: true });
      },
    };
  }, [left, right, labels, form, hidden, shown, goToItem, dispatch]);

  const toReference = (report: Report) => (number: number, from: number) =>
    dispatch({ kind: 'visit', report: report.id, target: { kind: 'reference', number }, focus: true, from });
  const currentItem = shown.changes[change] ?? -1;
  const columns = form === 'one-text' ? ['Text'] : [labels.left, labels.right];
  const rows = (
    <div className={styles['area']}>
      <div
        ref={setScroller}
        className={styles['scroller']}
        {...SCROLLER.on}
        role="region"
        aria-label="Compared text"
        {...FOCUSABLE}
      >
        <div className={styles['page']} data-form={form} lang="en">
          <CompareHead
            comparison={comparison}
            left={left}
            right={right}
            hidden={hidden}
            counted={counted}
            onCount={(parts) => compare.set({ counted: parts })}
          />
          <div
            role="table"
            aria-label={`${labels.left} and ${labels.right}`}
            aria-rowcount={shown.items.length}
          >
            <div role="rowgroup" className="visually-hidden">
              <div role="row">
                {['State', ...columns].map((name) => (
                  <span key={name} role="columnheader">
                    {name}
                  </span>
                ))}
              </div>
            </div>
            <div ref={groups} role="presentation">
              {runs.map((run, index) => (
                <RowGroup
                  key={run.first}
                  run={run}
                  mounted={isMounted(index)}
                  current={
                    currentItem >= run.first && currentItem < run.first + run.items.length ? currentItem : -1
                  }
                />
              ))}
            </div>
          </div>
          {form !== 'one-text' && comparison.rows.length > 0 && shown.changes.length === 0 && (
            <p className={styles['nothing']}>No differences are shown.</p>
          )}
          <SourceList comparison={comparison} />
        </div>
      </div>
      <StripHost
        shown={shown}
        scroller={scroller}
        groups={groups}
        onTop={(item) => {
          const entry = shown.items[item];
          if (entry?.kind === 'row') topRow.current = item === 0 ? 0 : entry.index;
        }}
        onGo={(item) => goToItem(item, false)}
        onStep={(direction) => step(direction, false)}
      />
    </div>
  );
  return (
    <ComparedContext value={compared}>
      <ShownReportContext value={compared.left}>
        <CitationLayer
          report={left}
          side="left"
          asPrinted={false}
          onGoToReference={toReference(left)}
          onGoToCitation={noWay}
        >
          <ShownReportContext value={compared.right}>
            <CitationLayer
              report={right}
              side="right"
              asPrinted={false}
              onGoToReference={toReference(right)}
              onGoToCitation={noWay}
            >
              {rows}
            </CitationLayer>
          </ShownReportContext>
        </CitationLayer>
      </ShownReportContext>
    </ComparedContext>
  );
}

/** Only lists of references hold ways to citations, and they are not shown here. */
function noWay(): void {}

function announce(item: ShownItem, labels: Readonly<Record<Side, string>>): string {
  if (item.kind !== 'row') return '';
  const { row, state } = item;
  const where = row.topic === null ? '' : `, ${TOPIC_NAMES[row.topic]}`;
  return `: ${stateName(state, labels)}, ${KIND_NAMES[row.kind]}${where}`;
}
