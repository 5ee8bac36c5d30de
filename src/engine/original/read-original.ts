/** The bytes of a file as they were added, or why they cannot be had. */
import { ReaderError } from '../../shared/result.ts';
import { hashOf, readBytes } from '../formats/read-reports.ts';

/**
 * @throws ReaderError `disk`, one sentence, where the file is gone, cannot be read or is another one now
 */
export async function readOriginal({
  path,
  sha256,
  name,
}: {
  readonly path: string;
  readonly sha256: string;
  readonly name: string;
}): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path, name);
  } catch (error) {
    const message = `The original of ${name} is not on the disk any more, or cannot be read: add the file again to see its pages; its text is not affected.`;
    throw new ReaderError('disk', message, { cause: error });
  }
  if (hashOf(bytes) !== sha256)
    throw new ReaderError(
      'disk',
      `The original of ${name} was altered on the disk since it was added, so that nothing can be proved by it: add the file again; its text is not affected.`,
    );
  return bytes;
}
