import type { Report, Span } from '../../../shared/model.ts';
import { useCitationStyle } from '../../citations/parts/use-citation-style.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';

interface Saving {
  /** The file of the report as it was added. */
  readonly saveOriginal: () => Promise<void>;
  /** A page as a picture, with what is outlined on it cited below. */
  readonly savePage: (page: number, marked: readonly Span[]) => Promise<void>;
}

/** What leads out of the window; what fails is told. */
export function useSaving(report: Report): Saving {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [style] = useCitationStyle();
  return {
    async saveOriginal() {
      const saved = await bridge.call('host.save-original', {
        id: report.id,
        name: proposed(report.source.file),
      });
      if (!saved.ok) notices.failed(saved.error);
    },
    async savePage(page, marked) {
      const [first, last] = [marked[0], marked.at(-1)];
      const saved = await bridge.call('host.save-page', {
        id: report.id,
        page,
        ...(first === undefined || last === undefined
          ? {}
          : { marked: { start: first.start, end: last.end } }),
        style,
        name: `${proposed(report.id)}-page-${page}.png`,
      });
      if (!saved.ok) notices.failed(saved.error);
    },
  };
}

const LONGEST_NAME = 150;

/** A name that every system takes. */
function proposed(name: string): string {
  const plain = name.replace(/[\p{C}/\\:*?"<>|]/gu, '-').slice(-LONGEST_NAME);
  return /^[\p{L}\p{N}]/u.test(plain) ? plain : `report-${plain}`;
}
