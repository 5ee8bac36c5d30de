import { originalHash } from '../../../shared/formats/original-hash.ts';
import { ReaderError } from '../../../shared/result.ts';
import { encodingNamed } from '../../formats/text/decode-text.ts';
import type { ChangeContext } from './library-change.ts';
import type { Put } from './put-file.ts';

/**
 * Reads a file of the library anew, its characters written as its user says.
 *
 * @throws ReaderError `bad-argument` for what ships with the reader and for an encoding that nobody knows,
 *   `unusable-file` where it cannot be read so
 */
export async function readAs(
  { store, shelf, openPool }: ChangeContext,
  put: Put,
  { id, sha256, encoding }: { readonly id: string; readonly sha256: string; readonly encoding: string },
): Promise<void> {
  if (encodingNamed(encoding) === null)
    throw new ReaderError('bad-argument', `No encoding is called "${encoding}".`);
  const copy = shelf.copies(id).find(({ source, entry }) => source.sha256 === sha256 && !entry.builtIn);
  if (copy === undefined)
    throw new ReaderError('bad-argument', 'This file ships with the reader and is read as it was written.');
  const original = originalHash(copy.source);
  const file = { path: store().files.original(original), name: copy.source.file, encoding };
  const pool = openPool();
  try {
    const result = await pool.read(file, (hash) => (hash === original ? 'yes' : 'no'));
    if (result.kind === 'read')
      await put(result.copies, result.staged, { isReadAnew: true, prepared: result.prepared });
    else
      throw new ReaderError(
        'unusable-file',
        result.kind === 'failed' ? result.message : `${file.name} is damaged on disk: add it once more.`,
      );
  } finally {
    await pool.close();
  }
}
