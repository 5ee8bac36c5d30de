import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OriginalPages } from '../../shared/contract/contract.ts';
import { hasPages } from '../../shared/formats/report-formats.ts';
import { SelectionBar } from '../citations/passage/SelectionBar.tsx';
import { useAnswer, useService } from '../state/context.ts';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { heightOfSource, sourceAtHeight } from './follow/page-places.ts';
import { useFollowing } from './follow/use-following.ts';
import { layOutPages, sheetAt } from './layout/page-layout.ts';
import type { Zoom } from './layout/page-layout.ts';
import { useSight } from './layout/use-sight.ts';
import { usePictures } from './layout/use-pictures.ts';
import { OriginalBar } from './bar/OriginalBar.tsx';
import { LinesView } from './lines/LinesView.tsx';
import type { OriginalProps } from './follow/original-props.ts';
import {
  originalPagesService,
  originalTextService,
  shownOriginalsService,
} from './pages/original-services.ts';
import { selectedOnPage } from './selected-on-page.ts';
import { pageName } from './sheet/page-name.ts';
import { PageSheet } from './sheet/PageSheet.tsx';
import { useDimming } from './pages/use-dimming.ts';
import { useOutlines } from './pages/use-outlines.ts';
import { usePageKeys } from './pages/use-page-keys.ts';
import { usePageMenu } from './pages/use-page-menu.ts';
import { usePageWords } from './pages/use-page-words.ts';
import { useMarking } from '../noting/use-marking.ts';
import { useWordClicks } from './use-word-clicks.ts';
import { REGION_START } from '../ui/region/regions.ts';
import { FOCUSABLE } from '../ui/focusable.ts';
import styles from './OriginalView.module.css';

/** The original of a pane's report, beside its text or in its stead. */
export function OriginalView(props: OriginalProps) {
  const shown = useService(shownOriginalsService);
  useEffect(() => shown.join(), [shown]);
  return (
    <section className={styles['original']} aria-label={`Original of ${props.label}`}>
      {hasPages(props.report.source.format) ? <PagesOf {...props} /> : <LinesOf {...props} />}
    </section>
  );
}

function PagesOf(props: OriginalProps) {
  const { report, label } = props;
  const originals = useService(originalPagesService);
  const opened = useAnswer(originals, { id: report.id });
  if (opened.status === 'loading') return <Waiting what={`Opening the original of ${label}`} />;
  if (opened.status === 'failed')
    return <Failed error={opened.error} onRetry={() => originals.retry({ id: report.id })} />;
  return <Pages key={opened.value.sha256} {...props} original={opened.value} />;
}

function LinesOf(props: OriginalProps) {
  const { report, label } = props;
  const originals = useService(originalTextService);
  const opened = useAnswer(originals, { id: report.id });
  if (opened.status === 'loading') return <Waiting what={`Opening the original of ${label}`} />;
  if (opened.status === 'failed')
    return <Failed error={opened.error} onRetry={() => originals.retry({ id: report.id })} />;
  return <LinesView key={opened.value.sha256} {...props} original={opened.value} />;
}

interface PagesProps extends OriginalProps {
  readonly original: OriginalPages;
}

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
  const places = useMemo(() => {
    const pages = { report, layout, words };
    return {
      report,
      heightOf: (offset: number) => heightOfSource(pages, offset),
      sourceAt: (height: number) => sourceAtHeight(pages, height),
    };
  }, [report, layout, words]);
  useFollowing({ places, scroller, text, anchor, pane: pane.key, link });
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
  usePageMenu({ report, scroller, toText, marked: outlined.places });
  const read = (range: Range) => (scroller === null ? null : selectedOnPage(range, scroller, report));
  useMarking({ report, scroller, read: (range) => read(range)?.source ?? null });
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
        {...REGION_START}
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
      <SelectionBar report={report} scroller={scroller} asPrinted={false} read={read} />
    </>
  );
}
