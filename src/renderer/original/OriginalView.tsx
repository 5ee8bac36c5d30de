import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Dispatch } from 'react';
import type { OriginalPages } from '../../shared/contract/contract.ts';
import { hasPages, withoutPages } from '../../shared/formats/report-formats.ts';
import type { Report } from '../../shared/model.ts';
import { anchorService } from '../anchor/anchors.ts';
import type { PaneAnchor } from '../anchor/pane-anchor.ts';
import { SelectionBar } from '../citations/passage/SelectionBar.tsx';
import { useAnswer, useService } from '../state/context.ts';
import type { Pane, ReaderAction } from '../state/reader-state.ts';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { useFollowing } from './follow/use-following.ts';
import { layOutPages, sheetAt } from './layout/page-layout.ts';
import type { Zoom } from './layout/page-layout.ts';
import { useSight } from './layout/use-sight.ts';
import { usePictures } from './layout/use-pictures.ts';
import { OriginalBar } from './bar/OriginalBar.tsx';
import { originalPagesService, shownOriginalsService } from './pages/original-services.ts';
import { selectedOnPage } from './selected-on-page.ts';
import { pageName } from './sheet/page-name.ts';
import { PageSheet } from './sheet/PageSheet.tsx';
import { useDimming } from './pages/use-dimming.ts';
import { useOutlines } from './pages/use-outlines.ts';
import { usePageKeys } from './pages/use-page-keys.ts';
import { usePageMenu } from './use-page-menu.ts';
import { usePageWords } from './pages/use-page-words.ts';
import { useWordClicks } from './use-word-clicks.ts';
import styles from './OriginalView.module.css';

interface Props {
  readonly pane: Pane;
  readonly report: Report;
  readonly label: string;
  /** What scrolls the report's text. */
  readonly text: HTMLElement | null;
  readonly anchor: PaneAnchor | null;
  /** What leads the other panes. */
  readonly link: FollowedLink;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** Linked scrolling, as the pages know it: who leads, and that it was scrolled. */
interface FollowedLink {
  readonly lead: (pane: string) => void;
  readonly scrolled: (pane: string) => void;
}

/** The original of a pane's report, beside its text or in its stead. */
export function OriginalView(props: Props) {
  const { file, format } = props.report.source;
  return (
    <section className={styles['original']} aria-label={`Original of ${props.label}`}>
      {hasPages(format) ? <OpenedPages {...props} /> : <EmptyView>{withoutPages(file)}</EmptyView>}
    </section>
  );
}

/** The pages of a file that has some, once they are known. */
function OpenedPages(props: Props) {
  const asked = { id: props.report.id };
  const originals = useService(originalPagesService);
  const shown = useService(shownOriginalsService);
  useEffect(() => shown.join(), [shown]);
  const opened = useAnswer(originals, asked);
  if (opened.status === 'loading') return <Waiting what={`Opening the original of ${props.label}`} />;
  if (opened.status === 'failed')
    return <Failed error={opened.error} onRetry={() => originals.retry(asked)} />;
  return <Pages key={opened.value.sha256} {...props} original={opened.value} />;
}

interface PagesProps extends Props {
  readonly original: OriginalPages;
}

/** What scrolls must be reachable by key. */
const FOCUSABLE = { tabIndex: 0 };

// Long because it is a list of parts, over one scroller and one layout.
function Pages({ pane, report, label, text, anchor, link, dispatch, original }: PagesProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [zoom, setZoom] = useState<Zoom>('width');
  const shown = useService(shownOriginalsService);
  const memory = useSyncExternalStore(shown.subscribe, shown.memory);
  const { sight, room } = useSight(scroller);
  const layout = useMemo(() => layOutPages(original.pages, room, zoom), [original.pages, room, zoom]);
  const pictures = usePictures(layout, sight, memory);
  const words = usePageWords(report.id, pictures);
  const pages = useMemo(() => ({ report, layout, words }), [report, layout, words]);
  const anchors = useService(anchorService);
  useFollowing({
    pages,
    scroller,
    text,
    anchor,
    onLead: () => link.lead(pane.key),
    onScrolled() {
      link.scrolled(pane.key);
      anchors.moved();
    },
  });
  const outlined = useOutlines(report, pane.visit?.target);
  const current = sheetAt(layout, sight.top + sight.height / 3);
  const [dimmed, setDimmed] = useDimming();
  const goTo = (number: number) => {
    const sheet = layout.sheets[number - 1];
    if (sheet !== undefined) scroller?.scrollTo({ top: sheet.top - 8 });
  };
  const view = { zoom, setZoom, current, count: layout.sheets.length, goTo };
  usePageKeys(scroller, view);
  const toText = useWordClicks({ report, pane: pane.key, scroller, dispatch });
  usePageMenu({ report, label, scroller, toText, marked: outlined.places });
  return (
    <>
      <OriginalBar
        report={report}
        label={label}
        original={original}
        view={view}
        dimmed={dimmed}
        onDim={setDimmed}
        marked={outlined.places}
      />
      <div
        ref={setScroller}
        className={styles['scroller']}
        role="group"
        aria-label={`Pages of ${label}`}
        data-dimmed={dimmed}
        {...FOCUSABLE}
      >
        <div style={{ width: layout.width, height: layout.height }} className={styles['pages']}>
          {pictures.map(({ sheet, ...drawn }) => (
            <PageSheet
              key={sheet.number}
              report={report.id}
              sha256={original.sha256}
              name={`${pageName(report, sheet.number)} of ${label}`}
              sheet={sheet}
              pictures={{ sheet, ...drawn }}
              words={words(sheet.number)}
              outlined={outlined.on(sheet.number)}
            />
          ))}
        </div>
      </div>
      <SelectionBar
        report={report}
        scroller={scroller}
        asPrinted={false}
        read={(range) => (scroller === null ? null : selectedOnPage(range, scroller, report))}
      />
    </>
  );
}
