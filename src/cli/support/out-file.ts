/** What a command writes where `--out` says: never among a library's own files, and over nothing of another kind. */
import { stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { placeOf, saveWhole } from '../../engine/support/files/save-whole.ts';
import { notWritten } from '../../engine/support/files/with-reason.ts';
import { ReaderError } from '../../shared/result.ts';

/**
 * Refuses at once what `writeOut` would refuse once all is made.
 *
 * @param endings what files of this kind end in; one that stands there and ends otherwise is somebody's, and stays
 * @throws ReaderError `disk`; what stood there is untouched then
 */
export async function checkOut(path: string, endings: readonly string[]): Promise<void> {
  const place = await placeOf(path).catch((error: unknown) => {
    throw notWritten(path, error);
  });
  const found = await stat(place).catch(() => null);
  const ending = extname(path).toLowerCase();
  if (found !== null && found.size > 0 && !endings.includes(ending))
    throw new ReaderError(
      'disk',
      `${path} could not be written: another file stands there. Choose another name, ending in ${endings.join(' or ')}.`,
    );
  if (await isInLibrary(dirname(place)))
    throw new ReaderError(
      'disk',
      `${path} could not be written: it would stand among a library's own files. Choose another place.`,
    );
}

/**
 * @param endings as for `checkOut`
 * @throws ReaderError `disk`; what stood there is untouched then
 */
export async function writeOut(
  path: string,
  content: string | Uint8Array,
  endings: readonly string[],
): Promise<void> {
  await checkOut(path, endings);
  await saveWhole(path, content);
}

/** Whether a folder, or one that it is in, is a library's. */
async function isInLibrary(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const [locks, journal, originals] = await Promise.all(
      ['locks', 'journal', 'originals'].map((name) => stat(join(at, name)).catch(() => null)),
    );
    if (locks?.isDirectory() === true && (journal?.isFile() === true || originals?.isDirectory() === true))
      return true;
    if (at === dirname(at)) return false;
  }
}
