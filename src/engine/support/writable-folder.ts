import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { ReaderError } from '../../shared/result.ts';
import { readableError } from '../file-errors.ts';

/**
 * Makes sure of a folder that a library can be kept in, before anything is read for it.
 *
 * @throws ReaderError `disk`: "The library folder … cannot be written: …"
 */
export async function ensureWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** One sentence about a library folder in which something could not be written. */
export function unwritable(folder: string, error: unknown): ReaderError {
  const message = `The library folder ${folder} cannot be written: ${readableError(error)}.`;
  return new ReaderError('disk', message, { cause: error });
}
