import { useCallback } from 'react';
import type { Note } from '../../shared/notes/note.ts';
import { notingService } from './noting-service.ts';
import { noticeService } from '../services/notice-store.ts';
import { onPageService } from '../state/on-page.ts';
import { useDispatch, useLibrary, useService, useServices } from '../state/context.ts';

/** Shows the words of a note in its report, with the note beside them. */
export function useOpenNote(): (note: Note, passage: number) => void {
  const { bridge } = useServices();
  const noting = useService(notingService);
  const notices = useService(noticeService);
  const dispatch = useDispatch();
  const onPage = useService(onPageService);
  const { reports } = useLibrary();
  return useCallback(
    (note, index) => {
      const passage = note.passages[index];
      const entry =
        reports.find(({ id, label }) => id === passage?.report && label === passage.label) ??
        reports.find(({ label }) => label === passage?.label);
      if (entry === undefined) return;
      const isWanted = onPage.isWanted();
      const open = async () => {
        const answer = await bridge.call('notes.in-report', { id: entry.id });
        if (!answer.ok) return notices.failed(answer.error);
        const placed = answer.value.find((one) => one.note.id === note.id && one.passage === index);
        noting.show(entry.id, note.id);
        const target = placed?.at === null || placed === undefined ? undefined : placed.at;
        if (target === undefined) dispatch({ kind: 'open', report: entry.id });
        else
          dispatch({
            kind: 'visit',
            report: entry.id,
            target: { kind: 'words', ...target },
            focus: true,
            onPage: isWanted,
          });
        dispatch({ kind: 'view', view: 'read' });
      };
      void open();
    },
    [bridge, noting, notices, dispatch, reports, onPage],
  );
}
