import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { ReaderError } from '../../../shared/result.ts';
import { hasErrorCode } from './file-errors.ts';
import { withTrouble } from './folder-trouble.ts';
import { makeFolderTree } from './make-folder.ts';

/**
 * Makes sure of a folder that a library can be kept in, before anything is read for it.
 *
 * @throws ReaderError `disk`: "The library folder … cannot be written: …"
 */
export async function ensureWritable(folder: string): Promise<void> {
  try {
    await makeFolderTree(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT'))
      throw new UnwritableFolder(folder, error, 'no folder can be made there');
    throw new UnwritableFolder(folder, error);
  }
}

/** About a library folder in which something could not be written, and what to do. */
export class UnwritableFolder extends ReaderError {
  constructor(folder: string, cause: unknown, why?: string) {
    super('disk', withTrouble(`The library folder ${folder} cannot be written`, cause, why), { cause });
  }
}
