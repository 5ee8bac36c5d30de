/**
 * The sources of the library. To join the references of a thousand reports takes many seconds, and so does a report
 * with ten thousand of them. A library is taken in bit by bit from the first time that sources are asked for: first the
 * reports that were just looked at and those of their areas, then all others between other work.
 */
import { createSourceIndex } from '../../core/citations/source-index.ts';
import type { SourceIndex } from '../../core/citations/source-index.ts';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';
import type { Separation } from '../../shared/sources.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { createPause } from '../support/pause.ts';

export interface LibrarySources {
  /** What is joined so far; where nobody waited for `ready`, what that would join is joined in one go. */
  readonly open: () => SourceIndex;
  /** Joins what is wanted at once, between other work: of a small library that is everything. */
  readonly ready: () => Promise<void>;
  /** All of the library. */
  readonly complete: () => Promise<SourceIndex>;
  /** A report is being looked at: its sources will be asked for next. */
  readonly noticed: (id: string) => void;
  /** Whether anybody has asked for sources, so that reports that come in are joined. */
  readonly isJoining: () => boolean;
  readonly put: (report: Report) => Promise<void>;
  readonly remove: (id: string) => void;
  /** What is kept apart was changed. */
  readonly separate: () => void;
}

/** So many reports are joined before anyone notices. */
const AT_ONCE = 40;
const RECENT = 8;

export interface LibrarySourcesOptions {
  readonly entries: () => readonly LibraryEntry[];
  readonly report: (id: string) => Report;
  /** Entries that somebody keeps apart. */
  readonly separations: () => readonly Separation[];
  /** Has a long report at hand before it is joined. Never rejects. */
  readonly readAhead?: (id: string) => Promise<void>;
  /** Called between the steps of joining them all. */
  readonly tidy: () => void;
  /** The references of a report cannot be joined; those of the others can. */
  readonly refused: (id: string, error: unknown) => void;
}

// Long because every way to join reports goes through one index, in one order.
export function createLibrarySources({
  entries,
  report,
  separations,
  readAhead = () => Promise.resolve(),
  tidy,
  refused,
}: LibrarySourcesOptions): LibrarySources {
  const index = createSourceIndex();
  index.keepApart(separations());
  let recent: readonly string[] = [];
  let filling: Promise<SourceIndex> | null = null;
  let completing: Promise<SourceIndex> | null = null;

  /** One report after the other: two ways may lead to the same. */
  const inOrder = oneAtATime();

  function add(id: string): void {
    if (index.has(id)) return;
    try {
      index.add(report(id));
    } catch (error) {
      refused(id, error);
    }
  }

  function addInSteps(id: string, pause: () => Promise<void>): Promise<void> {
    return inOrder(async () => {
      if (index.has(id)) return;
      await readAhead(id);
      try {
        for (const _step of index.adding(report(id))) await pause();
      } catch (error) {
        refused(id, error);
      }
    });
  }

  function wantedAtOnce(): readonly string[] {
    const all = entries();
    if (all.length <= AT_ONCE) return all.map(({ id }) => id);
    const areas = new Set(all.filter(({ id }) => recent.includes(id)).map(({ area }) => area));
    return all
      .filter(({ id, area }) => recent.includes(id) || (area !== null && areas.has(area)))
      .map(({ id }) => id);
  }

  async function fill(): Promise<SourceIndex> {
    const pause = createPause();
    for (const { id } of entries()) {
      await addInSteps(id, pause);
      tidy();
      await pause();
    }
    return index;
  }

  function fillSoon(): Promise<SourceIndex> {
    filling ??= fill();
    // Whoever waits for all of it hears of a failure; what is joined so far serves the others.
    filling.catch(() => undefined);
    return filling;
  }

  async function complete(): Promise<SourceIndex> {
    await fillSoon();
    const pause = createPause();
    // What comes in meanwhile ends the steps: they begin anew, until there is none left to take.
    for (let isMade = false; !isMade;) {
      isMade = true;
      for (const _step of index.makingRows()) {
        isMade = false;
        await pause();
      }
    }
    return index;
  }

  return {
    open: () => {
      for (const id of wantedAtOnce()) add(id);
      void fillSoon();
      return index;
    },
    ready: async () => {
      const pause = createPause();
      for (const id of wantedAtOnce()) await addInSteps(id, pause);
      void fillSoon();
    },
    // Once for all who ask: a window asks again and again while it waits, and each list of rows takes its memory.
    complete: () => (completing ??= complete().finally(() => (completing = null))),
    noticed: (id) => {
      if (!recent.includes(id)) recent = [id, ...recent].slice(0, RECENT);
    },
    isJoining: () => filling !== null,
    // Before the first question nothing has been joined, and nothing need be kept up to date.
    put: async (changed) => {
      if (filling === null) return;
      const pause = createPause();
      await inOrder(async () => {
        // It may have been removed while others were joined.
        if (!entries().some(({ id }) => id === changed.id)) return;
        for (const _step of index.adding(changed)) await pause();
        // To read a long report is a step by itself, and whoever follows the library takes the next one at once.
        await pause();
      });
    },
    remove: (id) => index.remove(id),
    separate: () => index.keepApart(separations()),
  };
}
