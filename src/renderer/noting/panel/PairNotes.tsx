import { useSyncExternalStore } from 'react';
import type { PlacedNote } from '../../../shared/contract/notes.ts';
import type { Report } from '../../../shared/model.ts';
import { useAnswer, useService } from '../../state/context.ts';
import { NotesFrame } from './NotesFrame.tsx';
import { notingService } from '../noting-service.ts';

interface Props {
  readonly left: Report;
  readonly right: Report;
  /** Shows what a note is on, by its id. */
  readonly onGo: (id: string) => void;
}

const NONE: readonly PlacedNote[] = [];

/** The notes on two reports that are compared, those on both first. */
export function PairNotes({ left, right, onGo }: Props) {
  const noting = useService(notingService);
  const { panel } = useSyncExternalStore(noting.subscribe, noting.get);
  const answers = [useAnswer(noting.placed, { id: right.id }), useAnswer(noting.placed, { id: left.id })];
  const placed = answers.flatMap((answer) => (answer.status === 'ready' ? answer.value : NONE));
  const once = placed.filter(({ note }, at) => placed.findIndex((one) => one.note.id === note.id) === at);
  return (
    <NotesFrame
      reports={[left, right]}
      placed={once.toSorted((one, other) => other.note.passages.length - one.note.passages.length)}
      isShown={panel === left.id || panel === right.id}
      none="Nothing is noted of these two reports yet. Go to a change, then choose Add note: it belongs to both passages."
      onShow={() => noting.show(right.id)}
      onClose={() => noting.show(null)}
      onGo={({ note }) => onGo(note.id)}
    />
  );
}
