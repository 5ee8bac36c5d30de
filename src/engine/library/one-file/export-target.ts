/** Where a library may be saved as one file: where nothing stands yet, or a library file that can be replaced. */
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { ReaderError } from '../../../shared/result.ts';
import { readableError } from '../../support/files/file-errors.ts';
import { placeOf } from '../../support/files/save-whole.ts';
import { whyNotReplaced } from './replaceable.ts';

export interface ExportTarget {
  /** Links followed. */
  readonly path: string;
  /** A library file stands there. */
  readonly isTaken: boolean;
}

/**
 * @param path as the user named it
 * @param libraryFolder of the library that is to be saved, in which no file may be made, however it is spelt
 * @throws ReaderError `disk`
 */
export async function exportTarget(path: string, libraryFolder: string): Promise<ExportTarget> {
  const refuse = (why: string, cause?: unknown): never => {
    throw new ReaderError('disk', `${path} could not be written: ${why}`, { cause });
  };
  try {
    const place = await placeOf(resolve(path));
    if (await isInside(dirname(place), libraryFolder))
      refuse("it would stand among the library's own files. Choose another place.");
    const found = await stat(place).catch(() => null);
    if (found === null) return { path: place, isTaken: false };
    const why = await whyNotReplaced(place);
    if (why !== null) refuse(`${basename(place)} ${why}, and is not replaced. Choose another name.`);
    return { path: place, isTaken: true };
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    return refuse(`${readableError(error)}. Choose another place.`, error);
  }
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
