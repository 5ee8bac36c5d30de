import { useMemo } from 'react';
import type { Report } from '../../shared/model.ts';
import type { MarginSign, MarginSource } from '../margin/margin-signs.ts';
import { useAnswer, useService } from '../state/context.ts';
import { marginNotes } from './margin-notes.ts';
import type { MarginNote } from './margin-notes.ts';
import { notingService } from './noting-service.ts';

/** Notes as signs in the margin of their report: the same object while none of them says anything else. */
export function useMarginNotes(report: Report): MarginSource {
  const noting = useService(notingService);
  const answer = useAnswer(noting.placed, { id: report.id });
  const said = JSON.stringify(answer.status === 'ready' ? marginNotes(report, answer.value) : []);
  return useMemo(() => {
    const notes: readonly MarginNote[] = JSON.parse(said);
    const signs = new Map<string, MarginSign[]>();
    for (const { block, ...note } of notes) {
      const run = () => noting.show(report.id, note.id);
      const sign: MarginSign = { ...note, id: `note ${note.id}`, side: 'end', tone: 'quiet', run };
      signs.set(block, [...(signs.get(block) ?? []), sign]);
    }
    return signs;
  }, [said, noting, report.id]);
}
