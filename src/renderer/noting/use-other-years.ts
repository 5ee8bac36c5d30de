import { useSyncExternalStore } from 'react';
import type { OtherYearNote } from '../../shared/contract/notes.ts';
import { LOADING } from '../services/loaded.ts';
import { useService } from '../state/context.ts';
import { usePainted } from '../ui/hooks/use-painted.ts';
import { notingService } from './noting-service.ts';

const NONE: readonly OtherYearNote[] = [];

/** Notes on the passages of a report as other years have them; none until the window is painted and they are known. */
export function useOtherYears(report: string): readonly OtherYearNote[] {
  const isPainted = usePainted();
  const { otherYears } = useService(notingService);
  const answer = useSyncExternalStore(otherYears.subscribe, () =>
    isPainted ? otherYears.get({ id: report }) : LOADING,
  );
  return answer.status === 'ready' ? answer.value : NONE;
}
