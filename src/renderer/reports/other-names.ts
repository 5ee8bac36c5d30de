import type { LibraryEntry, ListedArea } from '../../shared/contract/contract.ts';

/**
 * What a report is found by beside its own name: the names of its areas that later and earlier reports use and that
 * people use ("Ivory Coast", "Swaziland"), and their region.
 */
export function otherNamesOf(areas: readonly ListedArea[]): (entry: LibraryEntry) => string {
  const byName = new Map(
    areas.map((area) => [area.name, [area.name, ...area.otherNames, area.region ?? ''].join(' ')]),
  );
  return (entry) =>
    [entry.area ?? '', ...(entry.areas ?? [])].map((name) => byName.get(name) ?? name).join(' ');
}
