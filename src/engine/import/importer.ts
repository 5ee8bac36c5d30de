/** Adding files to the library: read by a pool of threads, made part of the library one by one. */
import type {
  ImportedFile,
  ImportOutcome,
  ImportSource,
  LibraryEntry,
  LibraryProblem,
  ReaderEvent,
} from '../../shared/contract/contract.ts';
import type { OfferedNotes } from '../../shared/contract/notes.ts';
import type { Separation } from '../../shared/sources.ts';
import type { Arrivals } from '../library/shelf/arrivals.ts';
import { chosenEncoding } from '../library/store/copy-record.ts';
import type { CopyRecord } from '../library/store/copy-record.ts';
import type { StagedFiles } from '../library/store/library-files.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { gatherFiles } from './gather-files.ts';
import type { FileToImport } from './gather-files.ts';
import type { ImportPool } from './import-pool.ts';
import type { Wanted } from './import-task.ts';
import type { PreparedReport } from './prepare-report.ts';
import { NO_DISK_WATCH } from '../support/disk/disk-watch.ts';
import type { DiskWatch, Unkept } from '../support/disk/disk-watch.ts';
import { createProgress } from '../support/progress.ts';
import type { ProgressTeller } from '../support/progress.ts';
import { appendAll } from '../../shared/lists.ts';

/** What the importer needs of the library. */
export interface ImportTarget {
  /** The reports that this very file holds; none where the library does not have it. */
  readonly entriesOfFile: (sha256: string) => readonly LibraryEntry[];
  /** What was added, and does not only ship with the reader. */
  readonly kept: (sha256: string) => readonly CopyRecord[];
  /** Make what was read from a file part of the library, in one transaction, and note it. */
  readonly add: (
    copies: readonly CopyRecord[],
    staged: StagedFiles,
    options: {
      readonly arrivals: Arrivals;
      readonly isWanted: (copy: CopyRecord) => boolean;
      readonly prepared: readonly PreparedReport[];
    },
  ) => Promise<readonly AddedReport[]>;
  /** After the last file: what of it would be shown in place of what is; `chosenThere` are hashes of the files that were chosen in the libraries they come from. */
  readonly settleCopies: (
    arrivals: Arrivals,
    chosenThere: readonly string[],
  ) => Promise<ImportOutcome['offered']>;
  /** After the last file: what is kept apart in the libraries that files come from and is not to be here by itself. */
  readonly settleSeparations: (
    arrivals: Arrivals,
    there: readonly Separation[],
  ) => Promise<ImportOutcome['offeredSeparations']>;
  /** What is noted in these libraries, which stands among the notes here only where it is asked for. */
  readonly offerNotes: (
    given: readonly unknown[],
  ) => Promise<{ readonly offered: OfferedNotes | null; readonly problems: readonly string[] }>;
  /** All files of a run are in: keep on disk what was left for last. */
  readonly settle: () => Promise<void>;
}

export interface AddedReport {
  readonly entry: LibraryEntry;
  /** Whether the report was not there before. */
  readonly isNew: boolean;
  /** Whether the library had this very file, or part of it, before. */
  readonly isKnown: boolean;
}

export interface Importer {
  /** One run at a time; a second one waits for the first. */
  readonly import: (sources: readonly ImportSource[]) => Promise<ImportOutcome>;
  /** Start no further file and give up those that are being read; the run ends when what has been read is in. */
  readonly cancel: () => void;
}

export interface ImporterOptions {
  readonly target: ImportTarget;
  readonly openPool: () => ImportPool;
  readonly emit: (event: ReaderEvent) => void;
  readonly disk?: DiskWatch;
}

/** What the files of a run share. */
interface Run {
  readonly pool: ImportPool;
  readonly outcome: Outcome;
  readonly arrivals: Arrivals;
  readonly progress: ProgressTeller;
}

type Outcome = { -readonly [Part in keyof ImportOutcome]: ImportOutcome[Part] } & {
  readonly added: ImportedFile[];
  readonly copies: ImportedFile[];
  readonly known: ImportedFile[];
  readonly mended: ImportedFile[];
  readonly problems: LibraryProblem[];
};

// Long because a run and its files share what was claimed, and whether it was cancelled.
export function createImporter({ target, openPool, emit, disk = NO_DISK_WATCH }: ImporterOptions): Importer {
  const inTurn = oneAtATime();
  let cancelled = false;
  /** The threads of the run that is under way. */
  let reading: ImportPool | null = null;

  async function run(sources: readonly ImportSource[]): Promise<ImportOutcome> {
    cancelled = false;
    const { files, problems, leftOut, chosen, separations, notes } = await gatherFiles(sources);
    const outcome: Outcome = {
      added: [],
      copies: [],
      known: [],
      offered: [],
      offeredSeparations: [],
      offeredNotes: null,
      mended: [],
      problems: [...problems],
      leftOut,
      cancelled: false,
    };
    const arrivals: Arrivals = { reports: new Set(), files: new Set() };
    const progress = createProgress((value) => emit({ kind: 'import-progress', ...value }));
    progress.expect(files.length);
    /** Files that are not done with. */
    let left = files.length;
    if (files.length > 0) {
      const pool = openPool();
      reading = pool;
      try {
        const queue = files.values();
        // Each line of work takes the next file: twice as many lines as threads, so that no thread waits for the disk.
        const lines = Array.from({ length: Math.min(files.length, pool.threads * 2) }, async () => {
          for (const file of queue) {
            if (cancelled) break;
            progress.begin(file.name);
            if (!(await importFile(file, { pool, outcome, arrivals, progress }))) left -= 1;
            progress.finish();
          }
        });
        await Promise.all(lines);
        tellTwins(outcome);
        await keptOrTold({ file: 'library', what: 'Which copies were chosen', outcome, disk }, async () => {
          outcome.offered = await target.settleCopies(arrivals, chosen);
        });
      } finally {
        reading = null;
        await pool.close();
      }
      await target.settle();
    }
    const isStopped = cancelled && left > 0;
    if (!isStopped && separations.length > 0)
      await keptOrTold({ file: 'library', what: 'What is kept apart there', outcome, disk }, async () => {
        outcome.offeredSeparations = await target.settleSeparations(arrivals, separations);
      });
    if (!isStopped && notes.length > 0)
      await keptOrTold({ file: 'library', what: 'What is noted there', outcome, disk }, async () => {
        const { offered, problems: unread } = await target.offerNotes(notes);
        outcome.offeredNotes = offered;
        outcome.leftOut = [...leftOut, ...unread];
      });
    outcome.cancelled = isStopped;
    emit({ kind: 'import-finished', outcome });
    return outcome;
  }

  /** Hashes of this run's files with the name of the first of each, and files that are the same as one of them. */
  const claimed = new Map<string, string>();
  const twins: { readonly file: FileToImport; readonly sha256: string }[] = [];

  function tellTwins({ known, problems }: Outcome): void {
    for (const { file, sha256 } of twins.splice(0)) {
      const entries = target.entriesOfFile(sha256);
      if (entries.length > 0) appendAll(known, asOne(file, entries));
      else if (!cancelled)
        problems.push({ file: file.name, message: sameAs(file.name, claimed.get(sha256)) });
    }
    claimed.clear();
  }

  /** @returns whether it was given up on the way */
  async function importFile(
    file: FileToImport,
    { pool, outcome, arrivals, progress }: Run,
  ): Promise<boolean> {
    let known: readonly LibraryEntry[] = [];
    // It is read only where what the library has of it is damaged.
    let isToMend = false;
    // What a library file tells of its files holds for those that are new here.
    const isToldHow = file.encoding !== undefined && file.part === undefined;
    const isWanted = (sha256: string): Wanted => {
      if (claimed.has(sha256)) {
        twins.push({ file, sha256 });
        return 'no';
      }
      claimed.set(sha256, file.name);
      known = target.entriesOfFile(sha256);
      const kept = target.kept(sha256);
      // A file that is there is read anew where somebody says how it is written, or has removed parts of it.
      if (known.length === 0 || isToldHow || lacksParts(kept)) return 'yes';
      // Whoever adds this very file once more may want to see it; what is in a library has been decided on.
      if (file.part === undefined)
        for (const hash of kept.length === 0 ? [sha256] : kept.map(({ source }) => source.sha256))
          arrivals.files.add(hash);
      // To add a file once more is how one that is damaged on the disk is mended.
      const [first] = kept;
      if (first === undefined) return 'no';
      isToMend = true;
      return { encoding: chosenEncoding(first), parsed: kept.map(({ source }) => source.sha256) };
    };
    const result = await pool.read(file, isWanted, (part) => progress.within(file.name, part));
    if (result.kind === 'failed' && cancelled) return true;
    if (result.kind === 'failed') {
      const isTold = result.unwritten !== undefined && disk.failed(ADDING, result.unwritten);
      outcome.problems.push({ file: file.name, message: result.message, ...(isTold && { isTold }) });
    }
    if (result.kind === 'unwanted') appendAll(outcome.known, asOne(file, known));
    if (result.kind !== 'read') return false;
    for (const message of result.problems) outcome.problems.push({ file: file.name, message });
    await keptOrTold({ file: file.name, what: file.name, outcome, disk }, async () => {
      const copies = result.copies.map((copy) => ({ ...copy, ...whence(file) }));
      const isWanted = wantedParts(file.parts, copies, known);
      const reports = await target.add(copies, result.staged, {
        arrivals,
        isWanted,
        prepared: result.prepared,
      });
      const parts = reports.length > 1 ? { parts: reports.length } : {};
      for (const { entry, isNew, isKnown } of reports) {
        if (isKnown) continue;
        (isNew ? outcome.added : outcome.copies).push({ ...imported(file, entry), ...parts });
      }
      const again = reports.filter(({ isKnown }) => isKnown).map(({ entry }) => entry);
      // One that another program has added since it was asked for is known, and was never damaged.
      const isMended = isToMend && again.length === reports.length;
      appendAll(isMended ? outcome.mended : outcome.known, asOne(file, again));
    });
    return false;
  }

  return {
    import: (sources) =>
      inTurn(async () => {
        const outcome = await run(sources);
        if (!outcome.problems.some(({ isTold }) => isTold === true)) disk.kept(ADDING.name);
        return outcome;
      }),
    cancel: () => {
      cancelled = true;
      // A volume takes its time: what is only being read is given up.
      void reading?.close();
    },
  };
}

/** Where a file came from, and when it came to the library that it comes from. */
function whence({ added, origin }: FileToImport): Pick<CopyRecord, 'added' | 'origin'> {
  return { ...(added !== undefined && { added }), ...(origin !== undefined && { origin }) };
}

/** Whoever wanted it chooses the files once more. */
const ADDING: Unkept = { name: 'adding files', words: 'adding reports', isRefused: true };

interface Keeping {
  /** Which file of the run it belongs to. */
  readonly file: string;
  /** The beginning of the sentence that says it could not be kept. */
  readonly what: string;
  readonly outcome: Outcome;
  readonly disk: DiskWatch;
}

/** Keeps something; where it cannot be kept the outcome tells why, and the run goes on. */
async function keptOrTold({ file, what, outcome, disk }: Keeping, keep: () => Promise<void>): Promise<void> {
  try {
    await keep();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const isTold = disk.failed(ADDING, error);
    outcome.problems.push({ file, message: `${what} could not be kept: ${why}`, ...(isTold && { isTold }) });
  }
}

function sameAs(name: string, first = 'one'): string {
  return `${name} is the same file as ${first}, which was refused.`;
}

/**
 * Which parts of a volume come in: those that the library it comes from has of it, unless these are read otherwise here
 * and none of them is known by its hash; all where this library has some of it already.
 */
function wantedParts(
  parts: readonly string[] | undefined,
  copies: readonly CopyRecord[],
  known: readonly LibraryEntry[],
): (copy: CopyRecord) => boolean {
  const wanted = new Set(parts);
  if (known.length > 0 || !copies.some(({ source }) => wanted.has(source.sha256))) return () => true;
  return ({ source }) => wanted.has(source.sha256);
}

/** Somebody has removed some of the publications that a volume holds. */
function lacksParts(kept: readonly CopyRecord[]): boolean {
  const parts = kept[0]?.source.volume?.parts;
  return parts !== undefined && kept.length < parts;
}

/** A file that is there already is said once, whatever it holds. */
function asOne(file: FileToImport, entries: readonly LibraryEntry[]): readonly ImportedFile[] {
  const [first, ...others] = entries;
  if (first === undefined) return [];
  if (others.length === 0) return [imported(file, first)];
  return [{ file: file.name, report: first.id, label: `${entries.length} reports`, parts: entries.length }];
}

function imported({ name }: FileToImport, { id, label }: LibraryEntry): ImportedFile {
  return { file: name, report: id, label };
}
