import { useRef } from 'react';
import type { Report, Span } from '../../../shared/model.ts';
import { selectedRange } from '../../citations/passage/selected-passage.ts';
import { useCommandEntries } from '../../context-menu/use-command-entries.ts';
import { useCopyEntry } from '../../context-menu/use-copy-entry.ts';
import { useMenuEntries } from '../../context-menu/use-menu-entries.ts';
import { FILE_OFFSET, SHEET, WORD_START } from '../../text/page-signs.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { useSaving } from './use-saving.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Options {
  readonly report: Report;
  readonly scroller: HTMLElement | null;
  /** Goes to what stands there in the text. */
  readonly toText: (target: Element, point: Point | null) => boolean;
  readonly marked: readonly Span[];
}

/** Offers what can be done with a page: copy what is selected, go to the text, take the page or the file along. */
export function usePageMenu({ report, scroller, toText, marked }: Options): void {
  const commands = useCommandEntries();
  const copyEntry = useCopyEntry();
  const { saveOriginal, savePage } = useSaving(report);
  const pointed = useRef<Point | null>(null);
  useListeners(scroller, {
    contextmenu: (event) => {
      pointed.current = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : null;
    },
  });
  useMenuEntries((target) => {
    if (scroller === null || !scroller.contains(target)) return [];
    const selected = selectedRange(scroller);
    const page = SHEET.of(SHEET.around(target));
    const isWord = WORD_START.around(target) !== null || FILE_OFFSET.around(target) !== null;
    const point = pointed.current;
    return [
      selected === null
        ? []
        : [
            copyEntry('Copy', () => selected.toString()),
            ...commands('copy-passage', 'highlight', 'add-note'),
          ],
      isWord ? [{ label: 'Go to this word in the text', run: () => void toText(target, point) }] : [],
      [
        ...(page === undefined
          ? []
          : [{ label: `Save page ${page} as a picture…`, run: () => void savePage(page, marked) }]),
        { label: 'Save the original…', run: () => void saveOriginal() },
      ],
    ];
  });
}
