/**
 * Searching with the years of what is found: since when a passage is said, and which passages of other years are the
 * same. They are worked out country by country behind the search, and kept; until they are known a hit stands alone.
 */
import { searchedYears } from '../../core/history/searched-years.ts';
import type { SearchPage, SearchQuery } from '../../shared/search.ts';
import { LONGEST_MS } from '../calculation/calculator.ts';
import type { Calculate } from '../calculation/calculator.ts';
import type { Library } from '../library/library.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { within } from '../support/within.ts';
import { historyOfArea, madeOfArea } from './country-history.ts';

export interface FollowedSearch {
  readonly query: (query: SearchQuery) => Promise<SearchPage>;
  /** Works out all that is not known. */
  readonly all: () => Promise<void>;
  /** The library may have changed: what is not known is worked out when nothing has been asked for a while. */
  readonly soon: () => void;
}

/** What is shown first goes first. */
const SOON_MS = 4_000;
/** Whether a query has a field that is answered by the years of passages. */
export const asksForYears = (query: string): boolean => ASKS_FOR_YEARS.test(query);
const ASKS_FOR_YEARS = /(?:^|[\s(+-])(?:since|until|new|dropped):/iu;

export interface FollowedSearchOptions {
  /** Of which all years are worked out, however long that takes. */
  readonly library: Promise<Library>;
  /** The same for whoever asks: it says where it cannot answer yet. */
  readonly asked?: Promise<Library>;
  readonly calculate: Calculate;
}

export function createFollowedSearch({
  library,
  asked = library,
  calculate,
}: FollowedSearchOptions): FollowedSearch {
  /** By country, what its years were made of when they were told to the search. */
  const told = new Map<string, string>();
  const inTurn = oneAtATime();
  let threads = 0;
  let timer: NodeJS.Timeout | undefined;

  async function follow(): Promise<void> {
    const opened = await library;
    const areas = new Set(opened.listing.reports.flatMap(({ area }) => area ?? []));
    for (const area of areas) {
      const key = madeOfArea(opened, area).join('\n');
      if (told.get(area) === key) continue;
      told.set(area, key);
      try {
        const history = await historyOfArea(opened, calculate, area);
        for (const [report, stretches] of searchedYears(history, threads))
          await opened.knowYears(report, stretches);
        threads += history.threads.length;
      } catch {
        // Its passages are found as before, each by itself; with other reports it is tried again.
      }
    }
  }

  return {
    query: async (query) => {
      if (!asksForYears(query.query)) return (await asked).search(query);
      const all = await within(
        inTurn(follow).then(() => true),
        LONGEST_MS * 2,
      );
      const page = await (await asked).search(query);
      if (all !== null) return page;
      const notice = 'The years of some countries are still being worked out: ask again in a while.';
      return { ...page, notice: page.notice === undefined ? notice : `${page.notice} ${notice}` };
    },
    all: () => inTurn(follow),
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void inTurn(follow).catch(() => undefined), SOON_MS).unref();
    },
  };
}
