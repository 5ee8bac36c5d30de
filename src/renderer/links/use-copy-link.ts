import { useCallback } from 'react';
import { noticeService } from '../services/notice-store.ts';
import { useService } from '../state/context.ts';
import { copyText } from '../ui/copy-text.ts';
import { linkAddress } from './link.ts';
import type { ReaderLink } from './link.ts';

/** Puts a link on the clipboard, and says so. */
export function useCopyLink(): (link: ReaderLink) => Promise<void> {
  const notices = useService(noticeService);
  return useCallback(
    async (link) => {
      const copied = await copyText(linkAddress(link, window.location.href));
      if (copied) notices.tell('The link was copied.', { about: 'copied' });
      else notices.add('The clipboard could not be written.');
    },
    [notices],
  );
}
