import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ReportPair, SourcePassage } from '../../shared/contract/contract.ts';
import type { SourceEntry, SourceListing } from '../../shared/sources.ts';
import { counted } from '../../shared/text/counted.ts';
import { useAnswer, useDispatch, useLibrary, useService } from '../state/context.ts';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { toggledValue } from '../ui/toggled-value.ts';
import { ViewFrame } from '../ui/frame/ViewFrame.tsx';
import { ChangesBar, ChangesOffer } from './ChangesBar.tsx';
import type { SourceFilters } from './filter/filter-sources.ts';
import { areOfSeveral } from './kind-shares.ts';
import { Overview } from './Overview.tsx';
import { JOINING } from '../reports/joining.ts';
import { PrintedSources } from './PrintedSources.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import { SourcesBar } from './SourcesBar.tsx';
import { SourcesList } from './SourcesList.tsx';
import { rowsIn, useScope } from './state/scope.ts';
import { sourcesService } from './state/sources-store.ts';
import { useOnlyListing } from './state/use-source-pair.ts';
import { useShownSources } from './state/use-shown-sources.ts';
import { portionsOf } from './take/portions.ts';
import { REGION } from '../ui/region/regions.ts';
import styles from './SourcesView.module.css';

/** The references of the country at hand, or of all, one row for every source. */
export function SourcesView() {
  const sources = useService(sourcesService);
  const listing = useAnswer(sources.listing, {});
  if (listing.status === 'loading') return <Waiting what="Gathering the sources" why={JOINING} />;
  if (listing.status === 'failed')
    return <Failed error={listing.error} onRetry={sources.listing.retryFailed} />;
  if (listing.value.rows.length === 0)
    return <EmptyView>No report of the library lists its sources.</EmptyView>;
  return <Listing listing={listing.value} />;
}

function Listing({ listing }: { readonly listing: SourceListing }) {
  const sources = useService(sourcesService);
  const { reports } = useLibrary();
  const scope = useScope();
  const rows = useMemo(() => rowsIn(listing.rows, scope), [listing, scope]);
  const state = useSyncExternalStore(sources.subscribe, sources.get);
  const { shown, facets, pair, changes, changed, inWords } = useShownSources(
    listing.rows,
    rows,
    scope,
    state,
  );
  const only = useOnlyListing();
  const { onEntry, onPassage } = useSourcePlaces();
  const opened = rows.find(({ id }) => id === state.open);
  const named = scope === null && areOfSeveral(listing.shares);
  const where = scope?.name ?? 'all countries';
  const count = countOf(shown.length, rows.length);
  const onPair = (next: ReportPair) => sources.set({ pair: next });
  const onFilter = (change: Partial<SourceFilters>) =>
    sources.set({ filters: { ...sources.get().filters, ...change } });

  if (rows.length === 0)
    return <EmptyView>None of the reports on {where} in the library lists its sources.</EmptyView>;
  return (
    <ViewFrame className={styles['view']} label={`Sources of ${where}`}>
      <PrintedSources scope={scope} rows={shown} count={count} inWords={inWords} />
      <SourcesBar
        filters={state.filters}
        ofOne={scope !== null}
        facets={facets}
        sort={state.sort}
        portions={portionsOf({
          rows,
          shown,
          picked: state.picked,
          reports: reports.length,
          scope,
        })}
        printed={`the ${counted(shown.length, 'source')} shown`}
        onFilter={onFilter}
        onSort={(sort) => sources.set({ sort })}
      />
      {pair !== null ? (
        <ChangesBar
          pair={pair}
          changed={changed}
          chosen={state.change}
          onPair={onPair}
          onChoose={(change) => sources.set({ change })}
        />
      ) : (
        only !== null && reports.length > 1 && <ChangesOffer report={only} onPair={onPair} />
      )}
      {changes?.status === 'failed' && <Failed error={changes.error} onRetry={sources.changes.retryFailed} />}
      <div className={styles['body']} data-open={opened !== undefined}>
        <SourcesList shown={shown} named={named} count={count} onEntry={onEntry} />
        <div className={styles['side']} {...REGION}>
          {opened === undefined ? (
            <Overview
              shares={listing.shares}
              scope={scope}
              chosen={state.filters.kinds}
              onKind={(kind) => onFilter({ kinds: toggledValue(state.filters.kinds, kind) })}
            />
          ) : (
            <SourcePanel
              key={opened.id}
              row={opened}
              onClose={() => sources.set({ open: null })}
              onEntry={onEntry}
              onPassage={onPassage}
            />
          )}
        </div>
      </div>
    </ViewFrame>
  );
}

/** The ways from a source to where it is listed and cited. */
function useSourcePlaces() {
  const dispatch = useDispatch();
  const onEntry = useCallback(
    ({ report, number }: SourceEntry) =>
      dispatch({ kind: 'visit', report, target: { kind: 'reference', number }, focus: true }),
    [dispatch],
  );
  const onPassage = useCallback(
    ({ report, citation }: SourcePassage) =>
      dispatch({ kind: 'visit', report, target: { kind: 'citation', citation }, focus: true }),
    [dispatch],
  );
  return { onEntry, onPassage };
}

function countOf(shown: number, all: number): string {
  return shown === all
    ? counted(all, 'source')
    : `${shown.toLocaleString('en-US')} of ${counted(all, 'source')}`;
}
