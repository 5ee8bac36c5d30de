/** Where a library may be saved as one file: where nothing stands yet, or a library file that can be replaced. */
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { ReaderError } from '../../../shared/result.ts';
import { placeOf } from '../../support/files/save-whole.ts';
import { notWritten } from '../../support/files/with-reason.ts';
import type { ManifestCopy } from './manifest.ts';
import { foundFile } from './replaceable.ts';

export interface ExportTarget {
  /** Links followed. */
  readonly path: string;
  /** What the library file that stands there holds; `null` where nothing stands there. */
  readonly holds: readonly ManifestCopy[] | null;
  /** @throws ReaderError `disk` where another program has put something else there since */
  readonly checkAgain: () => Promise<void>;
}

/**
 * @param path as the user named it
 * @param libraryFolder of the library that is to be saved, in which no file may be made, however it is spelt
 * @throws ReaderError `disk`
 */
export async function exportTarget(path: string, libraryFolder: string): Promise<ExportTarget> {
  const refuse = (why: string): never => {
    throw new ReaderError('disk', `${path} could not be written: ${why}`);
  };
  try {
    const place = await placeOf(resolve(path));
    if (await isInside(dirname(place), libraryFolder))
      refuse("it would stand among the library's own files. Choose another place.");
    const state = await stateOf(place);
    const checkAgain = async (): Promise<void> => {
      if ((await stateOf(place)) !== state)
        refuse('another program has written a file there meanwhile. Choose another name.');
    };
    if (state === null) return { path: place, holds: null, checkAgain };
    const found = await foundFile(place);
    if ('why' in found)
      return refuse(`${basename(place)} ${found.why}, and is not replaced. Choose another name.`);
    return { path: place, holds: found.holds, checkAgain };
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw notWritten(path, error);
  }
}

/** Which content the file has: its place on the disk, length and time. */
async function stateOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

/** By what the folders are and not by their names: links, letter case and mounts spell one folder in many ways. */
async function isInside(folder: string, other: string): Promise<boolean> {
  const wanted = await stat(other, { bigint: true });
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at, { bigint: true });
    if (found.dev === wanted.dev && found.ino === wanted.ino) return true;
    if (at === dirname(at)) return false;
  }
}
