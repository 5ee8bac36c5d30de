/** What passes between the importer and a thread that reads files for it. */
import type { CopyRecord } from '../library/store/copy-record.ts';
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
}

export type ToImportWorker =
  | { readonly kind: 'read'; readonly file: FileToImport }
  /** The answer to `hashed`. */
  | { readonly kind: 'wanted'; readonly wanted: Wanted };

export type FromImportWorker =
  | { readonly kind: 'hashed'; readonly sha256: string }
  | { readonly kind: 'unwanted' }
  /** Original and parsed form are on the disk, beside the library's own. */
  | { readonly kind: 'read'; readonly copy: CopyRecord; readonly staged: StagedFiles }
  | { readonly kind: 'failed'; readonly message: string };
