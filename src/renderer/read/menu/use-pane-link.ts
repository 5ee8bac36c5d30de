import type { Report } from '../../../shared/model.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import { selectedPassage, selectedRange } from '../../citations/passage/selected-passage.ts';
import { useOffer } from '../../commands/use-offer.ts';
import type { ReaderLink } from '../../links/link.ts';
import { linkOfPane } from '../../links/pane-link.ts';
import { linkToParts, linkToSelection } from '../../links/report-words.ts';
import { useCopyLink } from '../../links/use-copy-link.ts';
import type { Pane } from '../../state/reader-state.ts';
import { REFERENCE, BLOCK, SCROLLER } from '../../text/page-signs.ts';

interface PaneAtHand {
  readonly pane: Pane;
  readonly active: boolean;
  readonly element: HTMLElement | null;
  /** `null` while it is not there. */
  readonly report: Report | null;
}

/** Offers a link to what is at hand in the pane that was used last. */
export function usePaneLink({ pane, active, element, report }: PaneAtHand): void {
  const copyLink = useCopyLink();
  useOffer(
    'copy-link',
    {
      // Words that are selected in another pane are at hand there.
      isPossible() {
        const selected = selectedScroller();
        const isHere = selected === null ? active : selected === SCROLLER.first(element);
        return isHere && report !== null;
      },
      run() {
        const link = linkAtHand(pane, element, report);
        if (link !== null) void copyLink(link);
      },
    },
    `${String(active)} ${report?.id ?? ''}`,
  );
}

/** What holds the text in which something is selected. */
function selectedScroller(): HTMLElement | null {
  const selection = document.getSelection();
  const node = selection === null || selection.isCollapsed ? null : selection.anchorNode;
  return SCROLLER.around(node instanceof Element ? node : (node?.parentElement ?? null));
}

/** To the words that are selected, else the reference that has the focus, else what the pane shows. */
function linkAtHand(pane: Pane, element: HTMLElement | null, report: Report | null): ReaderLink | null {
  const scroller = SCROLLER.first(element);
  if (scroller === null || report === null) return null;
  const range = selectedRange(scroller);
  const passage = range === null ? null : selectedPassage(range, scroller, report);
  if (passage?.source) {
    const { block, source, text } = passage;
    return { kind: 'passage', ...linkToSelection(report, block, source.start, text) };
  }
  const reference = REFERENCE.around(document.activeElement);
  const [part] =
    partsOf(report).ofBlock.get(scroller.contains(reference) ? (BLOCK.of(reference) ?? '') : '') ?? [];
  return part === undefined
    ? linkOfPane(pane, element, report)
    : { kind: 'passage', ...linkToParts(report, part, part) };
}
