import { useMemo, useSyncExternalStore } from 'react';
import type { Repair, Report } from '../../../shared/model.ts';
import { useAnswer, useService } from '../../state/context.ts';
import { notingService } from '../noting-service.ts';
import { besideNotes } from './beside-note.ts';
import { NotesBeside } from './NotesBeside.tsx';

interface Props {
  readonly report: Report;
  readonly scroller: HTMLElement;
  readonly printed: readonly Repair[] | undefined;
}

/** The notes on a report, beside its lines; while its panel lists them, their room alone. */
export function NotesBesideText({ report, scroller, printed }: Props) {
  const noting = useService(notingService);
  const answer = useAnswer(noting.placed, { id: report.id });
  const isListed = useSyncExternalStore(noting.subscribe, () => noting.get().panel === report.id);
  const notes = useMemo(
    () => (answer.status === 'ready' ? besideNotes(answer.value, (id) => noting.show(report.id, id)) : []),
    [answer, noting, report.id],
  );
  return (
    <NotesBeside
      report={report}
      scroller={scroller}
      printed={printed}
      notes={notes}
      isHidden={isListed}
      onMore={() => noting.show(report.id)}
    />
  );
}
