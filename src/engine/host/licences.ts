/** `out/licences.json`, which the build makes of what it has bundled (`scripts/lib/bundled-packages.ts`). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PackageLicence } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';

const LICENCES = z.array(
  z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

/**
 * The licences of all that ships.
 *
 * @param root the program's own folder
 * @throws ReaderError `disk` where the build is not whole
 */
export async function readLicences(root: string): Promise<readonly PackageLicence[]> {
  try {
    return LICENCES.parse(JSON.parse(await readFile(join(root, 'out/licences.json'), 'utf8')));
  } catch (error) {
    const message =
      'The licences of what ships cannot be read: the reader is not whole and should be installed anew.';
    throw new ReaderError('disk', message, { cause: error });
  }
}
