/**
 * A whole library as one file: a ZIP file of its list and its originals. Written beside its place, a piece at a
 * time, and renamed when it is on the disk: under its name there is never half a library.
 */
import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LibraryProblem, SavedLibrary } from '../../../shared/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { readableError } from '../../file-errors.ts';
import type { CopyRecord } from '../copy-record.ts';
import type { LibraryFiles } from '../library-files.ts';
import { FORMAT, FORMAT_VERSION, MANIFEST_NAME, originalName } from './manifest.ts';
import type { LibraryManifest, ManifestCopy } from './manifest.ts';
import { createZipWriter } from './zip-writer.ts';

export interface LibraryToSave {
  readonly files: LibraryFiles;
  readonly copies: readonly CopyRecord[];
  /** Hashes of the files that were chosen to be shown. */
  readonly chosen: readonly string[];
  /** Version of the reader. */
  readonly version: string;
}

export interface SaveListeners {
  readonly begin: (file: string) => void;
  readonly finish: () => void;
  readonly isCancelled: () => boolean;
}

/**
 * @param path where the file is to stand; what stood there is replaced
 * @throws ReaderError `disk` where it cannot be written, `unusable-file` where it would be larger than a ZIP file can be
 */
export async function saveLibrary(
  path: string,
  library: LibraryToSave,
  listeners: SaveListeners,
): Promise<SavedLibrary> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const saved = await write(temporary, library, listeners);
    if (saved.cancelled) await rm(temporary, { force: true });
    else await rename(temporary, path);
    return { file: basename(path), ...saved };
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof ReaderError) throw error;
    throw new ReaderError('disk', `${path} could not be written: ${readableError(error)}.`, { cause: error });
  }
}

async function write(
  path: string,
  { files, copies, chosen, version }: LibraryToSave,
  { begin, finish, isCancelled }: SaveListeners,
): Promise<Omit<SavedLibrary, 'file'>> {
  const made = new Date();
  const list = (kept: readonly CopyRecord[]): Buffer =>
    Buffer.from(
      JSON.stringify({
        format: FORMAT,
        version: FORMAT_VERSION,
        made: made.toISOString(),
        reader: version,
        copies: kept.map(manifestCopy),
        chosen,
      } satisfies LibraryManifest),
    );

  const zip = await createZipWriter(path, made);
  try {
    // The list comes first, so that a file that was cut short still tells what is missing; what is written there in
    // the end can only be shorter, and JSON may end in spaces.
    const room = list(copies).length;
    const fillList = await zip.reserve(MANIFEST_NAME, room);
    const kept: CopyRecord[] = [];
    const problems: LibraryProblem[] = [];
    for (const copy of copies) {
      if (isCancelled()) break;
      const { file, sha256 } = copy.source;
      begin(file);
      const written = await zip.addFile(originalName({ file, sha256 }), files.original(sha256), sha256);
      if (written === 'written') kept.push(copy);
      else problems.push({ file, message: `${file} was left out: ${PROBLEMS[written]}.` });
      finish();
    }
    const cancelled = kept.length + problems.length < copies.length;
    if (!cancelled) {
      const text = list(kept);
      await fillList(Buffer.concat([text, Buffer.alloc(room - text.length, ' ')]));
    }
    const bytes = cancelled ? 0 : await zip.end();
    const reports = new Set(kept.map(({ entry }) => entry.id)).size;
    return { reports, files: kept.length, bytes, problems, cancelled };
  } finally {
    await zip.close();
  }
}

const PROBLEMS = {
  missing: 'its file is no longer in the library folder: add it once more',
  damaged: 'it is damaged on disk: add it once more',
} as const;

function manifestCopy({ source, entry, added }: CopyRecord): ManifestCopy {
  const { sha256, file } = source;
  return { sha256, file, label: entry.label, ...(added === undefined ? {} : { added }) };
}
