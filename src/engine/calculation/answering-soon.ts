/** What a window asks of references is answered, or told to be waited for, while those of long reports are still being joined. */
import type { Library } from '../library/library.ts';
import { ReaderError } from '../../shared/result.ts';
import { within } from '../support/within.ts';

/** A window says after two seconds what it waits for; nobody waits longer than this. A busy machine joins a small library in less. */
const LONGEST_MS = 20_000;

/**
 * The same library for whoever does not wait without end: its references are joined within so long, or go on being joined
 * while whoever asked is told so.
 *
 * @param longest in milliseconds
 */
export function answeringSoon(library: Library, longest = LONGEST_MS): Library {
  const prepareSources = async (): Promise<void> => {
    const joined = library.prepareSources().then(() => true);
    if ((await within(joined, longest)) === null)
      throw new ReaderError(
        'too-much',
        'The references are still being joined, which takes long with the reports of this library: ask again in a moment.',
      );
  };
  return Object.create(library, { prepareSources: { value: prepareSources } });
}
