import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FocusEvent, KeyboardEvent, Ref } from 'react';
import { searchService } from '../../query/search-store.ts';
import type { SearchStore } from '../../query/search-store.ts';
import { buttonLabel, keyHints, shortKey } from '../../commands/key-hints.ts';
import { useDispatch, useReaderState, useService } from '../../state/context.ts';
import { usePainted } from '../../ui/hooks/use-painted.ts';
import { Magnifier } from '../../ui/icons.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { focusHit, focusRecent, focusSearchField, openFirstHit } from '../../query/focus.ts';
import { parseLink } from '../../links/link.ts';
import { QueryHelp } from './QueryHelp.tsx';
import { RecentSearches } from './RecentSearches.tsx';
import { isBlank } from '../../query/search-state.ts';
import { useFollowLink } from '../../links/use-links.ts';
import { useLeaveSearch } from '../../query/use-leave-search.ts';
import styles from './SearchField.module.css';

/**
 * The one search field. Down goes into the hits (or the recent searches, where nothing is typed), Enter
 * opens the best hit, Escape ends the search. A link of the reader that is put into it is followed.
 */
export function SearchField({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const search = useService(searchService);
  const { searches } = useReaderState();
  const dispatch = useDispatch();
  const follow = useFollowLink(dispatch);
  const leave = useLeaveSearch();
  useAskOncePainted(search);
  const query = useSyncExternalStore(search.subscribe, () => search.get().question.query);
  const [inRecent, setInRecent] = useState(false);
  const recentShown = inRecent && isBlank(query) && searches.length > 0;

  const onChange = (typed: string) => {
    // Letters come one at a time; a link comes as a whole.
    const link = typed.length > query.length + 1 ? parseLink(typed) : null;
    if (link === null) search.type(typed);
    else followLink(link);
  };
  const followLink = (link: NonNullable<ReturnType<typeof parseLink>>) => {
    search.close();
    follow(link);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') {
      if (recentShown ? focusRecent('first') : focusHit('first')) event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const link = parseLink(query);
      if (link === null) openFirstHit();
      else followLink(link);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
  };
  const onFocus = ({ target }: FocusEvent) => {
    setInRecent(target instanceof HTMLInputElement || target.closest('[role="group"]') !== null);
    if (target instanceof HTMLInputElement) search.show(true);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setInRecent(false);
  };
  const choose = (chosen: string) => {
    search.type(chosen);
    focusSearchField();
  };

  return (
    <search className={styles['search']} onFocus={onFocus} onBlur={onBlur}>
      <Magnifier />
      <TextField
        ref={ref}
        type="search"
        label={buttonLabel('search')}
        className={styles['field']}
        aria-keyshortcuts={keyHints('search')['aria-keyshortcuts']}
        placeholder="Search"
        title={buttonLabel('search')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <kbd className={styles['key']} aria-hidden="true">
        {shortKey('search')}
      </kbd>
      <div className={styles['help']}>
        <QueryHelp onChoose={choose} />
      </div>
      {recentShown && (
        <RecentSearches
          searches={searches}
          onChoose={choose}
          onRemove={(removed) => dispatch({ kind: 'forget-search', query: removed })}
          onClose={leave}
        />
      )}
    </search>
  );
}

/** What the window began with is asked when it is seen. */
function useAskOncePainted(search: SearchStore): void {
  const isPainted = usePainted();
  useEffect(() => {
    if (isPainted) search.goOn();
  }, [isPainted, search]);
}
