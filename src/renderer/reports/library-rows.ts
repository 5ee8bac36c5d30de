import { compareAreaNames } from '../../shared/area-order.ts';
import type { LibraryEntry, LibraryListing } from '../../shared/contract/contract.ts';
import type { Level } from '../../shared/model.ts';
import { fold } from '../../shared/text/fold.ts';
import { wordTest } from '../ui/all-words.ts';
import { otherNamesOf } from './other-names.ts';

/** A row of the library: the head of a group, or a report. */
export type LibraryRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly name: string;
      /** The Department's, of an area of its. */
      readonly region: string | null;
      readonly count: number;
      /** Ids of the reports under it, also where it is folded. */
      readonly reports: readonly string[];
      readonly folded: boolean;
    }
  | {
      readonly kind: 'report';
      readonly key: string;
      readonly entry: LibraryEntry;
      /** Name of the group it stands in. */
      readonly group: string;
    };

/** Heads reports that belong to no area. */
const NO_AREA = 'Other documents';

/**
 * The library as rows: by area in alphabetical order, then the latest year first; full chapters before
 * other kinds of the same year; a joint chapter under each of its areas. What is typed must occur in a report's
 * name, year or level, or in any name of its area or its region; while something is typed no group is folded, so that nothing found stays out of sight.
 */
export function libraryRows(
  { reports, areas }: Pick<LibraryListing, 'reports' | 'areas'>,
  typed: string,
  folded: ReadonlySet<string>,
): readonly LibraryRow[] {
  const namesOf = otherNamesOf(areas);
  const regions = new Map(areas.map(({ name, region }) => [name, region]));
  const groups = new Map<string, LibraryEntry[]>();
  const holds = wordTest(typed);
  for (const entry of reports) {
    const region = regions.get(entry.area ?? '') ?? '';
    if (!holds(fold(wordsOf(entry, `${namesOf(entry)} ${region}`)))) continue;
    for (const area of new Set([entry.area ?? NO_AREA, ...(entry.areas ?? [])])) {
      const group = groups.get(area);
      if (group === undefined) groups.set(area, [entry]);
      else group.push(entry);
    }
  }
  return [...groups].sort(byArea).flatMap(([name, group]): LibraryRow[] => {
    const hidden = typed.trim() === '' && folded.has(name);
    const head: LibraryRow = {
      kind: 'group',
      key: `group ${name}`,
      name,
      region: regions.get(name) ?? null,
      count: group.length,
      reports: group.map(({ id }) => id),
      folded: hidden,
    };
    if (hidden) return [head];
    return [
      head,
      ...group
        .sort(byYear)
        .map((entry): LibraryRow => ({ kind: 'report', key: `${name} ${entry.id}`, entry, group: name })),
    ];
  });
}

/** What a report is called under the head of an area: its own area need not be said again, a joint one is too long. */
export function nameInGroup(entry: LibraryEntry, group: string | null): string {
  const isJoint = entry.area !== group && (entry.areas ?? []).some((area) => area === group);
  if (isJoint && entry.year !== null) return `${entry.year} (joint)`;
  if (entry.area === null || entry.year === null || entry.area !== group) return entry.label;
  const printed = entry.label.replaceAll('’', "'");
  const rest = printed.startsWith(entry.area) ? entry.label.slice(entry.area.length).trim() : '';
  return rest === '' ? entry.label : rest;
}

/** The level to show under the head of an area: of a joint chapter that of the area. */
export function levelInGroup({ level, levels, areas }: LibraryEntry, group: string): Level | null {
  // They run side by side unless two of its names stand for one area.
  if (levels === undefined || areas?.length !== levels.length) return level;
  return levels[areas.indexOf(group)]?.level ?? level;
}

/** The assessment in words, in full: "Kazakhstan 2016: Moderate Advancement", one after another of a joint chapter. */
export function levelsInWords({ label, title, levelLabel, levels }: LibraryEntry): string {
  if (levelLabel !== null) return `${label}: ${levelLabel}`;
  if (levels === undefined) return title;
  return [label, ...levels.map((one) => `${one.area}: ${one.label}`)].join('\n');
}

/** What a report is found by. */
function wordsOf(entry: LibraryEntry, otherNames: string): string {
  const levels = (entry.levels ?? []).flatMap(({ area, label }) => [area, label]);
  return [entry.label, entry.title, otherNames, entry.year, entry.kind, entry.levelLabel, ...levels].join(
    ' ',
  );
}

function byArea(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  if ((left[0] === NO_AREA) !== (right[0] === NO_AREA)) return left[0] === NO_AREA ? 1 : -1;
  return compareAreaNames(left[0], right[0]);
}

const KIND_ORDER = { chapter: 0, summary: 1, news: 2, document: 3 } as const;

function byYear(left: LibraryEntry, right: LibraryEntry): number {
  const years = (right.year ?? 0) - (left.year ?? 0);
  return (
    years || KIND_ORDER[left.kind] - KIND_ORDER[right.kind] || left.label.localeCompare(right.label, 'en')
  );
}
