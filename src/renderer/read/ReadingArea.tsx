import { memo, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Dispatch } from 'react';
import type { Report } from '../../shared/model.ts';
import { CitationLayer } from '../citations/card/CitationLayer.tsx';
import { citationsByNumber } from '../text/cited-places.ts';
import { SelectionBar } from '../citations/passage/SelectionBar.tsx';
import type { Pane, ReaderAction } from '../state/reader-state.ts';
import { BlockMarksContext, eitherMarks } from '../text/block-marks.ts';
import { createFindStore } from './find/find-store.ts';
import { FindBar } from './find/FindBar.tsx';
import { createSearchMarks } from './find/search-marks.ts';
import { useSearchMarks } from './find/use-search-marks.ts';
import { finderService } from './find/finders.ts';
import { searchService } from '../query/search-store.ts';
import { useService, useServices } from '../state/context.ts';
import { Outline } from './Outline.tsx';
import { outlineOf } from '../text/outline.ts';
import { placeOf } from '../text/place.ts';
import { ShownReportContext } from '../text/report-context.ts';
import { ReportText } from './ReportText.tsx';
import type { ScrollLink } from './scroll/scroll-link.ts';
import { TitleBlock } from './TitleBlock.tsx';
import { useLanding } from './scroll/use-landing.ts';
import { usePaneScroll } from './scroll/use-pane-scroll.ts';
import { SCROLLER } from '../text/page-signs.ts';
import styles from './ReadingArea.module.css';

/** What scrolls must be reachable by key, or the arrow keys could not scroll it. */
const FOCUSABLE = { tabIndex: 0 };

interface Props {
  readonly pane: Pane;
  readonly report: Report;
  readonly label: string;
  readonly asPrinted: boolean;
  readonly link: ScrollLink;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** A report on show: outline and text, where it stands, and where it is asked to go. */
export const ReadingArea = memo(function ReadingArea({
  pane,
  report,
  label,
  asPrinted,
  link,
  dispatch,
}: Props) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const entries = useMemo(() => outlineOf(report), [report]);
  const shown = useMemo(() => {
    const citedBy = citationsByNumber(report);
    return asPrinted ? { report, citedBy, printed: report.repairs } : { report, citedBy };
  }, [report, asPrinted]);
  const current = usePaneScroll({ key: pane.key, report, scroller, entries, link, dispatch });
  useLanding({ key: pane.key, visit: pane.visit, report, scroller, link });

  const { find, marks, highlight } = useFinding(pane, report, scroller);

  /** Every jump inside the report starts from where the reader is now, so that there is a way back. */
  const goTo = (action: Omit<Extract<ReaderAction, { kind: 'visit' }>, 'kind' | 'report' | 'pane'>) => {
    const place = scroller === null ? null : placeOf(scroller);
    if (place !== null) dispatch({ kind: 'seen', pane: pane.key, place });
    dispatch({ kind: 'visit', report: report.id, pane: pane.key, ...action });
  };

  return (
    <ShownReportContext value={shown}>
      <div className={styles['area']}>
        <Outline
          label={label}
          entries={entries}
          current={current}
          onGo={(block) => goTo({ target: { kind: 'block', block }, focus: true })}
        />
        <CitationLayer
          report={report}
          asPrinted={asPrinted}
          onGoToReference={(number, from) =>
            goTo({ target: { kind: 'reference', number }, focus: true, from })
          }
          onGoToCitation={(citation) => goTo({ target: { kind: 'citation', citation }, focus: true })}
        >
          <article
            ref={setScroller}
            className={styles['scroller']}
            {...SCROLLER.on}
            aria-label={`Text of ${label}`}
            {...FOCUSABLE}
          >
            <div className={styles['page']} data-kind={report.kind} lang="en">
              <TitleBlock
                report={report}
                label={label}
                onGo={(block, place) => goTo({ target: { kind: 'words', block, places: [place] } })}
              />
              <BlockMarksContext value={marks}>
                <ReportText highlight={highlight} />
              </BlockMarksContext>
            </div>
          </article>
        </CitationLayer>
        <SelectionBar report={report} scroller={scroller} asPrinted={asPrinted} />
        <FindBar find={find} pane={pane.key} report={report} label={label} scroller={scroller} link={link} />
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
    () =>
      target?.kind === 'words' && !isPast && !finding ? { block: target.block, places: target.places } : null,
    [target, isPast, finding],
  );
  useSearchMarks(scroller, highlight, found);
  return { find, marks, highlight };
}
