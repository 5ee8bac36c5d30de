/** Why areas have no row in a year: never a blank that could be taken for an answer. */
import type { AcrossGap, AcrossMissing, AcrossRow } from '../../shared/across/across.ts';
import { mayLackRow, mayLackTable } from '../years/lacking-copy.ts';
import type { AreaPlaces } from './area-places.ts';
import type { StatingReport } from './stating-report.ts';

interface Asked {
  readonly years: readonly number[];
  readonly inScope: (area: string) => boolean;
  readonly places: AreaPlaces;
}

/** One for each area of the reports and each year in which none of them states the row. */
export function missingRows(
  reports: readonly StatingReport[],
  rows: readonly AcrossRow[],
  { years, inScope, places }: Asked,
): AcrossMissing[] {
  const stated = new Set(rows.map(({ area, year }) => `${area}\n${year}`));
  const byArea = new Map<string, StatingReport[]>();
  for (const report of reports)
    for (const area of areasOf(report))
      if (inScope(area)) byArea.set(area, [...(byArea.get(area) ?? []), report]);
  return [...byArea].flatMap(([area, about]) =>
    years.flatMap((year): AcrossMissing[] => {
      if (stated.has(`${area}\n${year}`)) return [];
      const own = about.filter((report) => report.year === year);
      const having = own.find((report) => report.stated !== null);
      const report = having ?? own[0];
      return [
        { area, region: places.regionOf(area), year, why: gapOf(own, having), report: report?.id ?? null },
      ];
    }),
  );
}

function gapOf(reports: readonly StatingReport[], having: StatingReport | undefined): AcrossGap {
  if (reports.length === 0) return 'no-report';
  if (having === undefined)
    return reports.every(({ findings = [] }) => mayLackTable(findings)) ? 'not-in-copy' : 'no-table';
  return having.stated?.torn === true || mayLackRow(having.findings ?? []) ? 'not-made-out' : 'not-stated';
}

/** A joint chapter answers for the areas that it assesses, and for its own name where it states something of it. */
function areasOf({ area, areas, stated }: StatingReport): readonly string[] {
  if (areas.length === 0) return [area];
  const ofWhole = stated?.facts.some((fact) => fact.areas.length === 0) === true;
  return ofWhole ? [...areas, area] : areas;
}
