/** The texts of the reports: read when they are asked for, and kept in memory as long as they are likely to be again. */
import type { Report } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { createRecentCache } from '../support/recent-cache.ts';
import { lazyReport } from './shelf/lazy-report.ts';
import { createReadAhead, isLong } from './shelf/read-ahead.ts';
import type { Shelf } from './shelf/shelf.ts';
import type { CopyRecord } from './store/copy-record.ts';
import type { LibraryStore } from './store/library-store.ts';
import type { ReportPlace } from './store/report-place.ts';

export interface ReportMemory {
  /**
   * The report as it is shown, kept at hand.
   *
   * @throws ReaderError `not-found`; `disk` where its parsed form is damaged, which is told to `whenDamaged`
   */
  readonly shown: (id: string) => Report;
  /**
   * The JSON of a long report, fetched without holding anybody up; `null` where it is short, or ships with the reader.
   *
   * @throws ReaderError `not-found`; `disk` as for `shown`
   */
  readonly written: (id: string) => Promise<string | null>;
  /** Reads a long report before it is needed at once, without holding anybody up. Never rejects. */
  readonly readAhead: (id: string) => Promise<void>;
  /** Where a thread gets a file from that the library shows under this id. */
  readonly placeOf: (sha256: string, id: string) => ReportPlace;
  /** What to say of a file whose parsed form is damaged, which is told to `whenDamaged`. */
  readonly unreadable: (sha256: string, cause: unknown) => ReaderError;
  /** The report by its name only, its text read in passing when it is asked for. */
  readonly lazily: (id: string) => Report;
  /** The file's parsed form in memory is no longer current. */
  readonly forget: (sha256: string) => void;
  /** Have somebody told of files whose parsed form is damaged. */
  readonly whenDamaged: (listener: (sha256: string) => void) => void;
}

export interface ReportMemoryOptions {
  readonly shelf: Shelf;
  /** Those that ship, by hash, read when they are asked for. */
  readonly shipped: ReadonlyMap<string, () => Report>;
  readonly store: LibraryStore | null;
  /** What is wrong with a file that could not be read again either. */
  readonly verdict: (sha256: string) => string | null;
}

/** So many reports stay in memory: those of all panes, of a comparison, of an area's years. */
const REPORTS_IN_MEMORY = 24;
/** Of their texts, as many characters as so many of the longest chapters have; a volume of five million takes the room of all. */
const MOST_CHARACTERS = 6_000_000;

// Long because what is at hand, read in passing and read ahead shares its caches.
export function createReportMemory({ shelf, shipped, store, verdict }: ReportMemoryOptions): ReportMemory {
  const recent = createRecentCache<Report>(REPORTS_IN_MEMORY, {
    sizeOf: ({ source }) => source.length,
    largest: MOST_CHARACTERS,
  });
  const passing = createRecentCache<Report>(1);
  const damaged: ((sha256: string) => void)[] = [];

  function unreadable(sha256: string, cause: unknown): ReaderError {
    const name = store?.copies.get(sha256)?.source.file ?? sha256;
    for (const tell of damaged) tell(sha256);
    const message = verdict(sha256) ?? `${name} is damaged on disk and is being read again: try in a moment.`;
    return new ReaderError('disk', message, { cause });
  }

  function parsed(sha256: string): Report {
    try {
      if (store === null) throw new Error('there is no library folder');
      return store.report(sha256);
    } catch (error) {
      throw unreadable(sha256, error);
    }
  }

  /** Under the id that the file has among the others. */
  function named(sha256: string, report: Report): Report {
    const id = shelf.entryOfFile(sha256)?.id ?? report.id;
    return id === report.id ? report : { ...report, id };
  }

  /** For whoever goes through a thousand: what people read stays at hand, and this leaves at once. */
  function inPassing(sha256: string): Report {
    return (
      recent.held(sha256) ??
      passing.get(sha256, () => named(sha256, shipped.get(sha256)?.() ?? parsed(sha256)))
    );
  }

  // Without a store there is nothing to be read.
  const ahead =
    store === null
      ? null
      : createReadAhead({
          isHeld: (sha256) =>
            shipped.has(sha256) || (recent.held(sha256) ?? passing.held(sha256)) !== undefined,
          reading: store.reading,
          hold: (sha256, report) => void passing.get(sha256, () => named(sha256, report)),
        });

  return {
    shown: (id) => {
      const { sha256 } = shownCopy(shelf, id).source;
      return recent.get(sha256, () => inPassing(sha256));
    },
    lazily: (id) => {
      const copy = shownCopy(shelf, id);
      return lazyReport(copy, () => inPassing(copy.source.sha256));
    },
    written: async (id) => {
      const { source } = shownCopy(shelf, id);
      const { sha256 } = source;
      if (store === null || shipped.has(sha256) || !isLong(source.length)) return null;
      try {
        // Of two properties of one name the last holds.
        return `${(await store.json(sha256)).slice(0, -1)},"id":${JSON.stringify(id)}}`;
      } catch (error) {
        throw unreadable(sha256, error);
      }
    },
    readAhead: async (id) => {
      const [copy] = shelf.copies(id);
      if (copy !== undefined) await ahead?.read(copy.source.sha256, copy.source.length);
    },
    placeOf: (sha256, id) => {
      if (shipped.has(sha256) || store === null) return { kind: 'here', report: inPassing(sha256) };
      return { kind: 'stored', path: store.files.parsed(sha256), sha256, id };
    },
    unreadable,
    forget: (sha256) => {
      recent.forget(sha256);
      passing.forget(sha256);
      ahead?.forget(sha256);
    },
    whenDamaged: (listener) => damaged.push(listener),
  };
}

/**
 * The copy that is shown of a report.
 *
 * @throws ReaderError `not-found`
 */
export function shownCopy(shelf: Shelf, id: string): CopyRecord {
  const [copy] = shelf.copies(id);
  if (copy === undefined) throw unknownReport(shelf, id);
  return copy;
}

/** A list that is read at a glance is a part of the sentence. */
const FEW = 12;

function unknownReport(shelf: Shelf, id: string): ReaderError {
  const entries = shelf.entries();
  const few = entries.length <= FEW ? `: ${entries.map((entry) => entry.id).join(', ')}` : '';
  return new ReaderError(
    'not-found',
    `There is no report "${id}" in the library of ${entries.length}${few}.`,
  );
}
