/** The bytes of a file inside a library file, proved by their hash. */
import { ReaderError } from '../../../shared/result.ts';
import { withReason } from '../../support/files/with-reason.ts';
import { hashOf } from '../../formats/read-reports.ts';
import type { FilePath } from '../../support/files/file-path.ts';
import { openRegularFile } from '../../support/files/regular-file.ts';
import type { LibraryFilePart } from './library-file.ts';
import { readEntry } from './zip-data.ts';

/**
 * @param path of the library file
 * @param name what the part is called in messages
 * @throws ReaderError `unusable-file`, one sentence
 */
export async function readPart(path: FilePath, name: string, part: LibraryFilePart): Promise<Uint8Array> {
  const bytes = await entryBytes(path, part);
  if (bytes !== null && hashOf(bytes) === part.sha256) return bytes;
  throw new ReaderError(
    'unusable-file',
    `${name} is damaged in ${part.inside}: its bytes are not those that were saved.`,
  );
}

async function entryBytes(path: FilePath, { entry, inside }: LibraryFilePart): Promise<Uint8Array | null> {
  try {
    const file = await openRegularFile(path);
    try {
      return await readEntry(file, entry);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new ReaderError('unusable-file', withReason(`${inside} cannot be read`, error), {
      cause: error,
    });
  }
}
