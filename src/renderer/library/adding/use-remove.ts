import { useCallback } from 'react';
import type { LibraryEntry } from '../../../shared/contract/contract.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';

/** Takes a report out of the library at once, and offers to take that back. */
export function useRemove(): (entry: LibraryEntry) => void {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  return useCallback(
    ({ id, label }) => {
      const restore = async () => {
        const result = await bridge.call('library.restore', { id });
        if (!result.ok) notices.add(result.error.message);
      };
      const remove = async () => {
        const result = await bridge.call('library.remove', { id });
        if (!result.ok) return notices.add(result.error.message);
        const { removed } = result.value;
        const what = removed === 1 ? label : `${label} with ${removed} files`;
        notices.tell(`${what} was removed from the library.`, {
          action: { label: 'Undo', run: () => void restore() },
        });
      };
      void remove();
    },
    [bridge, notices],
  );
}
