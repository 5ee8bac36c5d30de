import type { LibraryEntry } from '../../shared/contract/contract.ts';

/** What ships with the reader stays; of a report with several files, the added ones can go. */
export function canRemove({ copies, builtIn }: LibraryEntry): boolean {
  return copies?.some((copy) => !copy.builtIn) ?? !builtIn;
}
