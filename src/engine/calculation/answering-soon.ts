/** What a window asks is answered, or told to be waited for, while what it is answered from is still being made. */
import { LONGEST_MS } from './calculator.ts';
import type { Library } from '../library/library.ts';
import type { KeptOfYears } from '../library/kept-histories.ts';
import { ReaderError } from '../../shared/result.ts';
import { within } from '../support/within.ts';

/**
 * The same library for whoever does not wait without end: references, histories, facts and the search are there within the time
 * of a call, or go on being made while whoever asked is told so. The window then asks again by itself
 * (`renderer/services/asking-again.ts`).
 *
 * @param longest in milliseconds
 */
export function answeringSoon(library: Library, longest = LONGEST_MS): Library {
  async function soon<Value>(work: Promise<Value>, what: string): Promise<Value> {
    const made = await within(
      work.then((value) => ({ value })),
      longest,
    );
    if (made !== null) return made.value;
    throw new ReaderError(
      'not-yet',
      `${what}, which takes long with the reports of this library: ask again in a moment.`,
    );
  }
  const keptSoon = <Value>(kept: KeptOfYears<Value>): KeptOfYears<Value> => ({
    get: (of, make) =>
      soon(
        kept.get(of, make),
        `The passages of ${of.area.slice(0, LONGEST_NAME)} are still being followed through its years`,
      ),
  });
  const { histories } = library;
  const answers = {
    prepareSources: () => soon(library.prepareSources(), JOINING),
    allSources: () => soon(library.allSources(), JOINING),
    stated: (concept) => soon(library.stated(concept), 'What the tables state is still being read'),
    search: async (query) => {
      await soon(library.openSearch(), 'The search index is still being made');
      return library.search(query);
    },
    histories: { ...keptSoon(histories), changes: keptSoon(histories.changes) },
  } satisfies Partial<Library>;
  return Object.create(
    library,
    Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, { value }])),
  );
}

const JOINING = 'The references are still being joined';
const LONGEST_NAME = 100;
