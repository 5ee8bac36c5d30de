import { tooMuch } from './too-much.ts';

/** A whole yearly publication has five million characters; two of these are more than two seconds can hold. */
const MOST_CHARACTERS = 8_000_000;

/**
 * Refuses what is certain to take too long before any of it is read.
 *
 * @param what what would be worked out, the subject of a sentence
 * @throws ReaderError `not-found`; `too-much`
 */
export function checkLength(
  { length }: { readonly length: (id: string) => number },
  ids: readonly string[],
  what: string,
): void {
  const characters = ids.reduce((sum, id) => sum + length(id), 0);
  if (characters <= MOST_CHARACTERS) return;
  const millions = Math.round(characters / 1_000_000);
  throw tooMuch(`${what} would take too long, because they have ${millions} million characters`);
}
