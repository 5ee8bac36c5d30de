import { useEffect } from 'react';
import { importService, savingService } from '../library/adding/task-store.ts';
import { openedLinkService } from '../links/opened-links.ts';
import { searchService } from '../query/search-store.ts';
import { noticeService } from '../services/notice-store.ts';
import type { Services } from '../services/service.ts';

/** Hears what the engine tells without being asked. @param onLibrary the library changed, in these reports if any are named */
export function useEngineEvents(services: Services, onLibrary: (reports?: readonly string[]) => void): void {
  useEffect(() => {
    const notices = services.get(noticeService);
    const imports = services.get(importService);
    const saving = services.get(savingService);
    const search = services.get(searchService);
    return services.bridge.subscribe((event) => {
      switch (event.kind) {
        case 'notice':
          return notices.add(event.message);
        case 'disk':
          if (event.message === null) notices.settle('disk');
          else notices.add(event.message, { about: 'disk' });
          return;
        case 'library-changed':
          return onLibrary(event.reports);
        case 'import-progress':
          return imports.goesOn(event);
        case 'import-finished':
          return imports.ended(event.outcome);
        case 'save-progress':
          return saving.goesOn(event);
        case 'save-finished':
          return saving.ended(event.saved);
        case 'engine-restarted':
          if (event.lasts === true) notices.add(event.reason, { about: 'engine-lasts' });
          else notices.tell(event.reason, { about: 'engine' });
          // What the engine that stopped said of the disk is said by the next one, where it is still so.
          notices.settle('disk');
          imports.interrupt();
          saving.interrupt();
          if (search.get().error !== null) search.retry();
          return;
        case 'open-link':
          return services.get(openedLinkService).arrived(event.link);
        case 'sources-changed':
        case 'notes-changed':
        case 'command':
          return;
      }
    });
  }, [services, onLibrary]);
}
