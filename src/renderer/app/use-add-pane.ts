import { useDispatch, useLibrary, useReaderState } from '../state/context.ts';
import { reportToAdd } from './report-to-add.ts';

/** Adds a pane with the report that most likely comes next to those on show. */
export function useAddPane(): () => void {
  const { reports } = useLibrary();
  const { panes } = useReaderState();
  const dispatch = useDispatch();
  return () => {
    const report = reportToAdd(
      reports,
      panes.map((pane) => pane.report),
    );
    if (report !== null) dispatch({ kind: 'add-pane', report });
  };
}
