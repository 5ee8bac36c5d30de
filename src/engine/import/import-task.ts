/** What passes between the importer and a thread that reads files for it. */
import type { CopyRecord } from '../library/copy-record.ts';
import type { FileToImport } from './gather-files.ts';

/** What a reading thread is started with. */
export interface ImportWorkerData {
  readonly libraryFolder: string;
  /** Version of the parser, for the records. */
  readonly parser: string;
}

export type ToImportWorker =
  | { readonly kind: 'read'; readonly file: FileToImport }
  /** The answer to `hashed`: whether the file is wanted. */
  | { readonly kind: 'wanted'; readonly wanted: boolean };

export type FromImportWorker =
  | { readonly kind: 'hashed'; readonly sha256: string }
  | { readonly kind: 'unwanted' }
  /** Original and parsed form are kept. */
  | { readonly kind: 'read'; readonly copy: CopyRecord }
  | { readonly kind: 'failed'; readonly message: string };
