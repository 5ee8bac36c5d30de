import type { Dispatch } from 'react';
import type { Report } from '../../../shared/model.ts';
import { sourceSpanOfHeld } from '../../../shared/original/held-text.ts';
import type { SourceRun } from '../../../shared/original/original.ts';
import { passageAt } from '../../../shared/text/passage-at.ts';
import type { ReaderAction } from '../../state/reader-state.ts';
import { FILE_OFFSET } from '../../text/page-signs.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { wordAround } from './selected-in-lines.ts';

interface Options {
  readonly report: Report;
  readonly pane: string;
  readonly scroller: HTMLElement | null;
  readonly runs: readonly SourceRun[];
  readonly dispatch: Dispatch<ReaderAction>;
}

/** A click on a word of a line goes to it in the text. @returns the same for a place on the screen; false where no word of the report stands */
export function useLineClicks({ report, pane, scroller, runs, dispatch }: Options) {
  const toText = (target: Element, point: { readonly x: number; readonly y: number } | null): boolean => {
    const row = FILE_OFFSET.around(target);
    const start = FILE_OFFSET.of(row);
    const caret = point === null ? null : document.caretPositionFromPoint(point.x, point.y);
    if (row === null || start === undefined || caret === null || !row.contains(caret.offsetNode))
      return false;
    const before = document.createRange();
    before.selectNodeContents(row);
    before.setEnd(caret.offsetNode, caret.offset);
    const word = wordAround(row.textContent, before.toString().length);
    const source =
      word === null ? null : sourceSpanOfHeld(runs, { start: start + word.start, end: start + word.end });
    const passage = source === null ? null : passageAt(report, source);
    if (source === null || passage === null) return false;
    const words = { kind: 'words', block: passage.block, places: [source] } as const;
    dispatch({ kind: 'visit', report: report.id, pane, target: words });
    return true;
  };
  useListeners(scroller, {
    click: (event) => {
      // Who has selected something wants to keep it.
      if (document.getSelection()?.isCollapsed === false) return;
      if (event instanceof MouseEvent && event.target instanceof Element) toText(event.target, event);
    },
  });
  return toText;
}
