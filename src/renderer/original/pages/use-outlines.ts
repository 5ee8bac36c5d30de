import { useMemo, useSyncExternalStore } from 'react';
import type { PageBox } from '../../../shared/contract/contract.ts';
import type { Report, Span } from '../../../shared/model.ts';
import { useService } from '../../state/context.ts';
import type { Target } from '../../state/reader-state.ts';
import { outlineService } from './original-services.ts';
import { placesOfTarget } from './outlined.ts';

export interface Outlines {
  readonly places: readonly Span[];
  /** On a page of the file. */
  readonly on: (page: number) => readonly PageBox[];
}

const NO_BOXES: readonly PageBox[] = [];

/** What is outlined: the passage that was gone to last. */
export function useOutlines(report: Report, target: Target | undefined): Outlines {
  const service = useService(outlineService);
  const places = useMemo(() => placesOfTarget(report, target), [report, target]);
  const answer = useSyncExternalStore(service.subscribe, () =>
    places.length === 0 ? null : service.get({ id: report.id, places }),
  );
  return useMemo(() => {
    const pages = answer?.status === 'ready' ? answer.value : [];
    return { places, on: (page) => pages.find((one) => one.page === page)?.boxes ?? NO_BOXES };
  }, [places, answer]);
}
