/** The search over the library, kept in step with it: every change waits for the one before. */
import type { StretchYears } from '../../core/search/index/passage-years.ts';
import type { Report } from '../../shared/model.ts';
import type { SearchPage, SearchQuery } from '../../shared/search.ts';
import type { PreparedReport } from '../import/prepare-report.ts';
import { keepReportSearch, openReportSearch } from '../index/index-cache.ts';
import type { IndexCacheOptions, OpenedSearch } from '../index/index-cache.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { createPause } from '../support/pause.ts';
import type { Background, BackgroundTask } from '../support/background.ts';

export interface LibrarySearch {
  /** Opens the index, or makes it; every query waits for that. */
  readonly open: () => Promise<void>;
  readonly query: (query: SearchQuery) => Promise<SearchPage>;
  /** Since when the passages of a report are said; opens the index. */
  readonly knowYears: (id: string, stretches: readonly StretchYears[]) => Promise<void>;
  /** Once the index is open; before that, it will be opened with what the library holds by then. */
  readonly put: (report: Report, made?: Pick<PreparedReport, 'portable' | 'contents'>) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Open it, and make the first query as quick as the tenth. */
  readonly warmUp: () => Promise<void>;
  /** Keep the index on disk, if it changed since it was kept. Never rejects: where it cannot be kept it is told, and tried again. */
  readonly keep: () => Promise<void>;
  /** Keep it once nothing has asked for that for a while: writing it holds up the thread. */
  readonly keepSoon: () => void;
}

/** Long enough for a second thought and a third removal. */
const SOON_MS = 3_000;
/** A full disk is not tried again at once. */
const AGAIN_MS = 60_000;

const KEEPING: BackgroundTask = {
  name: 'keeping the search index',
  failed: 'The search index cannot be kept on disk',
  meanwhile: 'searching works, but the next start takes longer',
  unkept: 'what makes the next start quicker',
};

export interface LibrarySearchOptions extends IndexCacheOptions {
  readonly background: Background;
  /** Until a failure to keep the index is followed by another try, in milliseconds. */
  readonly again?: number;
}

/** @param reports what the library shows now, one of each id */
// Long because opening, changing and keeping take turns on one index.
export function createLibrarySearch(
  reports: () => readonly Report[],
  { background, again = AGAIN_MS, ...options }: LibrarySearchOptions,
): LibrarySearch {
  let opened: Promise<OpenedSearch> | null = null;
  let changed = false;
  let timer: NodeJS.Timeout | undefined;
  const open = (): Promise<OpenedSearch> =>
    (opened ??= openReportSearch(reports(), options).then(
      (found) => {
        changed ||= !found.isKept;
        return found;
      },
      (error: unknown) => {
        // Whoever asks next tries again.
        opened = null;
        throw error;
      },
    ));

  /** One after the other: a report that is still being taken in must not outlast its own removal. */
  const inOrder = oneAtATime();

  async function change(work: (opened: OpenedSearch) => Promise<void> | void): Promise<void> {
    if (opened === null) return;
    const current = await opened;
    await inOrder(async () => work(current));
    changed = true;
  }

  /** One at a time: what is kept last is what the next start reads. */
  const inTurn = oneAtATime();
  const keep = (): Promise<void> => inTurn(keepChanges);

  async function keepChanges(): Promise<void> {
    if (!changed || opened === null) return;
    const current = opened;
    changed = false;
    const isKept = await background.run(
      KEEPING,
      async () => keepReportSearch(await current, reports(), options),
      keep,
    );
    if (isKept) return;
    changed = true;
    keepAfter(again);
  }

  function keepAfter(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), wait).unref();
  }

  return {
    open: async () => void (await open()),
    query: async (query) => (await open()).search.query(query),
    knowYears: async (id, stretches) => (await open()).search.knowYears(id, stretches),
    put: (report, made) =>
      change(async ({ search, texts }) => {
        if (made !== undefined) {
          search.join(made.portable, report.id, texts.packed(made.contents, report));
          return;
        }
        const pause = createPause();
        for (const _step of search.adding(report)) await pause();
      }),
    remove: (id) => change(({ search }) => search.remove(id)),
    warmUp: async () => {
      const { search } = await open();
      const pause = createPause();
      for (const _step of search.makeReady()) await pause();
    },
    keep,
    keepSoon: () => keepAfter(SOON_MS),
  };
}
