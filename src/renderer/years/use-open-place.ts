import { useCallback } from 'react';
import type { PrintedAt } from '../../shared/years.ts';
import { useDispatch } from '../state/context.ts';

/** Shows a place in its report. */
export function useOpenPlace(): (at: PrintedAt) => void {
  const dispatch = useDispatch();
  return useCallback(
    ({ report, block, source }: PrintedAt) =>
      dispatch({
        kind: 'visit',
        report,
        target: source === null ? { kind: 'block', block } : { kind: 'words', block, places: [source] },
        focus: true,
      }),
    [dispatch],
  );
}
