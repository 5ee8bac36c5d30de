import { noticeService } from '../services/notice-store.ts';
import { useService } from '../state/context.ts';
import { copyText } from '../ui/copy-text.ts';
import type { MenuEntry } from './menu-entries.ts';

/** An entry that puts a text on the clipboard. */
export function useCopyEntry(): (label: string, text: () => string) => MenuEntry {
  const notices = useService(noticeService);
  return (label, text) => ({
    label,
    run() {
      const copy = async () => {
        if (!(await copyText(text()))) notices.add('The clipboard could not be written.');
      };
      void copy();
    },
  });
}
