import { memo, useState } from 'react';
import type { Dispatch } from 'react';
import type { Report } from '../../shared/model.ts';
import { ErrorBoundary } from '../ui/messages/ErrorBoundary.tsx';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { reportService } from '../services/report-store.ts';
import { usePaperOf } from '../printing/use-paper.ts';
import { useEntry, useReport, useService } from '../state/context.ts';
import type { Pane as PaneModel, ReaderAction } from '../state/reader-state.ts';
import { useListeners } from '../ui/hooks/use-listeners.ts';
import { useShowOnPage } from '../original/use-show-on-page.ts';
import { linkOfPane } from '../links/pane-link.ts';
import { PaneHead } from './PaneHead.tsx';
import { PaneDivider } from './panes/PaneDivider.tsx';
import { ReadingArea } from './ReadingArea.tsx';
import type { ScrollLink } from './scroll/scroll-link.ts';
import { ACTIVE, PANE } from '../text/page-signs.ts';
import { REGION } from '../ui/region/regions.ts';
import { useHeadMenu } from './menu/use-head-menu.ts';
import { usePaneHistory } from './menu/use-pane-history.ts';
import { usePaneLink } from './menu/use-pane-link.ts';
import styles from './Pane.module.css';

interface Props {
  readonly pane: PaneModel;
  /** The pane on its left, by its key. */
  readonly before: string | null;
  /** The pane that was used last: reports and hits open here. */
  readonly active: boolean;
  /** The only pane, which cannot be closed. */
  readonly alone: boolean;
  /** It is on its way to another place in the row. */
  readonly dragged: boolean;
  readonly asPrinted: boolean;
  /** Say in the margin since when each passage is said. */
  readonly marginYears: boolean;
  /** Moves with other panes: the line that they share is shown. */
  readonly linked: boolean;
  readonly link: ScrollLink;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** A report with its picker. Redrawn only when one of its own properties changes. */
export const Pane = memo(function Pane(props: Props) {
  const { pane, before, active, alone, dragged, asPrinted, marginYears, linked, link, dispatch } = props;
  const entry = useEntry(pane.report);
  const loaded = useReport(pane.report);
  const reports = useService(reportService);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const label = entry?.label ?? pane.report;
  usePaperOf(label, loaded.status !== 'loading');
  const report = loaded.status === 'ready' ? loaded.value : null;
  usePaneLink({ pane, active, element, report });
  useHeadMenu(element);
  const showYears = usePaneHistory({ active, element, report });
  useShowOnPage({ pane, active, element, report });
  useActivation(element, pane.key, dispatch, link);

  return (
    <section
      ref={setElement}
      className={styles['pane']}
      aria-label={label}
      {...REGION}
      {...ACTIVE.on(active)}
      {...PANE.on(pane.key)}
      data-dragged={dragged || undefined}
    >
      {before !== null && <PaneDivider left={before} right={pane.key} />}
      <PaneHead
        pane={pane}
        label={label}
        alone={alone}
        dispatch={dispatch}
        link={() => linkOfPane(pane, element, report)}
        onYears={showYears}
      />
      <ErrorBoundary key={pane.report} what="This report">
        {loaded.status === 'loading' && <Waiting what={`Opening ${label}`} />}
        {loaded.status === 'failed' && (
          <Failed error={loaded.error} onRetry={() => reports.retry({ id: pane.report })} />
        )}
        {loaded.status === 'ready' && (
          <ReadingArea
            key={keyOf(loaded.value)}
            pane={pane}
            report={loaded.value}
            label={label}
            asPrinted={asPrinted}
            marginYears={marginYears}
            linked={linked}
            link={link}
            dispatch={dispatch}
          />
        )}
      </ErrorBoundary>
    </section>
  );
});

/** A report that was read anew is another text: nothing of the old page may stay. */
function keyOf(report: Report): string {
  return `${report.id} ${report.source.sha256}`;
}

/** Whoever points, scrolls or types in a pane is in that pane: it becomes the active one and leads. */
function useActivation(
  element: HTMLElement | null,
  key: string,
  dispatch: Dispatch<ReaderAction>,
  link: ScrollLink,
): void {
  const lead = () => link.lead(key);
  const activate = () => {
    lead();
    dispatch({ kind: 'activate', pane: key });
  };
  useListeners(element, {
    pointerenter: lead,
    pointermove: lead,
    wheel: lead,
    touchstart: lead,
    keydown: lead,
    pointerdown: activate,
    focusin: activate,
  });
}
