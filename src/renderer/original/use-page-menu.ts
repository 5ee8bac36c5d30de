import type { Report, Span } from '../../shared/model.ts';
import { selectedRange } from '../citations/passage/selected-passage.ts';
import { useCommandEntries } from '../context-menu/use-command-entries.ts';
import { useCopyEntry } from '../context-menu/use-copy-entry.ts';
import { useMenuEntries } from '../context-menu/use-menu-entries.ts';
import { SHEET, WORD_START } from '../text/page-signs.ts';
import { useSaving } from './pages/use-saving.ts';

interface Options {
  readonly report: Report;
  readonly label: string;
  readonly scroller: HTMLElement | null;
  readonly toText: (target: Element) => boolean;
  readonly marked: readonly Span[];
}

/** Offers what can be done with a page: copy what is selected, go to the text, take the page or the file along. */
export function usePageMenu({ report, scroller, toText, marked }: Options): void {
  const commands = useCommandEntries();
  const copyEntry = useCopyEntry();
  const { saveOriginal, savePage } = useSaving(report);
  useMenuEntries((target) => {
    if (scroller === null || !scroller.contains(target)) return [];
    const selected = selectedRange(scroller);
    const page = SHEET.of(SHEET.around(target));
    const isWord = WORD_START.around(target) !== null;
    return [
      selected === null ? [] : [copyEntry('Copy', () => selected.toString()), ...commands('copy-passage')],
      isWord ? [{ label: 'Go to this word in the text', run: () => void toText(target) }] : [],
      [
        ...(page === undefined
          ? []
          : [{ label: `Save page ${page} as a picture…`, run: () => void savePage(page, marked) }]),
        { label: 'Save the original…', run: () => void saveOriginal() },
      ],
    ];
  });
}
