import type { Dispatch } from 'react';
import { extentOf } from '../../shared/shown-text.ts';
import type { Report, Span } from '../../shared/model.ts';
import type { ReportPart } from '../../shared/text/report-parts.ts';
import { selectedPassage, selectedRange } from '../citations/passage/selected-passage.ts';
import { useOffer } from '../commands/use-offer.ts';
import type { Pane, ReaderAction } from '../state/reader-state.ts';
import { useDispatch } from '../state/context.ts';
import { BLOCK, CITATION, SCROLLER } from '../text/page-signs.ts';
import { blockElement, placeOf } from '../text/place.ts';

interface PaneAtHand {
  readonly pane: Pane;
  readonly active: boolean;
  readonly element: HTMLElement | null;
  /** `null` while it is not there. */
  readonly report: Report | null;
}

/** Offers to show on its page what is at hand in the pane that was used last. */
export function useShowOnPage({ pane, active, element, report }: PaneAtHand): void {
  const dispatch = useDispatch();
  useOffer(
    'show-on-page',
    {
      isPossible: () => active && report !== null,
      run() {
        if (report !== null) showAtHand(pane, element, report, dispatch);
      },
    },
    `${String(active)} ${report?.id ?? ''}`,
  );
}

/** The stretch of the source from the first to the last of some texts that stand together; `null` where they show none of it. */
export function sourceOfParts(first: ReportPart, last: ReportPart): Span | null {
  const [from, to] = [extentOf(first.content), extentOf(last.content)];
  return from === null || to === null ? null : { start: from.start, end: to.end };
}

/** What is selected, else the mark or block that has the focus, else the block that is read. */
function showAtHand(
  pane: Pane,
  element: HTMLElement | null,
  report: Report,
  dispatch: Dispatch<ReaderAction>,
): void {
  const scroller = SCROLLER.first(element);
  if (scroller === null) return;
  const show = (target: Extract<ReaderAction, { kind: 'visit' }>['target']): void =>
    dispatch({ kind: 'visit', report: report.id, pane: pane.key, target, onPage: true });
  const range = selectedRange(scroller);
  const selected = range === null ? null : selectedPassage(range, scroller, report);
  if (selected?.source) return show({ kind: 'words', block: selected.block, places: [selected.source] });
  const focus = scroller.contains(document.activeElement) ? document.activeElement : null;
  const citation = CITATION.of(CITATION.around(focus));
  if (citation !== undefined) return show({ kind: 'citation', citation });
  const block = BLOCK.of(BLOCK.around(focus)) ?? placeOf(scroller)?.block;
  if (block !== undefined && blockElement(scroller, block) !== null) show({ kind: 'block', block });
}
