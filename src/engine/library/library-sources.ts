/**
 * The sources of the library. To join the references of a thousand reports takes many seconds, so a large
 * library is taken in bit by bit from the first time that sources are asked for: at once the reports that were
 * just looked at and those of their areas, then all others between other work.
 */
import { createSourceIndex } from '../../core/citations/source-index.ts';
import type { SourceIndex } from '../../core/citations/source-index.ts';
import type { LibraryEntry } from '../../shared/contract.ts';
import type { Report } from '../../shared/model.ts';
import { createPause } from '../pause.ts';

export interface LibrarySources {
  /** What is joined so far; of a small library that is everything. */
  readonly open: () => SourceIndex;
  /** All of the library. */
  readonly complete: () => Promise<SourceIndex>;
  /** A report is being looked at: its sources will be asked for next. */
  readonly noticed: (id: string) => void;
  readonly put: (report: Report) => void;
  readonly remove: (id: string) => void;
}

/** So many reports are joined before anyone notices. */
const AT_ONCE = 40;
const RECENT = 8;

export interface LibrarySourcesOptions {
  readonly entries: () => readonly LibraryEntry[];
  readonly report: (id: string) => Report;
  /** Called between the steps of joining them all. */
  readonly tidy: () => void;
  /** The references of a report cannot be joined; those of the others can. */
  readonly refused: (id: string, error: unknown) => void;
}

export function createLibrarySources({
  entries,
  report,
  tidy,
  refused,
}: LibrarySourcesOptions): LibrarySources {
  const index = createSourceIndex();
  let recent: readonly string[] = [];
  let filling: Promise<SourceIndex> | null = null;

  function add(id: string): void {
    if (index.has(id)) return;
    try {
      index.add(report(id));
    } catch (error) {
      refused(id, error);
    }
  }

  function addRecent(): void {
    const all = entries();
    const areas = new Set(all.filter(({ id }) => recent.includes(id)).map(({ area }) => area));
    for (const { id, area } of all) if (recent.includes(id) || (area !== null && areas.has(area))) add(id);
  }

  async function fill(): Promise<SourceIndex> {
    const pause = createPause();
    for (const { id } of entries()) {
      add(id);
      tidy();
      await pause();
    }
    return index;
  }

  return {
    open: () => {
      const all = entries();
      if (all.length <= AT_ONCE) for (const { id } of all) add(id);
      else addRecent();
      filling ??= fill();
      // Whoever waits for all of it hears of a failure; what is joined so far serves the others.
      filling.catch(() => undefined);
      return index;
    },
    complete: () => (filling ??= fill()),
    noticed: (id) => {
      if (!recent.includes(id)) recent = [id, ...recent].slice(0, RECENT);
    },
    // Before the first question nothing has been joined, and nothing need be kept up to date.
    put: (changed) => {
      if (filling !== null) index.add(changed);
    },
    remove: (id) => index.remove(id),
  };
}
