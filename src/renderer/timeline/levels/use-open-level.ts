import { useCallback } from 'react';
import type { LevelPoint } from '../../../shared/years.ts';
import { useDispatch } from '../../state/context.ts';

/** Shows where a level is printed. */
export function useOpenLevel(): (point: Pick<LevelPoint, 'report' | 'block'>) => void {
  const dispatch = useDispatch();
  return useCallback(
    ({ report, block }) => dispatch({ kind: 'visit', report, target: { kind: 'block', block }, focus: true }),
    [dispatch],
  );
}
