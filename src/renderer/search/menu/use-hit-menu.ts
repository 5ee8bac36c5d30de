import type { SearchHit } from '../../../shared/search.ts';
import { buttonLabel } from '../../commands/key-hints.ts';
import { showOnPageLabel } from '../../commands/show-on-page-label.ts';
import { useCopyEntry } from '../../context-menu/use-copy-entry.ts';
import { useMenuEntries } from '../../context-menu/use-menu-entries.ts';
import { useShowInLibrary } from '../../context-menu/use-show-in-library.ts';
import { linkToWords } from '../../links/report-words.ts';
import { useCopyLink } from '../../links/use-copy-link.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useLibrary, useService, useServices } from '../../state/context.ts';
import { HIT } from '../../text/page-signs.ts';
import { hitShownBy } from './hit-elements.ts';

/** Offers what can be done with a hit of the search. */
export function useHitMenu(onChoose: (hit: SearchHit, onPage?: boolean) => void): void {
  const { bridge } = useServices();
  const { reports } = useLibrary();
  const notices = useService(noticeService);
  const copyEntry = useCopyEntry();
  const copyLink = useCopyLink();
  const showInLibrary = useShowInLibrary();

  const formatOf = ({ report }: SearchHit) => reports.find(({ id }) => id === report)?.format;
  const copyLinkTo = async ({ report, block, start, end, places }: SearchHit) => {
    const opened = await bridge.call('report.open', { id: report });
    if (!opened.ok) return notices.failed(opened.error);
    const words = { start: places[0]?.start ?? start, end: places.at(-1)?.end ?? end };
    await copyLink({ kind: 'passage', ...linkToWords(opened.value, block, words) });
  };

  useMenuEntries((target) => {
    const hit = hitShownBy(HIT.around(target));
    if (hit === undefined) return [];
    const format = formatOf(hit);
    return [
      [
        { label: `Open in ${hit.label}`, run: () => onChoose(hit) },
        ...(format === undefined ? [] : [{ label: showOnPageLabel(format), run: () => onChoose(hit, true) }]),
      ],
      [
        copyEntry('Copy excerpt', () => hit.excerpt),
        { label: buttonLabel('copy-link'), run: () => void copyLinkTo(hit) },
      ],
      [showInLibrary(hit.report)],
    ];
  });
}
