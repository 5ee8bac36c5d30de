import type { ReactNode } from 'react';
import { DecorationsContext } from '../../text/decorations.ts';
import { useShownReport } from '../../text/report-context.ts';
import { NotesBesideText } from './NotesBesideText.tsx';
import { useNoteUndo } from '../use-note-undo.ts';
import { useNoting } from '../use-noting.ts';

interface Props {
  /** What scrolls, and holds nothing but this report's text. */
  readonly scroller: HTMLElement | null;
  readonly children: ReactNode;
}

/** The text of a report with what is noted in it, and beside it; what is selected there can be marked. */
export function NotedText({ scroller, children }: Props) {
  const { report, printed } = useShownReport();
  const noted = useNoting({ report, scroller, printed });
  useNoteUndo();
  return (
    <>
      <DecorationsContext value={noted}>{children}</DecorationsContext>
      {scroller !== null && <NotesBesideText report={report} scroller={scroller} printed={printed} />}
    </>
  );
}
