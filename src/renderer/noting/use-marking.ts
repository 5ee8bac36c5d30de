import type { Report, Span } from '../../shared/model.ts';
import { stretchesAt } from '../../shared/text/stretches-at.ts';
import { selectedRange } from '../citations/passage/selected-passage.ts';
import { useOffer } from '../commands/use-offer.ts';
import { notingService } from './noting-service.ts';
import { useSelectionHere } from './use-selection-here.ts';
import { useService } from '../state/context.ts';

interface SelectionAtHand {
  readonly report: Report;
  readonly scroller: HTMLElement | null;
  /** The words of the report that are selected, as a stretch of its source. */
  readonly read: (range: Range) => Span | null;
}

/** Offers to mark in a report what is selected where its text is not drawn as blocks: in its original. */
export function useMarking({ report, scroller, read }: SelectionAtHand): void {
  const noting = useService(notingService);
  const isSelected = useSelectionHere(scroller);
  const selected = () => (scroller === null ? null : selectedRange(scroller));
  const mark = (wantsText: boolean) => {
    const range = selected();
    const source = range === null ? null : read(range);
    const stretches = source === null ? [] : stretchesAt(report, source);
    if (stretches.length === 0) return;
    document.getSelection()?.collapseToEnd();
    void noting.add([{ report: report.id, stretches }], wantsText);
  };
  const isPossible = () => selected() !== null;
  useOffer('highlight', { isPossible, run: () => mark(false) }, isSelected);
  useOffer('add-note', { isPossible, run: () => mark(true) }, isSelected);
}
