import { useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Ref } from 'react';
import type { Comparison, DifferenceClass, RowPart } from '../../../shared/comparison/comparison.ts';
import type { Report, Topic } from '../../../shared/model.ts';
import { useService } from '../../state/context.ts';
import { SCROLLER } from '../../text/page-signs.ts';
import { ComparedContext } from '../state/compare-context.ts';
import { compareService } from '../state/compare-store.ts';
import type { Form, Shown } from '../state/shown-rows.ts';
import { sectionAt } from '../state/sections.ts';
import { viewRange } from '../strip/view-range.ts';
import { StripHost } from '../strip/StripHost.tsx';
import { useChangeOffers } from '../travel/use-change-offers.ts';
import { useKeptRow } from '../travel/use-kept-row.ts';
import { useTravel } from '../travel/use-travel.ts';
import { ComparedCitations } from './ComparedCitations.tsx';
import { CompareHead } from './CompareHead.tsx';
import { RowsTable } from './RowsTable.tsx';
import { SourceList } from './SourceList.tsx';
import { PairNotes } from '../../noting/panel/PairNotes.tsx';
import { useRowNotes } from '../notes/use-row-notes.ts';
import { useRowMenu } from '../state/use-row-menu.ts';
import { useComparedContext } from './use-compared-context.ts';
import { REGION_START } from '../../ui/region/regions.ts';
import { FOCUSABLE } from '../../ui/focusable.ts';
import styles from './ComparedRows.module.css';

export interface RowsHandle {
  /** To the next change, or the one before; with the keyboard's focus where it was keyed. */
  readonly step: (direction: 1 | -1, focus: boolean) => void;
  /** To the beginning of a section. */
  readonly goToItem: (item: number) => void;
  /** The section at the top of the view; `null` before the first. */
  readonly section: () => Topic | null;
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

/** The rows of a comparison with the strip beside them. */
// Long because it is a list of parts, over one scroller and one list of rows.
export function ComparedRows(props: Props) {
  const { comparison, left, right, form, hidden, counted, shown, change, onChange, ref } = props;
  const { leftLabel, rightLabel } = comparison;
  const compare = useService(compareService);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const scrolled = useCallback((element: HTMLDivElement | null) => {
    area.current = element;
    setScroller(element);
  }, []);
  const groups = useRef<HTMLDivElement>(null);
  const labels = useMemo(() => ({ left: leftLabel, right: rightLabel }), [leftLabel, rightLabel]);

  const reports = { left, right };
  const { of: notes, mark } = useRowNotes({ scroller, left, right, rows: comparison.rows, shown, change });
  useRowMenu({ scroller, reports, labels, shown, mark });

  const travel = useTravel({ shown, form, labels, scroller, groups, change, onChange });
  const { runs, isMounted, goToItem, drawItem, step } = travel;
  const goToSection = (item: number) => goToItem(item, false, true);
  const section = () =>
    scroller === null || groups.current === null
      ? null
      : sectionAt(shown, viewRange(scroller, groups.current).top);
  useImperativeHandle(ref, () => ({ step, goToItem: goToSection, section }));
  const count = useCallback((parts: readonly RowPart[]) => compare.set({ counted: parts }), [compare]);
  const onReferences = useCallback(() => count([...counted, 'references']), [count, counted]);
  useChangeOffers(shown.changes.length > 0, (direction) => step(direction, true));
  useKeptRow({ left: left.id, right: right.id, shown, form, scroller: area, drawItem });
  const compared = useComparedContext({
    left,
    right,
    labels,
    form,
    hidden,
    shown,
    notes,
    goToItem,
    onReferences,
  });

  return (
    <ComparedContext value={compared}>
      <ComparedCitations compared={compared}>
        <div className={styles['with-notes']}>
          <div className={styles['area']}>
            <div
              ref={scrolled}
              className={styles['scroller']}
              {...SCROLLER.on}
              {...REGION_START}
              role="region"
              aria-label="Compared text"
              {...FOCUSABLE}
            >
              <div className={styles['page']} data-form={form} lang="en">
                <CompareHead
                  comparison={comparison}
                  left={left}
                  right={right}
                  form={form}
                  hidden={hidden}
                  counted={counted}
                  shown={shown}
                  onCount={count}
                  onSection={goToSection}
                />
                <RowsTable
                  ref={groups}
                  labels={labels}
                  form={form}
                  count={shown.items.length}
                  runs={runs}
                  isMounted={isMounted}
                  current={shown.changes[change] ?? -1}
                />
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
              onGo={(item) => goToItem(item, false)}
              onStep={(direction) => step(direction, false)}
            />
          </div>
          <PairNotes
            left={left}
            right={right}
            onGo={(id) => {
              const row = [...notes].find(([, of]) => of.some(({ note }) => note.id === id))?.[0];
              if (row !== undefined) compared.onRow(row);
            }}
          />
        </div>
      </ComparedCitations>
    </ComparedContext>
  );
}
