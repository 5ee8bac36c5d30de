import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import type { SourceChanges, SourceRow } from '../../../shared/sources.ts';
import type { Loaded } from '../../services/loaded.ts';
import { useLibrary, useService } from '../../state/context.ts';
import { filterSources, sortSources, sourceFacets } from '../filter/filter-sources.ts';
import type { SourceFacets } from '../filter/filter-sources.ts';
import { filtersInWords } from '../filter/filters-in-words.ts';
import { changedIds, changeName } from './source-changes.ts';
import type { ChangedIds } from './source-changes.ts';
import type { Scope, ScopedRow } from './scope.ts';
import { sourcesService } from './sources-store.ts';
import type { SourcesState } from './sources-store.ts';
import { useSourcePair } from './use-source-pair.ts';

interface ShownSources {
  /** Narrowed and in order. The controls answer at once, and the rows follow as soon as they can. */
  readonly shown: readonly ScopedRow[];
  readonly facets: SourceFacets;
  /** The two reports whose changes are told; `null` where there are none to compare. */
  readonly pair: ReportPair | null;
  readonly changes: Loaded<SourceChanges> | null;
  readonly changed: ChangedIds | null;
  /** What the list is narrowed to and its order, for paper. */
  readonly inWords: () => string;
}

/**
 * What of the sources is shown.
 *
 * @param all of the library
 * @param rows those in the scope
 */
export function useShownSources(
  all: readonly SourceRow[],
  rows: readonly ScopedRow[],
  scope: Scope | null,
  state: SourcesState,
): ShownSources {
  const sources = useService(sourcesService);
  const { reports } = useLibrary();
  const pair = useSourcePair(state.pair);
  const changes = useSyncExternalStore(sources.changes.subscribe, () =>
    pair === null ? null : sources.changes.get(pair),
  );
  const changed = useMemo(
    () => (changes?.status === 'ready' ? changedIds(all, changes.value) : null),
    [all, changes],
  );
  const within = state.change === null ? null : (changed?.[state.change] ?? null);
  const filters = useDeferredValue(
    useMemo(() => (scope === null ? state.filters : { ...state.filters, areas: [] }), [scope, state.filters]),
  );
  const sorted = useMemo(() => sortSources(rows, state.sort), [rows, state.sort]);
  const shown = useMemo(() => filterSources(sorted, filters, within), [sorted, filters, within]);
  const facets = useMemo(() => sourceFacets(rows, filters, within), [rows, filters, within]);

  const labelOf = (id: string) => reports.find((report) => report.id === id)?.label ?? id;
  const changeInWords = () => {
    if (pair === null || state.change === null) return null;
    const [left, right] = [labelOf(pair.left), labelOf(pair.right)];
    return `${changeName(state.change, left, right)}, from ${left} to ${right}`;
  };
  const inWords = () =>
    filtersInWords({ of: scope?.name ?? null, filters, change: changeInWords(), sort: state.sort });
  return { shown, facets, pair, changes, changed, inWords };
}
