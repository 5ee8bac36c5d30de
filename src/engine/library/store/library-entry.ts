/** Reports as the library lists them. */
import { areaName, areaOf, isSameArea } from '../../../core/areas/areas.ts';
import { compareAreaNames } from '../../../shared/area-order.ts';
import type { LibraryEntry, ListedArea } from '../../../shared/contract/contract.ts';
import { reportLabel } from '../../../shared/label.ts';
import type { Report } from '../../../shared/model.ts';

export function libraryEntry(report: Report, builtIn: boolean): LibraryEntry {
  return {
    id: report.id,
    label: reportLabel(report),
    kind: report.kind,
    title: report.title,
    area: report.area,
    year: report.year,
    level: report.assessment?.level ?? null,
    levelLabel: report.assessment?.label ?? null,
    ...(report.assessments === undefined
      ? {}
      : { levels: report.assessments.map(({ area, level, label }) => ({ area, level, label })) }),
    format: report.source.format,
    builtIn,
    tables: report.tables.length,
    references: report.references.length,
    findings: report.findings,
  };
}

/** The entry under the names that its areas have in every list; what the report calls them stays beside them. */
export function underAreaNames(entry: LibraryEntry): LibraryEntry {
  const { area, levels } = entry;
  if (area === null) return entry;
  const name = areaName(area);
  const areas = [...new Set((levels ?? []).map((level) => areaName(level.area)))];
  return {
    ...entry,
    area: name,
    ...(isSpelledAlike(name, area) ? {} : { printedArea: area }),
    ...(areas.length === 0 ? {} : { areas }),
  };
}

/** "Côte d’Ivoire" and "Côte d'Ivoire" are not two names. */
function isSpelledAlike(name: string, printed: string): boolean {
  return name === printed.replaceAll('’', "'");
}

/** The areas of these reports, each once, in alphabetical order. */
export function listedAreas(entries: readonly LibraryEntry[]): readonly ListedArea[] {
  const names = new Set(
    entries.flatMap(({ area, areas }) => [...(area === null ? [] : [area]), ...(areas ?? [])]),
  );
  return [...names].sort(compareAreaNames).map((name) => {
    const { region, names: all } = areaOf(name);
    return { name, region, otherNames: all.filter((other) => other !== name) };
  });
}

/** Whether a report is about an area, alone or among others, whatever name is used for it. */
export function isAbout({ area, areas }: LibraryEntry, asked: string): boolean {
  return [area, ...(areas ?? [])].some((name) => name !== null && isSameArea(name, asked));
}

/** By area, the newest year first, a full chapter before a summary; what is no report of an area comes last. */
export function compareEntries(a: LibraryEntry, b: LibraryEntry): number {
  return (
    Number(!isAreaReport(a)) - Number(!isAreaReport(b)) ||
    compareAreaNames(a.area ?? '', b.area ?? '') ||
    (b.year ?? -Infinity) - (a.year ?? -Infinity) ||
    Number(a.kind === 'summary') - Number(b.kind === 'summary') ||
    a.label.localeCompare(b.label, 'en') ||
    a.id.localeCompare(b.id, 'en')
  );
}

function isAreaReport(entry: LibraryEntry): boolean {
  return (entry.kind === 'chapter' || entry.kind === 'summary') && entry.area !== null;
}
