/** What the search found in one report, marked wherever the report is shown, as long as it is searched for. */
import type { ReaderBridge } from '../../../shared/contract/contract.ts';
import type { Span } from '../../../shared/model.ts';
import type { SearchPage } from '../../../shared/search.ts';
import { MOST_HITS } from '../../query/search-state.ts';
import type { Question } from '../../query/search-state.ts';
import { engineQuery, nearness } from '../../query/search-store.ts';
import type { SearchStore } from '../../query/search-store.ts';
import { createListeners } from '../../services/store.ts';
import type { BlockMarks } from '../../text/block-marks.ts';
import { keepSame, marksOf } from './find-state.ts';

/** Longer than between two letters typed in haste: only what stays is worth marking. */
const PAUSE_MS = 120;

const NO_MARKS: ReadonlyMap<string, readonly Span[]> = new Map();
const NONE: readonly Span[] = [];

export interface SearchMarks extends BlockMarks {
  /** All marks, by block; another object once they change. */
  readonly marks: () => ReadonlyMap<string, readonly Span[]>;
  /** These blocks came into view, and those left it: hits are marked where they can be seen. */
  readonly see: (came: readonly string[], left: readonly string[]) => void;
  /** Keep up with the search; returns the way to stop. */
  readonly follow: () => () => void;
}

export function createSearchMarks(bridge: ReaderBridge, search: SearchStore, report: string): SearchMarks {
  let marks = NO_MARKS;
  /** The answer that the marks belong to, or will. */
  let marked: SearchPage | null = null;
  /** Blocks in view; where nothing can tell, all of them are. */
  const seen = typeof IntersectionObserver === 'undefined' ? null : new Set<string>();
  const { subscribe, tell } = createListeners();
  const put = (next: ReadonlyMap<string, readonly Span[]>) => {
    if (next.size === 0 && marks.size === 0) return;
    marks = next;
    tell();
  };

  const ask = async (page: SearchPage, question: Question) => {
    const answer = await bridge.call('search.query', {
      ...engineQuery(question),
      ...nearness(page),
      reports: [report],
      sort: 'place',
      limit: MOST_HITS,
    });
    if (page !== marked) return;
    // Words spelled alike count only where the search as a whole went on to them.
    const hits = answer.ok
      ? answer.value.hits.filter((hit) => hit.similar !== true || page.similar !== undefined)
      : [];
    put(keepSame(marks, marksOf(hits)));
  };

  return {
    marks: () => marks,
    marksOf: (block) => (seen?.has(block) === false ? NONE : (marks.get(block) ?? NONE)),
    see(came, left) {
      for (const block of left) seen?.delete(block);
      for (const block of came) seen?.add(block);
      tell();
    },
    follow() {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      const keepUp = () => {
        const { page, answered } = search.get();
        if (page === marked) return;
        marked = page;
        clearTimeout(waiting);
        if (page === null || answered === null || (page.counts[report] ?? 0) === 0) put(NO_MARKS);
        else waiting = setTimeout(() => void ask(page, answered), PAUSE_MS);
      };
      keepUp();
      const leave = search.subscribe(keepUp);
      return () => {
        leave();
        clearTimeout(waiting);
        marked = null;
      };
    },
    subscribe,
  };
}
