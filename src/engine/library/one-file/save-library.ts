/**
 * A whole library as one file: a ZIP file of its list and its originals. Written beside its place, a piece at a
 * time, and renamed when it is on the disk: under its name there is never half a library.
 */
import { basename, dirname } from 'node:path';
import type { LibraryProblem, SavedLibrary } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import { readableError } from '../../support/files/file-errors.ts';
import { fillWhole, removeLeftovers } from '../../support/files/write-whole.ts';
import type { GrowingFile } from '../../support/files/write-whole.ts';
import { chosenEncoding } from '../store/copy-record.ts';
import type { CopyRecord } from '../store/copy-record.ts';
import type { LibraryFiles } from '../store/library-files.ts';
import { exportTarget } from './export-target.ts';
import { FORMAT, FORMAT_VERSION, MANIFEST_NAME, originalName } from './manifest.ts';
import type { LibraryManifest, ManifestCopy } from './manifest.ts';
import { createZipWriter } from './zip-writer.ts';
import type { AddedFile } from './zip-writer.ts';

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

/** Thrown to leave nothing of the file. */
class GivenUp extends Error {}

type Written = Omit<SavedLibrary, 'file'>;

/**
 * What cannot be read is left out and named, and the others are saved; but a library file that stands there already
 * is not replaced by one that holds less than the library does, because it may hold the very files that are missing.
 *
 * @param path where the file is to stand; a library file that stands there is replaced, and nothing else ever is
 * @throws ReaderError `disk` where it cannot or must not be written, `unusable-file` where it would be larger than a
 * ZIP file can be, or none of the files could be read
 */
export async function saveLibrary(
  path: string,
  library: LibraryToSave,
  listeners: SaveListeners,
): Promise<SavedLibrary> {
  const target = await exportTarget(path, library.files.folder);
  const file = basename(path);
  try {
    await removeLeftovers(dirname(target.path), target.path);
    const saved = await fillWhole(target.path, async (growing) => {
      const written = await write(growing, library, listeners);
      if (written.cancelled) throw new GivenUp();
      refuseLess(path, written, target.isTaken);
      return written;
    });
    return { file, ...saved };
  } catch (error) {
    if (error instanceof GivenUp) return { file, ...NOTHING };
    if (error instanceof ReaderError) throw error;
    throw new ReaderError('disk', `${path} could not be written: ${readableError(error)}.`, { cause: error });
  }
}

const NOTHING: Written = { reports: 0, files: 0, bytes: 0, problems: [], cancelled: true };

/** A sentence that names more files than these is no sentence. */
const MOST_NAMED = 5;

/** @throws ReaderError where what was written must not come to its place */
function refuseLess(path: string, { files, problems }: Written, isTaken: boolean): void {
  if (problems.length === 0 || (files > 0 && !isTaken)) return;
  const named = problems.slice(0, MOST_NAMED).map(({ message }) => message);
  const why = [
    ...named,
    ...(problems.length > MOST_NAMED ? [`(And ${problems.length - MOST_NAMED} more.)`] : []),
  ].join(' ');
  throw new ReaderError(
    'unusable-file',
    files === 0
      ? `Nothing was saved, because no file of the library could be read. ${why}`
      : `${path} was left as it is, because not all of the library could be read: save under another name, or mend the library first. ${why}`,
  );
}

async function write(
  file: GrowingFile,
  { files, copies, chosen, version }: LibraryToSave,
  { begin, finish, isCancelled }: SaveListeners,
): Promise<Written> {
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

  const zip = createZipWriter(file, made);
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
    if (written.kind === 'written') kept.push(copy);
    else problems.push({ file, message: `${file} was left out: ${problemOf(written)}.` });
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
}

const PROBLEMS = {
  missing: 'its file is no longer in the library folder: add it once more',
  damaged: 'it is damaged on disk: add it once more',
} as const;

function problemOf(added: Exclude<AddedFile, { readonly kind: 'written' }>): string {
  if (added.kind === 'unreadable') return `it cannot be read (${added.why})`;
  return PROBLEMS[added.kind];
}

function manifestCopy(copy: CopyRecord): ManifestCopy {
  const { sha256, file } = copy.source;
  const encoding = chosenEncoding(copy);
  return {
    sha256,
    file,
    label: copy.entry.label,
    ...(copy.added === undefined ? {} : { added: copy.added }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}
