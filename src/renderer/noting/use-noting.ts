/** Marking what is selected in a report, and its notes as what lies over its text. */
import { useEffect, useMemo, useState } from 'react';
import type { Repair, Report, ShownText } from '../../shared/model.ts';
import { selectedRange, selectedStretches } from '../citations/passage/selected-passage.ts';
import { useOffer } from '../commands/use-offer.ts';
import { useService } from '../state/context.ts';
import { decorationsIn } from '../text/decorations.ts';
import type { Decoration, Decorations } from '../text/decorations.ts';
import { NOTE, NOTE_SIGN } from '../text/page-signs.ts';
import { useListeners } from '../ui/hooks/use-listeners.ts';
import { notedTexts } from './noted-texts.ts';
import { notingService } from './noting-service.ts';
import { useSelectionHere } from './use-selection-here.ts';

interface TextAtHand {
  readonly report: Report;
  /** What scrolls, and holds nothing but this report's text. */
  readonly scroller: HTMLElement | null;
  readonly printed: readonly Repair[] | undefined;
}

/** @returns what lies over the texts of the report */
export function useNoting({ report, scroller, printed }: TextAtHand): Decorations {
  const noting = useService(notingService);
  const isSelected = useSelectionHere(scroller);

  const mark = (wantsText: boolean) => {
    const range = scroller === null ? null : selectedRange(scroller);
    if (range === null || scroller === null) return;
    const stretches = selectedStretches(range, scroller, report, printed);
    if (stretches.length === 0) return;
    document.getSelection()?.collapseToEnd();
    void noting.add([{ report: report.id, stretches }], wantsText);
  };
  const isPossible = () => scroller !== null && selectedRange(scroller) !== null;
  useOffer('highlight', { isPossible, run: () => mark(false) }, isSelected);
  useOffer('add-note', { isPossible, run: () => mark(true) }, isSelected);

  useListeners(scroller, {
    click: ({ target }) => {
      const selection = document.getSelection();
      const id = NOTE_SIGN.of(NOTE_SIGN.around(target)) ?? NOTE.of(NOTE.around(target));
      // Whoever selects inside a mark, or presses a citation in it, means that.
      const isControl = target instanceof Element && target.closest('button, a') !== null;
      const isSign = NOTE_SIGN.around(target) !== null;
      if (id === undefined || selection?.isCollapsed === false || (isControl && !isSign)) return;
      noting.show(report.id, id);
    },
  });
  return useDecorationsOf(report);
}

/** Followed outside React: a note draws the texts that it lies over anew, and no other. */
function useDecorationsOf(report: Report): Decorations {
  const noting = useService(notingService);
  const [followed] = useState(() => {
    let found: ReadonlyMap<ShownText, readonly Decoration[]> = new Map();
    let of = decorationsIn(found);
    return {
      of: (content: ShownText) => of(content),
      follow: (of_: Report) => {
        const answer = noting.placed.get({ id: of_.id });
        if (answer.status !== 'ready') return;
        found = notedTexts(of_, answer.value, found);
        of = decorationsIn(found);
      },
    };
  });
  useEffect(() => noting.placed.subscribe(() => followed.follow(report)), [noting, followed, report]);
  return useMemo(() => {
    followed.follow(report);
    return {
      of: followed.of,
      subscribe: (listener) =>
        noting.placed.subscribe(() => {
          followed.follow(report);
          listener();
        }),
    };
  }, [noting, followed, report]);
}
