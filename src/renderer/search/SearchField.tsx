import { useSyncExternalStore } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useServices } from '../state/context.ts';
import { Magnifier } from '../ui/icons.tsx';
import { focusActivePane, focusHit, openFirstHit } from './focus.ts';
import styles from './SearchField.module.css';

/** The one search field. Down goes into the hits, Enter opens the first, Escape ends the search. */
export function SearchField({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const { search } = useServices();
  const query = useSyncExternalStore(search.subscribe, () => search.get().query);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') {
      if (focusHit('first')) event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      openFirstHit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      search.close();
      focusActivePane();
    }
  };

  return (
    <search className={styles['search']}>
      <Magnifier />
      <input
        ref={ref}
        type="search"
        className={styles['field']}
        aria-label="Search all reports"
        aria-keyshortcuts="Control+K Meta+K"
        placeholder="Search all reports"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => search.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <kbd className={styles['key']} aria-hidden="true">
        {KEY}
      </kbd>
    </search>
  );
}

const KEY = navigator.userAgent.includes('Mac') ? '⌘K' : 'Ctrl K';
