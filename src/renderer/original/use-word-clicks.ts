import type { Dispatch } from 'react';
import type { Report } from '../../shared/model.ts';
import { passageAt } from '../../shared/text/passage-at.ts';
import type { ReaderAction } from '../state/reader-state.ts';
import { WORD_START } from '../text/page-signs.ts';
import { useListeners } from '../ui/hooks/use-listeners.ts';

interface Options {
  readonly report: Report;
  readonly pane: string;
  readonly scroller: HTMLElement | null;
  readonly dispatch: Dispatch<ReaderAction>;
}

/** A click on a word of a page goes to it in the text. @returns the same for an element of a page; false where it is no word */
export function useWordClicks({ report, pane, scroller, dispatch }: Options): (target: Element) => boolean {
  const toText = (target: Element): boolean => {
    const word = WORD_START.around(target);
    const start = WORD_START.of(word);
    if (word === null || start === undefined) return false;
    const place = { start, end: start + Math.max(1, (word.textContent ?? '').trimEnd().length) };
    const passage = passageAt(report, place);
    if (passage === null) return false;
    const target_ = { kind: 'words', block: passage.block, places: [place] } as const;
    dispatch({ kind: 'visit', report: report.id, pane, target: target_ });
    return true;
  };
  useListeners(scroller, {
    click: ({ target }) => {
      // Who has selected something wants to keep it.
      if (document.getSelection()?.isCollapsed === false) return;
      if (target instanceof Element) toText(target);
    },
  });
  return toText;
}
