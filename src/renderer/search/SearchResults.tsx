import { useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import type { SearchHit, SimilarWords } from '../../shared/search.ts';
import { Failed } from '../app/Failed.tsx';
import { counted } from '../names.ts';
import { useDispatch, useServices } from '../state/context.ts';
import { Cross } from '../ui/icons.tsx';
import { isNarrow } from '../ui/narrow.ts';
import { focusActivePane, focusHit, focusSearchField } from './focus.ts';
import { groupHits } from './group-hits.ts';
import { Hit } from './Hit.tsx';
import type { SearchState } from './search-state.ts';
import styles from './SearchResults.module.css';

/** The hits, in the library's place, so that the texts stay where they are. */
export function SearchResults() {
  const { search } = useServices();
  const dispatch = useDispatch();
  const state = useSyncExternalStore(search.subscribe, search.get);

  const [chosen, setChosen] = useState('');

  const close = () => {
    search.close();
    focusActivePane();
  };
  const choose = (hit: SearchHit) => {
    const places = hit.places.length > 0 ? hit.places : [{ start: hit.start, end: hit.end }];
    dispatch({ kind: 'visit', report: hit.report, target: { kind: 'words', block: hit.block, places } });
    setChosen(`Shown in ${hit.label}`);
    // Where the hits lie over the text, they make way for it.
    if (isNarrow()) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!move(event.key, close)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={styles['results']} aria-label="Search results" data-query={state.page?.query.trim()}>
      <h2 className="visually-hidden">Search results</h2>
      <div className={styles['head']}>
        <output className={styles['summary']}>{summaryOf(state)}</output>
        <button type="button" className={styles['close']} aria-label="Close search" onClick={close}>
          <Cross />
        </button>
      </div>
      {/* The focus stays on the hit: what happened elsewhere is said. */}
      <output className="visually-hidden">{chosen}</output>
      {state.page?.notice !== undefined && <p className={styles['notice']}>{state.page.notice}</p>}
      {state.page?.similar !== undefined && <Similar words={state.page.similar} />}
      {state.error === null ? (
        <HitList state={state} onChoose={choose} onKeyDown={onKeyDown} />
      ) : (
        <Failed error={state.error} onRetry={search.retry} />
      )}
    </section>
  );
}

/** Words of the library that are spelled like those typed: said, so that such hits surprise nobody. */
function Similar({ words }: { readonly words: readonly SimilarWords[] }) {
  const all = words.flatMap((word) => word.similar);
  return all.length === 0 ? null : <p className={styles['notice']}>Also similar: {all.join(', ')}</p>;
}

interface ListProps {
  readonly state: SearchState;
  readonly onChoose: (hit: SearchHit) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function HitList({ state, onChoose, onKeyDown }: ListProps) {
  const { page } = state;
  if (page === null) return null;
  if (page.total === 0) {
    return (
      <div className={styles['empty']}>
        <p>Nothing in the library matches “{page.query}”.</p>
        <p>Fewer words, or only the first letters of a word, find more.</p>
      </div>
    );
  }
  return (
    <div className={styles['list']}>
      {groupHits(page).map((group) => (
        <section key={group.report} className={styles['group']}>
          <h3 className={styles['report']}>
            {group.label}
            <span className={styles['count']}>{group.total}</span>
          </h3>
          <ol className={styles['hits']}>
            {group.hits.map((hit) => (
              <li key={`${hit.block} ${hit.start}`}>
                <Hit hit={hit} onChoose={onChoose} onKeyDown={onKeyDown} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Arrows walk through the hits, up from the first into the field; Escape ends the search. */
function move(key: string, close: () => void): boolean {
  switch (key) {
    case 'ArrowDown':
      return focusHit('next') || true;
    case 'ArrowUp':
      if (!focusHit('previous')) focusSearchField();
      return true;
    case 'Home':
      return focusHit('first');
    case 'End':
      return focusHit('last');
    case 'Escape':
      close();
      return true;
    default:
      return false;
  }
}

function summaryOf({ page, error }: SearchState): string {
  if (error !== null) return 'The search failed';
  if (page === null) return 'Searching …';
  if (page.total === 0) return 'No hits';
  const total = counted(page.total, 'hit');
  const reports = counted(Object.values(page.counts).filter((count) => count > 0).length, 'report');
  return page.hits.length < page.total
    ? `${total} in ${reports}, the best ${page.hits.length} shown`
    : `${total} in ${reports}`;
}
