import { searchService } from '../query/search-store.ts';
import { useService } from '../state/context.ts';
import { useLibraryShown } from '../state/use-library-shown.ts';
import { LIBRARY_REPORT } from '../text/page-signs.ts';
import type { MenuEntry } from './menu-entries.ts';

/** An entry that shows the library, with the focus on the row of a report where that is in sight. */
export function useShowInLibrary(): (report: string) => MenuEntry {
  const search = useService(searchService);
  const { show } = useLibraryShown();
  return (report) => ({
    label: 'Show in library',
    run() {
      search.show(false);
      show(true);
      // The library draws itself first, and then brings the country at hand into sight.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => LIBRARY_REPORT.find(document.body, report)?.focus()),
      );
    },
  });
}
