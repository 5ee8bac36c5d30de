import { useCallback, useSyncExternalStore } from 'react';
import type { SourceEntry } from '../../shared/sources.ts';
import { useService } from '../state/context.ts';
import { LinkButton } from '../ui/buttons/LinkButton.tsx';
import { NO_FILTERS } from './filter/filter-sources.ts';
import { SourceRows } from './rows/SourceRows.tsx';
import { useScope } from './state/scope.ts';
import type { ScopedRow } from './state/scope.ts';
import { listName, sourcesService } from './state/sources-store.ts';
import styles from './SourcesView.module.css';

interface Props {
  readonly shown: readonly ScopedRow[];
  /** Reports of several countries are shown. */
  readonly named: boolean;
  /** "12 of 105 sources". */
  readonly count: string;
  readonly onEntry: (entry: SourceEntry) => void;
}

/** The sources that are shown under their count, or the way back where there are none. */
export function SourcesList({ shown, named, count, onEntry }: Props) {
  const sources = useService(sourcesService);
  const state = useSyncExternalStore(sources.subscribe, sources.get);
  const { open, picked } = state;
  const scope = useScope()?.name ?? null;
  const onOpen = useCallback(
    (id: string) => sources.set({ open: sources.get().open === id ? null : id }),
    [sources],
  );
  const onPick = useCallback(
    (id: string, pick: boolean) => {
      const next = new Set(sources.get().picked);
      if (pick) next.add(id);
      else next.delete(id);
      sources.set({ picked: next });
    },
    [sources],
  );
  return (
    <div className={styles['list']}>
      <div className={styles['head']}>
        <p className={styles['count']} role="status">
          {count}
          {picked.size > 0 && `, ${picked.size.toLocaleString('en-US')} picked`}
        </p>
        {picked.size > 0 && (
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
          named={named}
          open={open}
          picked={picked}
          name={listName(state, scope)}
          onOpen={onOpen}
          onPick={onPick}
          onEntry={onEntry}
        />
      )}
    </div>
  );
}
