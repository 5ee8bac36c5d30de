import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { nearestSentence } from '../../../shared/nearest-sentence.ts';
import type { SearchHit, SearchPage, SimilarWords } from '../../../shared/search.ts';
import { Failed } from '../../ui/messages/Failed.tsx';
import { counted } from '../../../shared/text/counted.ts';
import { searchService } from '../../query/search-store.ts';
import type { SearchStore } from '../../query/search-store.ts';
import { walkService } from '../../query/hit-walk.ts';
import { useDispatch, useService } from '../../state/context.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Cross, Printer } from '../../ui/icons.tsx';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { isNarrow } from '../../ui/narrow.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { useLong } from '../../ui/hooks/use-long.ts';
import { CopyLink } from '../../links/CopyLink.tsx';
import { printingService } from '../../printing/printing-service.ts';
import { rowsAtTopService } from '../../places/rows-at-top.ts';
import { useKeptRows } from '../../places/use-kept-rows.ts';
import { RESULTS } from '../../text/page-signs.ts';
import { FoldChoice } from '../folding/FoldChoice.tsx';
import { FilterBar } from './FilterBar.tsx';
import { focusHit, focusSearchField } from '../../query/focus.ts';
import { groupHits } from './group-hits.ts';
import { HitGroups } from './HitGroups.tsx';
import type { HitHandlers } from './HitGroups.tsx';
import { HitWalkBar } from '../walk/HitWalkBar.tsx';
import { NothingFound } from './NothingFound.tsx';
import { isFiltered } from './filters.ts';
import { MOST_HITS } from '../../query/search-state.ts';
import type { Question, SearchState } from '../../query/search-state.ts';
import { questionValues } from '../../query/question-values.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import { SortChoice } from './SortChoice.tsx';
import { useLeaveSearch } from '../../query/use-leave-search.ts';
import { useSettled } from '../use-settled.ts';
import { useHitMenu } from '../menu/use-hit-menu.ts';
import { visitHit } from '../walk/use-hit-walk.ts';
import tools from '../ResultTools.module.css';
import { REGION_START } from '../../ui/region/regions.ts';
import styles from './SearchResults.module.css';

/** Longer than the pause between two letters. */
const PAUSE_MS = 700;

const NOT_READY =
  'The search is being made ready. On the first start and after many reports were added that takes a while; the hits come by themselves, and the reports can be read meanwhile.';

/** The hits, in the library's place, so that the texts stay where they are. */
export function SearchResults() {
  const search = useService(searchService);
  const walk = useService(walkService);
  const isLeft = useSyncExternalStore(walk.subscribe, () => walk.get().current !== null);
  const dispatch = useDispatch();
  const state = useSyncExternalStore(search.subscribe, search.get);
  const leave = useLeaveSearch();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState('');
  const { page, question } = state;

  const choose = useCallback(
    (hit: SearchHit, onPage = false) => {
      dispatch({ kind: 'searched', query: search.get().question.query });
      visitHit(hit, search.get().question.query, dispatch, { onPage });
      walk.stand(hit);
      setChosen(`Shown in ${hit.label}`);
      // Where the hits lie over the text, they make way for it.
      if (isNarrow()) search.show(false);
    },
    [dispatch, search, walk],
  );
  useHitMenu(choose);
  // Arrow keys move between the hits, which are buttons in their own right; Escape ends the search.
  useListeners(element, {
    keydown(event) {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.key === 'Escape') leave();
      else if (!isHit(event.target) || !move(event.key)) return;
      event.preventDefault();
    },
  });

  return (
    <section
      ref={setElement}
      className={styles['results']}
      aria-label="Search results"
      {...RESULTS.on(isLeft ? 'left' : 'at')}
      data-query={page?.query.trim()}
    >
      <h2 className="visually-hidden">Search results</h2>
      <div className={styles['head']}>
        <output className={styles['summary']}>{summaryOf(state)}</output>
        {/* Where there are hits they stand with what is done with them: the head is one line. */}
        {!hasHits(page) && <TakeSearch question={question} />}
        <IconButton label="Close search" onClick={leave}>
          <Cross />
        </IconButton>
      </div>
      {/* The focus stays on the hit: what happened elsewhere is said. */}
      <output className="visually-hidden">{chosen}</output>
      <ResultsBody state={state} search={search} onChoose={choose} />
    </section>
  );
}

/** One text for all questions that have the same hits, more or fewer of them. */
function sameQuestion(question: Question): string {
  const { reports = [], unfolded = false } = question;
  return [questionValues(question).toString(), ...reports, ...(unfolded ? ['unfolded'] : [])].join(' ');
}

function hasHits(page: SearchPage | null): page is SearchPage {
  return page !== null && page.total > 0;
}

/** A link to the search, and its hits on paper. */
function TakeSearch({ question }: { readonly question: Question }) {
  const printing = useService(printingService);
  const dispatch = useDispatch();
  return (
    <span className={styles['take']}>
      <CopyLink
        label="Copy link to this search"
        link={() => ({ kind: 'search', ...question })}
        onCopied={() => dispatch({ kind: 'searched', query: question.query })}
      />
      <IconButton label="Print these hits" onClick={() => void printing.print('search')}>
        <Printer />
      </IconButton>
    </span>
  );
}

interface BodyProps {
  readonly state: SearchState;
  readonly search: SearchStore;
  readonly onChoose: HitHandlers['onChoose'];
}

/** All below the head: how the hits are ordered and filtered, what is to be said of them, and the hits. */
function ResultsBody({ state, search, onChoose }: BodyProps) {
  const { page, question } = state;
  const settled = useSettled(question.query, PAUSE_MS);
  const isLong = useLong(state.pending);
  return (
    <>
      {hasHits(page) && (
        <div className={tools['tools']}>
          <HitWalkBar />
          <TakeSearch question={question} />
          <FoldChoice folded={question.unfolded !== true} onFold={search.fold} />
          <SortChoice sort={question.sort} onSort={search.sort} />
        </div>
      )}
      {page !== null && (hasHits(page) || isWithin(question)) && (
        <ScopeChoice question={question} search={search} />
      )}
      {page !== null && (hasHits(page) || isFiltered(question.filters)) && (
        <FilterBar facets={page.facets} filters={question.filters} onFilter={search.filter} />
      )}
      {isLong && <output className={styles['notice']}>{NOT_READY}</output>}
      {settled && page?.notice !== undefined && <p className={styles['notice']}>{page.notice}</p>}
      {page?.nearest !== undefined && <p className={styles['notice']}>{nearestSentence(page.nearest)}</p>}
      {state.error !== null && <Failed error={state.error} onRetry={search.retry} />}
      {page !== null && page.total === 0 && (
        <NothingFound question={state.answered ?? question} notice={page.notice} onTry={search.ask} />
      )}
      {hasHits(page) && (
        <HitList
          state={state}
          page={page}
          onChoose={onChoose}
          onFurther={search.further}
          onMore={search.more}
        />
      )}
    </>
  );
}

interface ListProps extends HitHandlers {
  readonly state: SearchState;
  readonly page: SearchPage;
  readonly onFurther: () => void;
}

function HitList({ state, page, onFurther, ...handlers }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { exact, similar } = useMemo(() => groupHits(page, state.more), [page, state.more]);
  const { answered } = state;
  const rowsAtTop = useService(rowsAtTopService);
  const name = `search ${answered === null ? '' : sameQuestion(answered)}`;
  useKeptRows({ scroller: list, name });
  const before = useRef(name);
  useEffect(() => {
    // What is asked anew is read from its top; the way back brings its place with it.
    if (before.current !== name) rowsAtTop.forget(before.current);
    before.current = name;
  }, [name, rowsAtTop]);

  const withHits = Object.values(page.counts).filter((count) => count > 0).length;
  const further = withHits > exact.length + similar.length && state.question.limit < MOST_HITS;
  return (
    <div ref={list} className={styles['list']} {...REGION_START}>
      {page.nearest !== undefined && page.similar !== undefined && <Similar words={page.similar} alone />}
      <HitGroups groups={exact} {...handlers} />
      {similar.length > 0 && (
        <>
          <Similar words={page.similar ?? []} alone={exact.length === 0} />
          <HitGroups groups={similar} {...handlers} />
        </>
      )}
      {further && (
        <LinkButton className={styles['further']} onClick={onFurther}>
          Show more reports
        </LinkButton>
      )}
    </div>
  );
}

interface SimilarProps {
  readonly words: readonly SimilarWords[];
  /** Nothing was found for the words as typed. */
  readonly alone: boolean;
}

/** The second step: words of the library that are spelled like those typed, told apart from these. */
function Similar({ words, alone }: SimilarProps) {
  const all = [...new Set(words.flatMap((word) => word.similar))];
  const typed = words.map((word) => `“${word.typed}”`).join(', ');
  return (
    <p className={styles['similar']}>
      {alone && typed !== '' && <>Nothing has {typed}. </>}
      Also similar: {all.join(', ')}
    </p>
  );
}

/** It is not searched everywhere: where nothing is found there, elsewhere something may be. */
function isWithin({ filters, reports }: Question): boolean {
  return isFiltered(filters) || reports !== undefined;
}

function isHit(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && 'hit' in target.dataset;
}

/** Arrows walk through the hits, up from the first into the field. */
function move(key: string): boolean {
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
    default:
      return false;
  }
}

/** How many places the passages have is left to those who listen, and to paper. */
function summaryOf({ page, error }: SearchState): ReactNode {
  if (error !== null) return 'The search failed';
  if (page === null) return 'Searching …';
  if (page.total === 0) return 'No hits';
  const reports = Object.values(page.counts).filter((count) => count > 0).length;
  const { passages, nearest } = page;
  if (passages !== undefined && passages < page.total)
    return (
      <>
        {counted(passages, nearest === undefined ? 'passage' : 'near answer')}
        <span className={styles['places']}>, {counted(page.total, 'place')}</span> in{' '}
        {counted(reports, 'report')}
      </>
    );
  return `${counted(page.total, nearest === undefined ? 'hit' : 'near answer')} in ${counted(reports, 'report')}`;
}
