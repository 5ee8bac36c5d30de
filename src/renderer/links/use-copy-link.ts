import { useCallback } from 'react';
import { noticeService } from '../services/notice-store.ts';
import { takingService } from '../services/taking.ts';
import { useService } from '../state/context.ts';
import { linkAddress } from './link.ts';
import type { ReaderLink } from './link.ts';

/** Puts a link on the clipboard, and says so. */
export function useCopyLink(): (link: ReaderLink) => Promise<void> {
  const notices = useService(noticeService);
  const taking = useService(takingService);
  return useCallback(
    async (link) => {
      const copied = await taking.copy(linkAddress(link));
      if (copied) notices.tell('The link was copied.', { about: 'copied' });
    },
    [notices, taking],
  );
}
