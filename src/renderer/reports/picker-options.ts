import type { LibraryListing } from '../../shared/contract/contract.ts';
import { libraryRows } from './library-rows.ts';
import { otherNamesOf } from './other-names.ts';
import type { Option } from '../ui/menu/Picker.tsx';

const NOTHING_FOLDED: ReadonlySet<string> = new Set();

/**
 * All reports in the library's order, each once, found by every name of their areas; before all others those of the area
 * that the chosen one is about, so that a long list opens with them.
 */
export function pickerOptions(
  library: Pick<LibraryListing, 'reports' | 'areas'>,
  chosen: string,
): readonly Option[] {
  const namesOf = otherNamesOf(library.areas);
  const area = library.reports.find(({ id }) => id === chosen)?.area ?? null;
  const first = new Map<string, Option>();
  const options = new Map<string, Option>();
  for (const row of libraryRows(library, '', NOTHING_FOLDED)) {
    if (row.kind !== 'report') continue;
    const { id, label } = row.entry;
    const isFirst = area !== null && row.entry.area === area;
    (isFirst ? first : options).set(id, { id, name: label, also: namesOf(row.entry) });
  }
  return [...first.values(), ...options.values()];
}
