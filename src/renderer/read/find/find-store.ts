/** Find in one pane: the engine's search over one report, its hits in reading order. */
import type { ReaderBridge } from '../../../shared/contract/contract.ts';
import type { Span } from '../../../shared/model.ts';
import { isBlank, MOST_HITS, NO_QUESTION } from '../../query/search-state.ts';
import { engineQuery } from '../../query/search-store.ts';
import { createStore } from '../../services/store.ts';
import type { Readable } from '../../services/store.ts';
import type { BlockMarks } from '../../text/block-marks.ts';
import { keepSame, marksOf, NOT_FINDING } from './find-state.ts';
import type { FindState } from './find-state.ts';

export interface FindStore extends BlockMarks, Readable<FindState> {
  /** Show the bar, or bring the focus back to it. */
  readonly open: () => void;
  readonly close: () => void;
  /** `from` gives the hit to show first of those found. */
  readonly type: (query: string, from: (blocks: readonly string[]) => number) => void;
  /** To the next hit (1) or the previous one (-1), round the ends. */
  readonly step: (by: 1 | -1) => void;
  readonly marks: () => ReadonlyMap<string, readonly Span[]>;
}

const NO_MARKS: ReadonlyMap<string, readonly Span[]> = new Map();
const NONE: readonly Span[] = [];

// Long because typing, closing and stepping share one question, of which one at a time is with the engine.
export function createFindStore(bridge: ReaderBridge, report: string): FindStore {
  const store = createStore(NOT_FINDING);
  let marks = NO_MARKS;
  let asking = false;
  let pending: { readonly query: string; readonly from: (blocks: readonly string[]) => number } | null = null;

  const put = (next: FindState) => {
    if (next.hits !== store.get().hits)
      marks = next.hits === null ? NO_MARKS : keepSame(marks, marksOf(next.hits));
    store.put(next);
  };
  const set = (change: Partial<FindState>) => put({ ...store.get(), ...change });

  /** One question with the engine at a time, and the newest one next. */
  const work = async () => {
    if (asking) return;
    asking = true;
    while (pending !== null) {
      const question = pending;
      const answer = await bridge.call('search.query', {
        ...engineQuery({ ...NO_QUESTION, query: question.query }),
        reports: [report],
        sort: 'place',
        limit: MOST_HITS,
      });
      if (pending !== question) continue;
      pending = null;
      if (answer.ok) {
        const { hits, total, notice = '' } = answer.value;
        const current = hits.length === 0 ? -1 : question.from(hits.map((hit) => hit.block));
        set({ hits, total, current, message: notice, failed: false });
      } else {
        set({ hits: [], total: 0, current: -1, message: answer.error.message, failed: true });
      }
    }
    asking = false;
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    open: () => set({ open: true, asked: store.get().asked + 1 }),
    close() {
      pending = null;
      put({ ...NOT_FINDING, asked: store.get().asked });
    },
    type(query, from) {
      if (isBlank(query)) {
        pending = null;
        put({ ...NOT_FINDING, open: true, asked: store.get().asked, query });
        return;
      }
      pending = { query, from };
      set({ query });
      void work();
    },
    step(by) {
      const { hits, current } = store.get();
      const count = hits?.length ?? 0;
      if (count > 0) set({ current: (current + by + count) % count });
    },
    marks: () => marks,
    marksOf: (block) => (store.get().hits === null ? null : (marks.get(block) ?? NONE)),
  };
}
