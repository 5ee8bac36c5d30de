import { use, useMemo } from 'react';
import type { ReactNode } from 'react';
import { MarginContext } from '../margin/margin-signs.ts';
import { DecorationsContext } from '../text/decorations.ts';
import { useShownReport } from '../text/report-context.ts';
import { useMarginNotes } from './use-margin-notes.ts';
import { useNoteUndo } from './use-note-undo.ts';
import { useNoting } from './use-noting.ts';

interface Props {
  /** What scrolls, and holds nothing but this report's text. */
  readonly scroller: HTMLElement | null;
  readonly children: ReactNode;
}

/** The text of a report with what is noted in it, and beside it; what is selected there can be marked. */
export function NotedText({ scroller, children }: Props) {
  const { report, printed } = useShownReport();
  const noted = useNoting({ report, scroller, printed });
  const others = use(MarginContext);
  const notes = useMarginNotes(report);
  const sources = useMemo(() => [...others, notes], [others, notes]);
  useNoteUndo();
  return (
    <MarginContext value={sources}>
      <DecorationsContext value={noted}>{children}</DecorationsContext>
    </MarginContext>
  );
}
