import { useCommandEntries } from '../../context-menu/use-command-entries.ts';
import { useMenuEntries } from '../../context-menu/use-menu-entries.ts';
import { PANE_HEAD } from '../../text/page-signs.ts';

/** Offers what can be done with a pane, on its head. @param pane its element */
export function useHeadMenu(pane: HTMLElement | null): void {
  const commands = useCommandEntries();
  useMenuEntries((target) => {
    if (pane?.contains(target) !== true || PANE_HEAD.around(target) === null) return [];
    return [
      commands('previous-year', 'next-year'),
      commands('move-pane-left', 'move-pane-right'),
      commands('add-pane', 'close-pane'),
      commands('copy-link'),
    ];
  });
}
