/** What a window asks of references is answered, or told to be waited for, while those of long reports are still being joined. */
import { LONGEST_MS } from './calculator.ts';
import type { Library } from '../library/library.ts';
import { ReaderError } from '../../shared/result.ts';
import { within } from '../support/within.ts';

/**
 * The same library for whoever does not wait without end: its references are joined within the time of a call, or go on
 * being joined while whoever asked is told so. The window then asks again by itself (`renderer/services/asking-again.ts`).
 *
 * @param longest in milliseconds
 */
export function answeringSoon(library: Library, longest = LONGEST_MS): Library {
  const prepareSources = async (): Promise<void> => {
    const joined = library.prepareSources().then(() => true);
    if ((await within(joined, longest)) === null)
      throw new ReaderError(
        'not-yet',
        'The references are still being joined, which takes long with the reports of this library: ask again in a moment.',
      );
  };
  return Object.create(library, { prepareSources: { value: prepareSources } });
}
