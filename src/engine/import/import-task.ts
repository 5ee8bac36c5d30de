/** What passes between the importer and a thread that reads files for it. */
import type { CopyRecord } from '../library/store/copy-record.ts';
import type { PreparedReport } from './prepare-report.ts';
import type { StagedFiles } from '../library/store/library-files.ts';
import type { FileToImport } from './gather-files.ts';

/** What a reading thread is started with. */
export interface ImportWorkerData {
  readonly libraryFolder: string;
  /** Version of the parser, for the records. */
  readonly parser: string;
}

export type Wanted = 'yes' | 'no' | WantedIfDamaged;

/** The library has it, and it is wanted if what the library has of it on the disk is not as it was. */
export interface WantedIfDamaged {
  /** How its user has said that its characters are written. */
  readonly encoding: string | undefined;
  /** Hashes of its parsed forms: its own, or those of its parts. */
  readonly parsed: readonly string[];
}

export type ToImportWorker =
  | { readonly kind: 'read'; readonly file: FileToImport }
  /** The answer to `hashed`. */
  | { readonly kind: 'wanted'; readonly wanted: Wanted };

/** How much of a file that takes its time is done: pages that are read, then publications. */
export interface PartProgress {
  readonly of: 'pages' | 'parts';
  readonly done: number;
  readonly count: number;
}

export type FromImportWorker =
  | { readonly kind: 'hashed'; readonly sha256: string }
  | { readonly kind: 'unwanted' }
  | ({ readonly kind: 'part' } & PartProgress)
  | ReadIntoFiles
  | FailedFile;

/** Nothing of a file came in. */
export interface FailedFile {
  readonly kind: 'failed';
  readonly message: string;
  /** What the disk says that did not take what was read. */
  readonly unwritten?: SystemError;
}

/** What crosses of an error of the file system. */
export interface SystemError {
  readonly code: string;
  readonly path?: string;
}

/** Original and parsed forms are on the disk, beside the library's own: of one report, or of the parts of a volume. */
export interface ReadIntoFiles {
  readonly kind: 'read';
  readonly copies: readonly CopyRecord[];
  readonly staged: StagedFiles;
  /** What the engine needs of each of the copies. */
  readonly prepared: readonly PreparedReport[];
  /** What of a volume could not be used, in sentences. */
  readonly problems: readonly string[];
}
