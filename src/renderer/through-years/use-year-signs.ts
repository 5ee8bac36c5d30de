import { useMemo, useSyncExternalStore } from 'react';
import type { ReportSigns } from '../../shared/history/history.ts';
import type { MarginSource } from '../margin/margin-signs.ts';
import { LOADING } from '../services/loaded.ts';
import type { Loaded } from '../services/loaded.ts';
import { useService } from '../state/context.ts';
import { usePainted } from '../ui/hooks/use-painted.ts';
import { shownPassageService, signService } from './passage-store.ts';
import { yearSigns } from './signs.ts';

const NOTHING: MarginSource = new Map();

/** The years of the passages of a report, for its margin; nothing while they are not known, or not wanted. */
export function useYearSigns(report: string, isWanted: boolean): MarginSource {
  const isPainted = usePainted();
  const answers = useService(signService);
  const shown = useService(shownPassageService);
  const loaded = useSyncExternalStore(answers.subscribe, (): Loaded<ReportSigns> =>
    isWanted && isPainted ? answers.get({ report }) : LOADING,
  );
  return useMemo(() => {
    if (loaded.status !== 'ready' || loaded.value.year === null) return NOTHING;
    const { year, signs } = loaded.value;
    return yearSigns(year, signs, ({ start, row }) =>
      shown.put({ asked: { report, start, kind: row === undefined ? 'paragraph' : 'row' } }),
    );
  }, [loaded, report, shown]);
}
