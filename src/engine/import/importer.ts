/** Adding files to the library: read by a pool of threads, made part of the library one by one. */
import type {
  ImportedFile,
  ImportOutcome,
  NotesImported,
  ImportSource,
  LibraryEntry,
  LibraryProblem,
  ReaderEvent,
} from '../../shared/contract/contract.ts';
import type { Separation } from '../../shared/sources.ts';
import type { Arrivals } from '../library/shelf/arrivals.ts';
import { chosenEncoding } from '../library/store/copy-record.ts';
import type { CopyRecord } from '../library/store/copy-record.ts';
import type { StagedFiles } from '../library/store/library-files.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { gatherFiles } from './gather-files.ts';
import type { FileToImport } from './gather-files.ts';
import type { ImportPool } from './import-pool.ts';
import { createProgress } from '../support/progress.ts';

/** What the importer needs of the library. */
export interface ImportTarget {
  /** The report that has this very file, or `null`. */
  readonly entryOfFile: (sha256: string) => LibraryEntry | null;
  /** What was added, and does not only ship with the reader. */
  readonly kept: (sha256: string) => CopyRecord | undefined;
  /** Make a file part of the library, in one transaction, and note it; tells whether its report was there before. */
  readonly add: (
    copy: CopyRecord,
    staged: StagedFiles,
    arrivals: Arrivals,
  ) => Promise<{ entry: LibraryEntry; isNew: boolean }>;
  /** After the last file: what of it would be shown in place of what is; `chosenThere` are hashes of the files that were chosen in the libraries they come from. */
  readonly settleCopies: (
    arrivals: Arrivals,
    chosenThere: readonly string[],
  ) => Promise<ImportOutcome['offered']>;
  /** What is kept apart in the libraries that files come from is kept apart here too. */
  readonly separate: (separations: readonly Separation[]) => Promise<void>;
  /** What is noted in these libraries is noted here too. */
  readonly addNotes: (notes: readonly unknown[]) => Promise<NotesImported>;
  /** All files of a run are in: keep on disk what was left for last. */
  readonly settle: () => Promise<void>;
}

export interface Importer {
  /** One run at a time; a second one waits for the first. */
  readonly import: (sources: readonly ImportSource[]) => Promise<ImportOutcome>;
  /** Start no further file; the run ends when the files at hand are in. */
  readonly cancel: () => void;
}

export interface ImporterOptions {
  readonly target: ImportTarget;
  readonly openPool: () => ImportPool;
  readonly emit: (event: ReaderEvent) => void;
}

type Outcome = { -readonly [Part in keyof ImportOutcome]: ImportOutcome[Part] } & {
  readonly added: ImportedFile[];
  readonly copies: ImportedFile[];
  readonly known: ImportedFile[];
  readonly mended: ImportedFile[];
  readonly problems: LibraryProblem[];
};

// Long because a run and its files share what was claimed, and whether it was cancelled.
export function createImporter({ target, openPool, emit }: ImporterOptions): Importer {
  const inTurn = oneAtATime();
  let cancelled = false;

  async function run(sources: readonly ImportSource[]): Promise<ImportOutcome> {
    cancelled = false;
    const { files, problems, leftOut, chosen, separations, notes } = await gatherFiles(sources);
    const outcome: Outcome = {
      added: [],
      copies: [],
      known: [],
      offered: [],
      mended: [],
      problems: [...problems],
      leftOut,
      cancelled: false,
    };
    const arrivals: Arrivals = { reports: new Set(), files: new Set() };
    const progress = createProgress((value) => emit({ kind: 'import-progress', ...value }));
    progress.expect(files.length);
    if (files.length > 0) {
      const pool = openPool();
      try {
        const queue = files.values();
        // Each line of work takes the next file: twice as many lines as threads, so that no thread waits for the disk.
        const lines = Array.from({ length: Math.min(files.length, pool.threads * 2) }, async () => {
          for (const file of queue) {
            if (cancelled) break;
            progress.begin(file.name);
            await importFile(file, pool, outcome, arrivals);
            progress.finish();
          }
        });
        await Promise.all(lines);
        tellTwins(outcome);
        await keptOrTold({ file: 'library', what: 'Which copies were chosen', outcome }, async () => {
          outcome.offered = await target.settleCopies(arrivals, chosen);
        });
      } finally {
        await pool.close();
      }
      await target.settle();
    }
    if (!cancelled && separations.length > 0)
      await keptOrTold({ file: 'library', what: 'What is kept apart there', outcome }, () =>
        target.separate(separations),
      );
    if (!cancelled && notes.length > 0)
      await keptOrTold({ file: 'library', what: 'What is noted there', outcome }, async () => {
        outcome.notes = await target.addNotes(notes);
      });
    outcome.cancelled = cancelled;
    emit({ kind: 'import-finished', outcome });
    return outcome;
  }

  /** Hashes of this run's files with the name of the first of each, and files that are the same as one of them. */
  const claimed = new Map<string, string>();
  const twins: { readonly file: FileToImport; readonly sha256: string }[] = [];

  function tellTwins({ known, problems }: Outcome): void {
    for (const { file, sha256 } of twins.splice(0)) {
      const entry = target.entryOfFile(sha256);
      if (entry !== null) known.push(imported(file, entry));
      else problems.push({ file: file.name, message: sameAs(file.name, claimed.get(sha256)) });
    }
    claimed.clear();
  }

  async function importFile(
    file: FileToImport,
    pool: ImportPool,
    outcome: Outcome,
    arrivals: Arrivals,
  ): Promise<void> {
    let known: LibraryEntry | null = null;
    // What a library file tells of its files holds for those that are new here.
    const isToldHow = file.encoding !== undefined && file.part === undefined;
    const result = await pool.read(file, (sha256) => {
      if (claimed.has(sha256)) {
        twins.push({ file, sha256 });
        return 'no';
      }
      claimed.set(sha256, file.name);
      known = target.entryOfFile(sha256);
      // A file that is there is read anew where somebody says how it is written.
      if (known === null || isToldHow) return 'yes';
      // Whoever adds this very file once more may want to see it; what is in a library has been decided on.
      if (file.part === undefined) arrivals.files.add(sha256);
      // To add a file once more is how one that is damaged on the disk is mended.
      const kept = target.kept(sha256);
      return kept === undefined ? 'no' : { encoding: chosenEncoding(kept) };
    });
    if (result.kind === 'failed') outcome.problems.push({ file: file.name, message: result.message });
    if (result.kind === 'unwanted' && known !== null) outcome.known.push(imported(file, known));
    if (result.kind !== 'read') return;
    await keptOrTold({ file: file.name, what: file.name, outcome }, async () => {
      const { added } = file;
      const copy = { ...result.copy, ...(added !== undefined && { added }) };
      const { entry, isNew } = await target.add(copy, result.staged, arrivals);
      const list = isNew ? outcome.added : outcome.copies;
      const listOfKnown = isToldHow ? outcome.known : outcome.mended;
      (known === null ? list : listOfKnown).push(imported(file, entry));
    });
  }

  return {
    import: (sources) => inTurn(() => run(sources)),
    cancel: () => {
      cancelled = true;
    },
  };
}

interface Keeping {
  /** Which file of the run it belongs to. */
  readonly file: string;
  /** The beginning of the sentence that says it could not be kept. */
  readonly what: string;
  readonly outcome: Outcome;
}

/** Keeps something; where it cannot be kept the outcome tells why, and the run goes on. */
async function keptOrTold({ file, what, outcome }: Keeping, keep: () => Promise<void>): Promise<void> {
  try {
    await keep();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    outcome.problems.push({ file, message: `${what} could not be kept: ${why}` });
  }
}

function sameAs(name: string, first = 'one'): string {
  return `${name} is the same file as ${first}, which was refused.`;
}

function imported({ name }: FileToImport, { id, label }: LibraryEntry): ImportedFile {
  return { file: name, report: id, label };
}
