/** Marking what is selected in a report, and its notes as what lies over its text. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Repair, Report } from '../../shared/model.ts';
import { selectedRange, selectedStretches } from '../citations/passage/selected-passage.ts';
import { useOffer } from '../commands/use-offer.ts';
import { useService } from '../state/context.ts';
import type { Decorations } from '../text/decorations.ts';
import { NOTE, NOTE_SIGN } from '../text/page-signs.ts';
import { useListeners } from '../ui/hooks/use-listeners.ts';
import { usePainted } from '../ui/hooks/use-painted.ts';
import { followTexts, NOTES_AT_ONCE } from './noted-texts.ts';
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

/** Texts drawn anew in one task, where many have notes. */
const TEXTS_AT_ONCE = 4;

/**
 * Followed outside React: a note draws the texts that it lies over anew, and no other. Where a report has very many, its text
 * is painted first, and they come into it little by little.
 */
function useDecorationsOf(report: Report): Decorations {
  const noting = useService(notingService);
  const isPainted = usePainted();
  const [texts] = useState(() => ({ ...followTexts(), listeners: new Set<() => void>() }));
  /** How many notes there are now; `null` while they are not there, or wait for the text. */
  const follow = useCallback(
    (isTextPainted: boolean): number | null => {
      const answer = noting.placed.get({ id: report.id });
      if (answer.status !== 'ready') return null;
      const { length } = answer.value;
      if (!isTextPainted && length > NOTES_AT_ONCE) return null;
      texts.follow(report, answer.value);
      return length;
    },
    [noting, texts, report],
  );
  useEffect(() => {
    let turn = 0;
    const tell = async () => {
      const count = follow(isPainted);
      if (count === null) return;
      turn += 1;
      const own = turn;
      for (const [index, listener] of [...texts.listeners].entries()) {
        if (own !== turn) return;
        listener();
        if (count > NOTES_AT_ONCE && index % TEXTS_AT_ONCE === TEXTS_AT_ONCE - 1)
          await new Promise((resolve) => setTimeout(resolve));
      }
    };
    void tell();
    const leave = noting.placed.subscribe(() => void tell());
    return () => {
      turn += 1;
      leave();
    };
  }, [noting, texts, follow, isPainted]);
  return useMemo(() => {
    follow(false);
    return {
      of: texts.of,
      subscribe(listener) {
        texts.listeners.add(listener);
        return () => texts.listeners.delete(listener);
      },
    };
  }, [texts, follow]);
}
