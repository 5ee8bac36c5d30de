import { buttonLabel } from '../commands/key-hints.ts';
import { useService } from '../state/context.ts';
import { onPageService } from '../state/on-page.ts';
import { OPENS_PLACE } from '../text/page-signs.ts';
import { useMenuEntries } from './use-menu-entries.ts';

/** Offers for every way to a place of a report that its page is shown with it. */
export function usePageEntry(): void {
  const onPage = useService(onPageService);
  useMenuEntries((target) => {
    const way = OPENS_PLACE.around(target);
    return way === null
      ? []
      : [[{ label: buttonLabel('show-on-page'), run: () => onPage.during(() => way.click()) }]];
  });
}
