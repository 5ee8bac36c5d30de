import { memo, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Dispatch } from 'react';
import type { Report } from '../../shared/model.ts';
import { CitationLayer } from '../citations/card/CitationLayer.tsx';
import { citationsByNumber } from '../text/cited-places.ts';
import { SelectionBar } from '../citations/passage/SelectionBar.tsx';
import type { Pane, ReaderAction, Target } from '../state/reader-state.ts';
import { BlockMarksContext, eitherMarks } from '../text/block-marks.ts';
import { createFindStore } from './find/find-store.ts';
import { FindBar } from './find/FindBar.tsx';
import { createSearchMarks } from './find/search-marks.ts';
import { useSearchMarks } from './find/use-search-marks.ts';
import { finderService } from './find/finders.ts';
import { searchService } from '../query/search-store.ts';
import { useService, useServices } from '../state/context.ts';
import { MarginOfPane } from './MarginOfPane.tsx';
import { OriginalView } from '../original/OriginalView.tsx';
import { Outline } from './Outline.tsx';
import { outlineOf } from '../text/outline.ts';
import { ShownReportContext } from '../text/report-context.ts';
import { NotesPanel } from '../noting/panel/NotesPanel.tsx';
import { NotedText } from '../noting/beside/NotedText.tsx';
import { ReportText } from './ReportText.tsx';
import type { ScrollLink } from './scroll/scroll-link.ts';
import { useProvenance } from '../printing/provenance.ts';
import { SourceLines } from '../printing/SourceLines.tsx';
import { usePrinting } from '../printing/use-paper.ts';
import { PrintedRepairs } from './copy/PrintedRepairs.tsx';
import { TitleBlock } from './TitleBlock.tsx';
import { useTextMenu } from './menu/use-text-menu.ts';
import { useLanding } from './scroll/use-landing.ts';
import { usePaneAnchor } from './scroll/use-pane-anchor.ts';
import { usePaneScroll } from './scroll/use-pane-scroll.ts';
import { SCROLLER } from '../text/page-signs.ts';
import { REGION_START } from '../ui/region/regions.ts';
import { FOCUSABLE } from '../ui/focusable.ts';
import styles from './ReadingArea.module.css';

interface Props {
  readonly pane: Pane;
  readonly report: Report;
  readonly label: string;
  readonly asPrinted: boolean;
  /** Say in the margin since when each passage is said. */
  readonly marginYears: boolean;
  /** Moves with other panes: the line that they share is shown. */
  readonly linked: boolean;
  readonly link: ScrollLink;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** A report on show: outline and text, where it stands, and where it is asked to go. */
// Long because what stands in a pane is listed once, over one scroller and one anchor.
export const ReadingArea = memo(function ReadingArea({
  pane,
  report,
  label,
  asPrinted,
  marginYears,
  linked,
  link,
  dispatch,
}: Props) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const entries = useMemo(() => outlineOf(report), [report]);
  const shown = useMemo(() => {
    const citedBy = citationsByNumber(report);
    return { report, citedBy, printed: asPrinted ? report.repairs : undefined };
  }, [report, asPrinted]);
  const anchor = usePaneAnchor(report, scroller, shown.printed);
  const current = usePaneScroll({ key: pane.key, report, anchor, scroller, entries, link });
  useLanding({ key: pane.key, visit: pane.visit, report, anchor, scroller, link });

  const { find, marks, highlight } = useFinding(pane, report, scroller);

  const isPrinted = usePrinting() !== 'none';
  const provenance = useProvenance(useMemo(() => [report.id], [report.id]));

  const visit = (target: Target, focus: boolean) =>
    dispatch({ kind: 'visit', report: report.id, pane: pane.key, target, focus });
  const goTo = (target: Target) => visit(target, true);

  const showOnPage = (target: Target) =>
    dispatch({ kind: 'visit', report: report.id, pane: pane.key, target, onPage: true });
  useTextMenu({ report, scroller, goTo, showOnPage });

  return (
    <ShownReportContext value={shown}>
      <div className={styles['area']} data-original={pane.original}>
        <Outline
          label={label}
          entries={entries}
          current={current}
          onGo={(block) => goTo({ kind: 'block', block })}
        />
        <div className={styles['text']}>
          <CitationLayer
            report={report}
            asPrinted={asPrinted}
            onGoToReference={(number) => goTo({ kind: 'reference', number })}
            onGoToCitation={(citation) => goTo({ kind: 'citation', citation })}
          >
            <article
              ref={setScroller}
              className={styles['scroller']}
              {...SCROLLER.on}
              {...REGION_START}
              aria-label={`Text of ${label}`}
              {...FOCUSABLE}
            >
              {linked && <div className={styles['line']} aria-hidden="true" data-reading-line="" />}
              <div className={styles['page']} data-kind={report.kind} lang="en">
                <TitleBlock
                  report={report}
                  label={label}
                  onGo={(block, place) => visit({ kind: 'words', block, places: [place] }, false)}
                />
                {isPrinted && <SourceLines sources={provenance} />}
                <BlockMarksContext value={marks}>
                  <MarginOfPane report={report.id} years={marginYears}>
                    <NotedText scroller={scroller}>
                      <ReportText highlight={highlight} />
                    </NotedText>
                  </MarginOfPane>
                </BlockMarksContext>
                {isPrinted && <PrintedRepairs report={report} asPrinted={asPrinted} />}
              </div>
            </article>
          </CitationLayer>
          <FindBar
            find={find}
            pane={pane.key}
            report={report}
            label={label}
            scroller={scroller}
            link={link}
          />
        </div>
        {pane.original === true && (
          <OriginalView
            pane={pane}
            report={report}
            label={label}
            text={scroller}
            anchor={anchor}
            link={link}
            dispatch={dispatch}
          />
        )}
        <SelectionBar report={report} scroller={scroller} asPrinted={asPrinted} />
        <NotesPanel report={report} scroller={scroller} goTo={goTo} />
      </div>
    </ShownReportContext>
  );
});

/** What is searched for in the pane and marked there: by its own find bar, by the search of all reports, by a visit. */
function useFinding(pane: Pane, report: Report, scroller: HTMLElement | null) {
  const { bridge } = useServices();
  const finders = useService(finderService);
  const search = useService(searchService);
  const [find] = useState(() => createFindStore(bridge, report.id));
  useEffect(() => finders.join(pane.key, find), [finders, pane.key, find]);

  const target = pane.visit?.target;
  useEffect(() => {
    // Other words are shown now.
    if (target?.kind === 'words') find.close();
  }, [target, find]);
  const [found] = useState(() => createSearchMarks(bridge, search, report.id));
  const [marks] = useState(() => eitherMarks(find, found));
  const finding = useSyncExternalStore(find.subscribe, () => find.get().hits !== null);
  const isPast = useSyncExternalStore(
    search.subscribe,
    () =>
      target?.kind === 'words' &&
      (target.query ?? search.get().question.query) !== search.get().question.query,
  );
  const highlight = useMemo(
    () => (target?.kind === 'words' && !isPast && !finding ? target : null),
    [target, isPast, finding],
  );
  useSearchMarks(scroller, highlight, found);
  return { find, marks, highlight };
}
