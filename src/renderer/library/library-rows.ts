import type { LibraryEntry } from '../../shared/contract.ts';

/** A row of the library: the head of a group, or a report. */
export type LibraryRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly name: string;
      readonly count: number;
      readonly folded: boolean;
    }
  | { readonly kind: 'report'; readonly key: string; readonly entry: LibraryEntry };

/** Heads reports that belong to no area. */
const NO_AREA = 'Other documents';

/**
 * The library as rows: by area in alphabetical order, then the latest year first; full chapters before
 * other kinds of the same year. What is typed must occur in a report's name, area, year or level; while
 * something is typed no group is folded, so that nothing found stays out of sight.
 */
export function libraryRows(
  entries: readonly LibraryEntry[],
  typed: string,
  folded: ReadonlySet<string>,
): readonly LibraryRow[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const groups = new Map<string, LibraryEntry[]>();
  for (const entry of entries) {
    if (!matches(entry, words)) continue;
    const area = entry.area ?? NO_AREA;
    const group = groups.get(area);
    if (group === undefined) groups.set(area, [entry]);
    else group.push(entry);
  }
  return [...groups].sort(byArea).flatMap(([name, group]): LibraryRow[] => {
    const hidden = words.length === 0 && folded.has(name);
    const head: LibraryRow = {
      kind: 'group',
      key: `group ${name}`,
      name,
      count: group.length,
      folded: hidden,
    };
    if (hidden) return [head];
    return [
      head,
      ...group.sort(byYear).map((entry): LibraryRow => ({ kind: 'report', key: entry.id, entry })),
    ];
  });
}

/** What a report is called under the head of its area, where the area need not be said again. */
export function nameInGroup(entry: LibraryEntry): string {
  if (entry.area === null || entry.year === null) return entry.label;
  const rest = entry.label.startsWith(entry.area) ? entry.label.slice(entry.area.length).trim() : '';
  return rest === '' ? entry.label : rest;
}

/** The assessment in words, in full: "Kazakhstan 2016: Moderate Advancement", one after another of a joint chapter. */
export function levelsInWords({ label, title, levelLabel, levels }: LibraryEntry): string {
  if (levelLabel !== null) return `${label}: ${levelLabel}`;
  if (levels === undefined) return title;
  return [label, ...levels.map((one) => `${one.area}: ${one.label}`)].join('\n');
}

function matches(entry: LibraryEntry, words: readonly string[]): boolean {
  const levels = (entry.levels ?? []).flatMap(({ area, label }) => [area, label]);
  const text = fold(
    [entry.label, entry.title, entry.area, entry.year, entry.kind, entry.levelLabel, ...levels].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** Without case and accents: "Cote" finds "Côte". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function byArea(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  if ((left[0] === NO_AREA) !== (right[0] === NO_AREA)) return left[0] === NO_AREA ? 1 : -1;
  return left[0].localeCompare(right[0], 'en');
}

const KIND_ORDER = { chapter: 0, summary: 1, news: 2, document: 3 } as const;

function byYear(left: LibraryEntry, right: LibraryEntry): number {
  const years = (right.year ?? 0) - (left.year ?? 0);
  return (
    years || KIND_ORDER[left.kind] - KIND_ORDER[right.kind] || left.label.localeCompare(right.label, 'en')
  );
}
