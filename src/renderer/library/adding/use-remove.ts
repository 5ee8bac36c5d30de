import { useCallback } from 'react';
import type { LibraryEntry } from '../../../shared/contract/contract.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';

/** Takes reports out of the library at once, and offers to take that back. */
export function useRemove(): (entries: readonly LibraryEntry[]) => void {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  return useCallback(
    (entries) => {
      const [first] = entries;
      if (first === undefined) return;
      const ids = entries.map(({ id }) => id);
      const restore = async () => {
        const result = await bridge.call('library.restore-all', { ids });
        if (!result.ok) notices.failed(result.error);
      };
      const remove = async () => {
        const result = await bridge.call('library.remove-all', { ids });
        if (!result.ok) return notices.failed(result.error);
        const { removed } = result.value;
        notices.tell(removedSentence(entries.length, first.label, removed), {
          action: { label: 'Undo', run: () => void restore() },
        });
      };
      void remove();
    },
    [bridge, notices],
  );
}

function removedSentence(reports: number, label: string, files: number): string {
  if (reports > 1) return `${reports} reports were removed from the library.`;
  const what = files === 1 ? label : `${label} with ${files} files`;
  return `${what} was removed from the library.`;
}
