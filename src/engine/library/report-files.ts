/** The files of a report as they were added: where each is kept, and where it came from. */
import { join } from 'node:path';
import type { CopyOrigin } from '../../shared/contract/contract.ts';
import { originalHash } from '../../shared/formats/original-hash.ts';
import type { Source } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { shownCopy } from './report-memory.ts';
import type { Shelf } from './shelf/shelf.ts';
import { chosenEncoding } from './store/copy-record.ts';
import type { LibraryStore } from './store/library-store.ts';

/** A file as it was added. */
export interface LibraryOriginal {
  readonly path: string;
  readonly source: Source;
  /** ISO 8601; absent for what ships, and where nothing tells. */
  readonly added?: string;
  readonly builtIn: boolean;
  /** As its user said that its characters are written. */
  readonly encoding?: string;
}

export interface ReportFiles {
  /**
   * The file of a report as it was added: of the one that is shown, or of another one of its files.
   *
   * @throws ReaderError `not-found`
   */
  readonly original: (id: string, sha256?: string) => LibraryOriginal;
  /**
   * Where each file of a report came from and when, the one that is shown first.
   *
   * @throws ReaderError `not-found`
   */
  readonly origins: (id: string) => readonly CopyOrigin[];
}

export interface ReportFilesOptions {
  readonly shelf: Shelf;
  readonly store: LibraryStore | null;
  readonly reportsFolder: string;
}

export function createReportFiles({ shelf, store, reportsFolder }: ReportFilesOptions): ReportFiles {
  return {
    original: (id, sha256) => {
      const shown = shownCopy(shelf, id);
      const copy = shelf.copies(id).find(({ source }) => source.sha256 === (sha256 ?? shown.source.sha256));
      if (copy === undefined) throw noSuchFile(id);
      const { source, entry, added } = copy;
      const path =
        entry.builtIn || store === null
          ? join(reportsFolder, source.file)
          : store.files.original(originalHash(source));
      const encoding = chosenEncoding(copy);
      return {
        path,
        source,
        builtIn: entry.builtIn,
        ...(added === undefined ? {} : { added }),
        ...(encoding === undefined ? {} : { encoding }),
      };
    },
    origins: (id) => {
      shownCopy(shelf, id);
      return shelf.copies(id).map(({ source, entry, added, origin }) => ({
        sha256: source.sha256,
        file: source.file,
        builtIn: entry.builtIn,
        ...(added === undefined ? {} : { added }),
        ...(origin === undefined ? {} : { origin }),
      }));
    },
  };
}

export function noSuchFile(id: string): ReaderError {
  return new ReaderError('not-found', `The report "${id}" has no such file in the library.`);
}
