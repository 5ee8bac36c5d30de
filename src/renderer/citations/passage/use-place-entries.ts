import type { Span } from '../../../shared/model.ts';
import { buttonLabel } from '../../commands/key-hints.ts';
import { showOnPageLabel } from '../../commands/show-on-page-label.ts';
import type { MenuGroup } from '../../context-menu/menu-entries.ts';
import { useCopyEntry } from '../../context-menu/use-copy-entry.ts';
import { linkToWords } from '../../links/report-words.ts';
import { useCopyLink } from '../../links/use-copy-link.ts';
import { noticeService } from '../../services/notice-store.ts';
import { takingService } from '../../services/taking.ts';
import { useDispatch, useLibrary, useService, useServices } from '../../state/context.ts';
import type { Target } from '../../state/reader-state.ts';
import { useCitationStyle } from '../parts/use-citation-style.ts';
import { citedPassage } from './cited-passage.ts';

/** A passage, row or cell of a report that is shown elsewhere than in its text. */
export interface ShownPlace {
  readonly report: string;
  /** How the report is called. */
  readonly label: string;
  readonly block: string;
  readonly source: Span | null;
  readonly text: string;
  /** Where its report is to be opened; at the words unless given. */
  readonly target?: Target;
}

/** What can be done with it: read in its report, copied, copied with its citation, linked to. */
export function usePlaceEntries(): (place: ShownPlace) => readonly MenuGroup[] {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const taking = useService(takingService);
  const dispatch = useDispatch();
  const { reports } = useLibrary();
  const formatOf = (report: string) => reports.find(({ id }) => id === report)?.format ?? 'pdf';
  const copyEntry = useCopyEntry();
  const copyLink = useCopyLink();
  const [style] = useCitationStyle();

  const copyCited = async ({ report, block, source, text }: ShownPlace) => {
    const place = source === null ? { block } : { block, source };
    const cited = await bridge.call('cite.passage', { report, ...place, style });
    if (!cited.ok) return notices.failed(cited.error);
    await taking.copy(citedPassage(text, cited.value, style));
  };
  const copyLinkTo = async ({ report, label, block, source }: ShownPlace) => {
    const opened = await bridge.call('report.open', { id: report });
    if (!opened.ok) return notices.failed(opened.error);
    const link =
      source === null ? { report: label, quotation: null } : linkToWords(opened.value, block, source);
    await copyLink({ kind: 'passage', ...link });
  };

  return (place) => {
    const { report, label, block, source, text } = place;
    const target =
      place.target ??
      (source === null
        ? ({ kind: 'block', block } as const)
        : ({ kind: 'words', block, places: [source] } as const));
    return [
      [
        { label: `Read in ${label}`, run: () => dispatch({ kind: 'visit', report, target, focus: true }) },
        {
          label: showOnPageLabel(formatOf(report)),
          run: () => dispatch({ kind: 'visit', report, target, focus: true, onPage: true }),
        },
      ],
      [
        copyEntry('Copy', () => text),
        { label: buttonLabel('copy-passage'), run: () => void copyCited(place) },
        { label: buttonLabel('copy-link'), run: () => void copyLinkTo(place) },
      ],
    ];
  };
}
