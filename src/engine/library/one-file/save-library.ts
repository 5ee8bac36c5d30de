/**
 * A library, or some of its reports, as one file: a ZIP file of its list and its originals. Written beside its place, a piece at a
 * time, and renamed when it is on the disk: under its name there is never half a library.
 */
import { basename, dirname } from 'node:path';
import type { LibraryProblem, SavedLibrary } from '../../../shared/contract/contract.ts';
import { originalHash } from '../../../shared/formats/original-hash.ts';
import { ReaderError } from '../../../shared/result.ts';
import { notWritten } from '../../support/files/with-reason.ts';
import { fillWhole, removeLeftovers } from '../../support/files/write-whole.ts';
import type { GrowingFile } from '../../support/files/write-whole.ts';
import { chosenEncoding } from '../store/copy-record.ts';
import type { CopyRecord } from '../store/copy-record.ts';
import type { LibraryFiles } from '../store/library-files.ts';
import type { SavedPart } from './chosen-part.ts';
import { exportTarget } from './export-target.ts';
import { FORMAT, FORMAT_VERSION, MANIFEST_NAME, originalName } from './manifest.ts';
import type { LibraryManifest, ManifestCopy } from './manifest.ts';
import { createZipWriter } from './zip-writer.ts';
import type { AddedFile } from './zip-writer.ts';

export interface LibraryToSave extends SavedPart {
  readonly files: LibraryFiles;
  /** Version of the reader. */
  readonly version: string;
}

export interface SaveListeners {
  readonly begin: (file: string) => void;
  readonly finish: () => void;
  readonly isCancelled: () => boolean;
}

/** What may become of a library file that stands where another is to be saved. */
export interface ReplaceOptions {
  /** It is replaced also where it holds files that are not saved again. */
  readonly mayLose?: boolean;
  /** What to do where it is not replaced: a sentence. */
  readonly remedy?: string;
}

const KEEP_BOTH = 'Save under another name, or add that file to the library first.';

/** Thrown to leave nothing of the file. */
class GivenUp extends Error {}

type Written = Omit<SavedLibrary, 'file'>;

/**
 * What cannot be read is left out and named, and the others are saved; but a library file that stands there already
 * is not replaced by one that holds less than the library does, because it may hold the very files that are missing.
 *
 * @param path where the file is to stand; a whole library file that stands there and holds nothing else than what is
 * saved is replaced, and nothing else is
 * @throws ReaderError `disk` where it cannot or must not be written, `unusable-file` where it would be larger than a
 * ZIP file can be, or none of the files could be read
 */
export async function saveLibrary(
  path: string,
  library: LibraryToSave,
  listeners: SaveListeners,
  { mayLose = false, remedy = KEEP_BOTH }: ReplaceOptions = {},
): Promise<SavedLibrary> {
  const target = await exportTarget(path, library.files.folder);
  if (!mayLose) refuseLoss(path, target.holds ?? [], library.copies, remedy);
  const file = basename(path);
  try {
    await removeLeftovers(dirname(target.path), target.path);
    const saved = await fillWhole(
      target.path,
      async (growing) => {
        const written = await write(growing, library, listeners);
        if (written.cancelled) throw new GivenUp();
        refuseLess(path, written, target.holds !== null);
        await target.checkAgain();
        return written;
      },
      { isLong: true },
    );
    return { file, ...saved };
  } catch (error) {
    if (error instanceof GivenUp) return { file, ...NOTHING };
    if (error instanceof ReaderError) throw error;
    throw notWritten(path, error);
  }
}

const NOTHING: Written = { reports: 0, files: 0, notes: 0, bytes: 0, problems: [], cancelled: true };

/** A sentence that names more files than these is no sentence. */
const MOST_NAMED = 5;

/** @throws ReaderError where the library file that stands there holds what would be lost */
function refuseLoss(
  path: string,
  holds: readonly ManifestCopy[],
  copies: readonly CopyRecord[],
  remedy: string,
): void {
  const saved = new Set(copies.map(({ source }) => originalHash(source)));
  const lost = holds.filter(({ sha256 }) => !saved.has(sha256));
  if (lost.length === 0) return;
  const names = [
    ...new Set(lost.map(({ label, file }) => (label === '' ? file : label).slice(0, LONGEST_LABEL))),
  ];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const files = lost.length === 1 ? '1 file' : `${lost.length} files`;
  throw new ReaderError(
    'disk',
    `${path} was left as it is, because it is a saved library with ${files} that this library does not have (${names.slice(0, MOST_NAMED).join(', ')}${more}). ${remedy}`,
  );
}

const LONGEST_LABEL = 80;

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
  { files, copies, chosen, separations, notes, version }: LibraryToSave,
  { begin, finish, isCancelled }: SaveListeners,
): Promise<Written> {
  const made = new Date();
  const list = (kept: readonly OriginalFile[]): Buffer =>
    Buffer.from(
      JSON.stringify({
        format: FORMAT,
        version: FORMAT_VERSION,
        made: made.toISOString(),
        reader: version,
        copies: kept.map(manifestCopy),
        chosen,
        separations,
        notes,
      } satisfies LibraryManifest),
    );

  const zip = createZipWriter(file, made);
  // The list comes first, so that a file that was cut short still tells what is missing; what is written there in
  // the end can only be shorter, and JSON may end in spaces.
  const originals = originalFiles(copies);
  const room = list(originals).length;
  const fillList = await zip.reserve(MANIFEST_NAME, room);
  const kept: OriginalFile[] = [];
  const problems: LibraryProblem[] = [];
  for (const original of originals) {
    if (isCancelled()) break;
    const {
      sha256,
      copies: [
        {
          source: { file },
        },
      ],
    } = original;
    begin(file);
    const written = await zip.addFile(originalName({ file, sha256 }), files.original(sha256), sha256);
    if (written.kind === 'written') kept.push(original);
    else problems.push({ file, message: `${file} was left out: ${problemOf(written)}.` });
    finish();
  }
  const cancelled = kept.length + problems.length < originals.length;
  if (!cancelled) {
    const text = list(kept);
    await fillList(Buffer.concat([text, Buffer.alloc(room - text.length, ' ')]));
  }
  const bytes = cancelled ? 0 : await zip.end();
  const reports = new Set(kept.flatMap((original) => original.copies.map(({ entry }) => entry.id))).size;
  return { reports, files: kept.length, notes: notes.length, bytes, problems, cancelled };
}

const PROBLEMS = {
  missing: 'its file is no longer in the library folder: add it once more',
  damaged: 'it is damaged on disk: add it once more',
} as const;

function problemOf(added: Exclude<AddedFile, { readonly kind: 'written' }>): string {
  if (added.kind === 'no-file') return `${added.why}: add it once more`;
  if (added.kind === 'unreadable') return `it cannot be read (${added.why})`;
  return PROBLEMS[added.kind];
}

/** A file and what the library has of it: one report, or parts of a volume. */
export interface OriginalFile {
  readonly sha256: string;
  readonly copies: readonly [CopyRecord, ...CopyRecord[]];
}

/** In the order in which they were added. */
export function originalFiles(copies: readonly CopyRecord[]): readonly OriginalFile[] {
  const files = new Map<string, [CopyRecord, ...CopyRecord[]]>();
  for (const copy of copies) {
    const sha256 = originalHash(copy.source);
    const known = files.get(sha256);
    if (known === undefined) files.set(sha256, [copy]);
    else known.push(copy);
  }
  return Array.from(files, ([sha256, of]) => ({ sha256, copies: of }));
}

function manifestCopy({ sha256, copies }: OriginalFile): ManifestCopy {
  const [copy] = copies;
  const { file, volume } = copy.source;
  const encoding = chosenEncoding(copy);
  const isWhole = volume === undefined || copies.length === volume.parts;
  return {
    sha256,
    file,
    label: copies.length === 1 ? copy.entry.label : `${copies.length} reports`,
    ...(copy.added === undefined ? {} : { added: copy.added }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(isWhole ? {} : { parts: copies.map(({ source }) => source.sha256) }),
  };
}
