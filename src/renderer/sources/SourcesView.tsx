import { useCallback, useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { ReportPair, SourcePassage } from '../../shared/contract/contract.ts';
import type { SourceEntry, SourceListing } from '../../shared/sources.ts';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { defaultPair, presentPair } from '../reports/default-pair.ts';
import { counted } from '../reports/names.ts';
import { sourcesService } from './state/sources-store.ts';
import { useAnswer, useDispatch, useLibrary, useReaderState, useService } from '../state/context.ts';
import { LinkButton } from '../ui/buttons/LinkButton.tsx';
import { ViewFrame } from '../ui/ViewFrame.tsx';
import { ChangesBar } from './ChangesBar.tsx';
import { filterSources, NO_FILTERS, sortSources, sourceFacets } from './filter/filter-sources.ts';
import { Overview } from './Overview.tsx';
import { filtersInWords } from './filter/filters-in-words.ts';
import { portionsOf } from './take/portions.ts';
import { PrintedSources } from './PrintedSources.tsx';
import { changedIds, changeName } from './state/source-changes.ts';
import { SourcePanel } from './SourcePanel.tsx';
import { SourceRows } from './rows/SourceRows.tsx';
import { SourcesBar } from './SourcesBar.tsx';
import { toggledValue } from '../ui/toggled-value.ts';
import { usePrinting } from '../ui/hooks/use-printing.ts';
import { EmptyView } from '../ui/EmptyView.tsx';
import styles from './SourcesView.module.css';

const JOINING =
  'The references of all reports are being set together. A large library takes up to a minute the first time after a start; everything else works meanwhile.';

/** All references of the library, one row for every source. */
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
  const dispatch = useDispatch();
  const { reports } = useLibrary();
  const state = useSyncExternalStore(sources.subscribe, sources.get);
  const pair = usePair(state.pair);
  const { rows, shares } = listing;

  const changes = useSyncExternalStore(sources.changes.subscribe, () =>
    pair === null ? null : sources.changes.get(pair),
  );
  const changed = useMemo(
    () => (changes?.status === 'ready' ? changedIds(rows, changes.value) : null),
    [rows, changes],
  );
  const within = state.change === null ? null : (changed?.[state.change] ?? null);
  const filters = useDeferredValue(state.filters);
  const sorted = useMemo(() => sortSources(rows, state.sort), [rows, state.sort]);
  const shown = useMemo(() => filterSources(sorted, filters, within), [sorted, filters, within]);
  const facets = useMemo(() => sourceFacets(rows, filters, within), [rows, filters, within]);
  const opened = rows.find(({ id }) => id === state.open);
  const printing = usePrinting();
  const areaOf = (id: string | undefined) => reports.find((report) => report.id === id)?.area;
  const area = areaOf(pair?.right) ?? areaOf(pair?.left) ?? null;

  const onOpen = useCallback(
    (id: string) => sources.set({ open: sources.get().open === id ? null : id }),
    [sources],
  );
  const onPick = useCallback(
    (id: string, pick: boolean) => {
      const picked = new Set(sources.get().picked);
      if (pick) picked.add(id);
      else picked.delete(id);
      sources.set({ picked });
    },
    [sources],
  );
  const onEntry = useCallback(
    ({ report, number }: SourceEntry) =>
      dispatch({ kind: 'visit', report, target: { kind: 'reference', number }, focus: true }),
    [dispatch],
  );
  const onPassage = ({ report, citation }: SourcePassage) =>
    dispatch({ kind: 'visit', report, target: { kind: 'citation', citation }, focus: true });
  const onFilter = (change: Partial<typeof filters>) =>
    sources.set({ filters: { ...sources.get().filters, ...change } });

  const labelOf = (id: string) => reports.find((report) => report.id === id)?.label ?? id;
  const changeInWords = () => {
    if (pair === null || state.change === null) return null;
    const [left, right] = [labelOf(pair.left), labelOf(pair.right)];
    return `${changeName(state.change, left, right)}, from ${left} to ${right}`;
  };

  return (
    <ViewFrame className={styles['view']} label="Sources of the library">
      {printing && (
        <PrintedSources
          rows={shown}
          count={countOf(shown.length, rows.length)}
          shown={filtersInWords({ filters, change: changeInWords(), sort: state.sort })}
        />
      )}
      <SourcesBar
        filters={state.filters}
        facets={facets}
        sort={state.sort}
        portions={portionsOf({ rows, shown, picked: state.picked, reports: reports.length })}
        printed={`the ${counted(shown.length, 'source')} shown`}
        onFilter={onFilter}
        onSort={(sort) => sources.set({ sort, scrollTop: 0 })}
      />
      {pair !== null && (
        <ChangesBar
          pair={pair}
          changed={changed}
          chosen={state.change}
          onPair={(next) => sources.set({ pair: next })}
          onChoose={(change) => sources.set({ change })}
        />
      )}
      {changes?.status === 'failed' && <Failed error={changes.error} onRetry={sources.changes.retryFailed} />}
      <div className={styles['body']} data-open={opened !== undefined}>
        <div className={styles['list']}>
          <div className={styles['head']}>
            <p className={styles['count']} role="status">
              {countOf(shown.length, rows.length)}
              {state.picked.size > 0 && `, ${state.picked.size.toLocaleString('en-US')} picked`}
            </p>
            {state.picked.size > 0 && (
              <LinkButton onClick={() => sources.set({ picked: new Set() })}>Pick none</LinkButton>
            )}
            <span className={styles['column']} aria-hidden="true">
              Listed as
            </span>
            <span className={styles['cited']} aria-hidden="true">
              Cited
            </span>
          </div>
          {shown.length === 0 ? (
            <div className={styles['none']}>
              <p>No source is like that.</p>
              <LinkButton onClick={() => sources.set({ filters: NO_FILTERS, change: null })}>
                Show all sources
              </LinkButton>
            </div>
          ) : (
            <SourceRows
              rows={shown}
              open={state.open}
              picked={state.picked}
              scrollTop={state.scrollTop}
              onScroll={(scrollTop) => sources.set({ scrollTop })}
              onOpen={onOpen}
              onPick={onPick}
              onEntry={onEntry}
            />
          )}
        </div>
        <div className={styles['side']}>
          {opened === undefined ? (
            <Overview
              shares={shares}
              area={area}
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

/** The two reports that were picked, or those that the panes suggest; only such as list their sources. */
function usePair(picked: ReportPair | null): ReportPair | null {
  const { panes } = useReaderState();
  const { reports } = useLibrary();
  return useMemo(() => {
    const listing = reports.filter(({ references }) => references > 0);
    const present = presentPair(picked, reports);
    if (present !== null) return present;
    const shown = panes.map((pane) => pane.report).filter((id) => listing.some((report) => report.id === id));
    const pair = defaultPair(shown, listing);
    const yearOf = (id: string) => reports.find((report) => report.id === id)?.year ?? 0;
    // What is new is new in the later report, whichever pane it stands in.
    return pair !== null && yearOf(pair.left) > yearOf(pair.right)
      ? { left: pair.right, right: pair.left }
      : pair;
  }, [picked, panes, reports]);
}

function countOf(shown: number, all: number): string {
  return shown === all
    ? counted(all, 'source')
    : `${shown.toLocaleString('en-US')} of ${counted(all, 'source')}`;
}
