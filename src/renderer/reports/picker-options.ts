import type { LibraryListing } from '../../shared/contract/contract.ts';
import { libraryRows } from './library-rows.ts';
import { otherNamesOf } from './other-names.ts';
import type { Option } from '../ui/menu/Picker.tsx';

const NOTHING_FOLDED: ReadonlySet<string> = new Set();

/** All reports in the library's order, each once, found by every name of their areas. */
export function pickerOptions(library: Pick<LibraryListing, 'reports' | 'areas'>): readonly Option[] {
  const namesOf = otherNamesOf(library.areas);
  const options = new Map<string, Option>();
  for (const row of libraryRows(library, '', NOTHING_FOLDED)) {
    if (row.kind !== 'report') continue;
    const { id, label } = row.entry;
    options.set(id, { id, name: label, also: namesOf(row.entry) });
  }
  return [...options.values()];
}
