/** From hit to hit through the open panes, in the order in which they are read. */
import type { ReaderBridge } from '../../shared/contract/contract.ts';
import type { SearchHit, SearchPage } from '../../shared/search.ts';
import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import type { Readable } from '../services/store.ts';
import { MOST_HITS } from './search-state.ts';
import type { Question } from './search-state.ts';
import { engineQuery, nearness } from './search-store.ts';

export interface WalkState {
  /** Hits in the open panes, in order; `null` until they have been asked for. */
  readonly hits: readonly SearchHit[] | null;
  /** The hit that was gone to last. */
  readonly current: SearchHit | null;
}

interface HitWalk extends Readable<WalkState> {
  /** The user went to this hit: the walk goes on from here. */
  readonly stand: (hit: SearchHit) => void;
  /** Which search the walk is about, in any words of its own: with another one it begins anew. */
  readonly about: (search: string) => void;
  /** Learn the hits of these reports, which stand in panes from left to right. */
  readonly learn: (question: Question, page: SearchPage | null, reports: readonly string[]) => Promise<void>;
  /**
   * The next hit (`by` 1) or the previous one (-1), round the ends; `null` where there is none or the
   * engine failed. Where nothing was gone to yet, `start` tells which hit is the first at or after the
   * place that is being read.
   */
  readonly step: (by: 1 | -1, start: (hits: readonly SearchHit[]) => number) => SearchHit | null;
}

const NOWHERE: WalkState = { hits: null, current: null };

export const walkService = service(({ bridge }) => createHitWalk(bridge));

function createHitWalk(bridge: ReaderBridge): HitWalk {
  const { get, put, set, subscribe } = createStore(NOWHERE);
  let subject = '';
  let known = '';

  return {
    get,
    subscribe,
    stand: (hit) => set({ current: hit }),
    about(search) {
      if (search === subject) return;
      subject = search;
      known = '';
      put(NOWHERE);
    },
    async learn(question, page, reports) {
      const query = { ...engineQuery(question), ...nearness(page) };
      const key = JSON.stringify([query, reports]);
      if (key === known) return;
      known = key;
      const wanted = [...new Set(reports)];
      const answer = await bridge.call('search.query', {
        ...query,
        reports: wanted,
        sort: 'place',
        limit: MOST_HITS,
      });
      if (key !== known) return;
      if (!answer.ok) {
        known = '';
        return;
      }
      const hits = answer.value.hits.toSorted(
        (left, right) => wanted.indexOf(left.report) - wanted.indexOf(right.report),
      );
      set({ hits });
    },
    step(by, start) {
      const { hits } = get();
      if (hits === null || hits.length === 0) return null;
      const at = walkIndex(get());
      const next = at >= 0 ? at + by : start(hits) - (by < 0 ? 1 : 0);
      const hit = hits[(next + hits.length) % hits.length] ?? null;
      if (hit !== null) put({ hits, current: hit });
      return hit;
    },
  };
}

/** Where the current hit stands among all, or -1. */
export function walkIndex({ hits, current }: WalkState): number {
  if (hits === null || current === null) return -1;
  return hits.findIndex(
    (hit) => hit.report === current.report && hit.block === current.block && hit.start === current.start,
  );
}

/** Index of the first hit at or after a place in a report: `order` gives its blocks' places in the text. */
export function firstHitFrom(
  hits: readonly SearchHit[],
  report: string,
  block: string,
  order: ReadonlyMap<string, number>,
): number {
  const from = order.get(block) ?? 0;
  const next = hits.findIndex((hit) => hit.report === report && (order.get(hit.block) ?? 0) >= from);
  if (next >= 0) return next;
  return hits.findLastIndex((hit) => hit.report === report) + 1;
}
