import type { LibraryEntry } from '../../shared/contract.ts';
import { libraryRows } from '../library/library-rows.ts';

const NOTHING_FOLDED: ReadonlySet<string> = new Set();

/** All reports in the library's order. */
export function pickerOptions(reports: readonly LibraryEntry[]): readonly LibraryEntry[] {
  return libraryRows(reports, '', NOTHING_FOLDED).flatMap((row) =>
    row.kind === 'report' ? [row.entry] : [],
  );
}
