/** The hits of a search, for paper: the list on the screen holds the best ones of each report only. */
import type { SearchHit, SearchPage, SectionCount } from '../../shared/search.ts';
import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import type { Readable } from '../services/store.ts';
import { isSameButLimit, MOST_HITS } from './search-state.ts';
import type { Question } from './search-state.ts';
import { engineQuery } from './search-store.ts';

interface WholeSearch {
  /** What was asked for last. */
  readonly question: Question | null;
  /** How many hits have come. */
  readonly come: number;
  /** With all of them; `null` while some are to come. */
  readonly page: SearchPage | null;
  /** The engine could not give them. */
  readonly failed: boolean;
}

interface WholeSearchStore extends Readable<WholeSearch> {
  /** Learn all hits, or the best where there are too many, of this question, unless they are known or under way. */
  readonly learn: (question: Question) => Promise<void>;
}

const NOTHING: WholeSearch = { question: null, come: 0, page: null, failed: false };

/** More than these fill a thousand pages; whoever wants them narrows the search. */
export const MOST_PRINTED = 10_000;

export const wholeSearchService = service(({ bridge }): WholeSearchStore => {
  const { get, put, set, subscribe } = createStore(NOTHING);
  // What changes in the library may change every hit.
  bridge.subscribe(({ kind }) => {
    if (kind === 'library-changed') put(NOTHING);
  });
  return {
    get,
    subscribe,
    async learn(question) {
      if (isSameButLimit(question, get().question) && !get().failed) return;
      put({ ...NOTHING, question });
      const hits: SearchHit[] = [];
      const sections = new Map<string, SectionCount>();
      for (;;) {
        const result = await bridge.call('search.query', {
          ...engineQuery(question),
          limit: MOST_HITS,
          offset: hits.length,
        });
        if (get().question !== question) return;
        if (!result.ok) return set({ failed: true });
        const page = result.value;
        for (const hit of page.hits) hits.push(hit);
        for (const section of page.sections) sections.set(`${section.report} ${section.sectionId}`, section);
        const isAll = hits.length >= Math.min(page.total, MOST_PRINTED) || page.hits.length === 0;
        set({ come: hits.length, page: isAll ? { ...page, hits, sections: [...sections.values()] } : null });
        if (isAll) return;
      }
    },
  };
});
