import { useMemo, useSyncExternalStore } from 'react';
import type { Repair, Report } from '../../../shared/model.ts';
import { useAnswer, useService } from '../../state/context.ts';
import { usePainted } from '../../ui/hooks/use-painted.ts';
import { notingService } from '../noting-service.ts';
import { NOTES_AT_ONCE } from '../noted-texts.ts';
import { useOpenNote } from '../use-open-note.ts';
import { useOtherYears } from '../use-other-years.ts';
import { besideNotes, besideOtherYears } from './beside-note.ts';
import { NotesBeside } from './NotesBeside.tsx';

interface Props {
  readonly report: Report;
  readonly scroller: HTMLElement;
  readonly printed: readonly Repair[] | undefined;
}

/** The notes on a report and on its passages in other years, beside its lines; while its panel lists them, their room alone. */
export function NotesBesideText({ report, scroller, printed }: Props) {
  const noting = useService(notingService);
  const answer = useAnswer(noting.placed, { id: report.id });
  const others = useOtherYears(report.id);
  const isListed = useSyncExternalStore(noting.subscribe, () => noting.get().panel === report.id);
  const open = useOpenNote();
  const isPainted = usePainted();
  const notes = useMemo(() => {
    const placed = answer.status === 'ready' ? answer.value : [];
    if (!isPainted && placed.length > NOTES_AT_ONCE) return [];
    const own = besideNotes(placed, (id) => noting.show(report.id, id));
    return [...own, ...besideOtherYears(others, open)];
  }, [answer, others, open, noting, report.id, isPainted]);
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
