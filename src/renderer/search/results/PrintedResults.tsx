import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { SearchPage } from '../../../shared/search.ts';
import { useProvenance } from '../../printing/provenance.ts';
import { SourceEnd } from '../../printing/SourceLines.tsx';
import { useDrawn } from '../../printing/use-drawn.ts';
import { usePaper, usePrinting } from '../../printing/use-paper.ts';
import { searchService } from '../../query/search-store.ts';
import { isSameButLimit } from '../../query/search-state.ts';
import type { Question, SearchState } from '../../query/search-state.ts';
import { MOST_PRINTED, wholeSearchService } from '../../query/whole-search.ts';
import { counted } from '../../../shared/text/counted.ts';
import { useLibrary, useService } from '../../state/context.ts';
import { groupHits } from './group-hits.ts';
import { PrintedHits } from './PrintedHits.tsx';
import { searchInWords } from './search-in-words.ts';
import { ON_PAPER } from '../../text/page-signs.ts';
import styles from './PrintedResults.module.css';

/** More publications than these are not listed: every hit stands under the name of its report. */
const MOST_NAMED = 40;
const NONE: readonly string[] = [];

/** The hits of the search on paper, where it is they that are printed. */
export function PrintedResults() {
  const search = useService(searchService);
  const { page, answered } = useSyncExternalStore(search.subscribe, search.get);
  return page === null || answered === null ? null : <Printed page={page} question={answered} />;
}

interface Props {
  readonly page: NonNullable<SearchState['page']>;
  readonly question: Question;
}

function Printed({ page: listedPage, question }: Props) {
  const phase = usePrinting('search');
  const page = useWholePage(listedPage, question, phase === 'preparing');
  const drawn = useDrawn(phase, page.shown.hits.length);
  const { total } = listedPage;
  const most = Math.min(total, MOST_PRINTED);
  const title = `Search for “${question.query.trim()}”`;
  const reports = useMemo(
    () => Object.keys(listedPage.counts).filter((id) => listedPage.counts[id] !== 0),
    [listedPage],
  );
  const named = phase !== 'none' && reports.length <= MOST_NAMED ? reports : NONE;
  const sources = useProvenance(named);
  const isNamed = named.length === sources.length;
  const isWhole = page.settled && isNamed && (drawn >= page.shown.hits.length || phase === 'paper');
  // Half of the way they come, half of it they are drawn.
  const made = isWhole ? most : Math.min(most - 1, Math.floor((page.come + drawn) / 2));
  usePaper({ title, made: phase === 'none' ? 0 : made, of: most, what: 'hits' }, 'search');
  const { reports: all } = useLibrary();

  if (phase === 'none') return null;
  const nameOf = (id: string) => all.find((entry) => entry.id === id)?.label ?? id;
  const missing = page.shown.hits.length < total;
  return (
    <section className={styles['printed']} data-printed="search" {...ON_PAPER.on} aria-hidden="true">
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['lead']}>
        {counted(total, page.shown.nearest === undefined ? 'hit' : 'near answer')} in{' '}
        {counted(reports.length, 'report')}
        {missing && `, of which the best ${page.shown.hits.length.toLocaleString('en-US')} are printed`}.{' '}
        {searchInWords(question, all.length, nameOf)}
      </p>
      <PrintedHits grouped={page.grouped} most={drawn} />
      <SourceEnd sources={sources} />
    </section>
  );
}

/** All hits where they have come, else those that are listed. */
function useWholePage(listedPage: SearchPage, question: Question, wanted: boolean) {
  const whole = useService(wholeSearchService);
  const state = useSyncExternalStore(whole.subscribe, whole.get);
  useEffect(() => {
    if (wanted) void whole.learn(question);
  }, [whole, question, wanted]);
  const isMine = isSameButLimit(question, state.question);
  const shown = isMine && state.page !== null ? state.page : listedPage;
  const grouped = useMemo(() => groupHits(shown), [shown]);
  return {
    shown,
    grouped,
    come: isMine ? state.come : 0,
    settled: isMine && (state.page !== null || state.failed),
  };
}
