import { useSyncExternalStore } from 'react';
import type { PlacedNote } from '../../../shared/contract/notes.ts';
import type { Report } from '../../../shared/model.ts';
import { useAnswer, useService } from '../../state/context.ts';
import type { Target } from '../../state/reader-state.ts';
import { NOTE_SIGN } from '../../text/page-signs.ts';
import { useOpenNote } from '../use-open-note.ts';
import { useOtherYears } from '../use-other-years.ts';
import { NotesFrame } from './NotesFrame.tsx';
import { notingService } from '../noting-service.ts';
import { OtherYears } from './OtherYears.tsx';

interface Props {
  readonly report: Report;
  readonly scroller: HTMLElement | null;
  /** Shows words in the text. */
  readonly goTo: (target: Target) => void;
}

/** The notes on a report beside its text, in the order of the text; a button where they are not shown. */
export function NotesPanel({ report, scroller, goTo }: Props) {
  const noting = useService(notingService);
  const { panel, open } = useSyncExternalStore(noting.subscribe, noting.get);
  const answer = useAnswer(noting.placed, { id: report.id });
  const placed = answer.status === 'ready' ? answer.value : [];
  const others = useOtherYears(report.id);
  const openNote = useOpenNote();
  return (
    <NotesFrame
      reports={[report]}
      placed={inOrder(placed)}
      {...(others.length === 0 ? {} : { others: <OtherYears notes={others} onOpen={openNote} /> })}
      isShown={panel === report.id}
      none="Nothing is noted here yet. Select words in the text, then choose Highlight or Add note."
      onShow={() => noting.show(report.id)}
      onClose={() => {
        noting.show(null);
        const sign = open === null ? null : NOTE_SIGN.find(scroller, open);
        (sign ?? scroller)?.focus({ preventScroll: true });
      }}
      onGo={({ at }) => {
        if (at !== null) goTo({ kind: 'words', ...at });
      }}
    />
  );
}

/** As their words stand; those whose words are not there come first, because they ask for something. */
function inOrder(placed: readonly PlacedNote[]): readonly PlacedNote[] {
  const order = ({ stretches: [first] }: PlacedNote) =>
    first === undefined ? -1 : first.part + Math.min(0.999, first.start / 1e6);
  return placed.toSorted((one, other) => order(one) - order(other));
}
