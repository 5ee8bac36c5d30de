/** The rows that the series prints in every table of a concept, each under the latest of its names. */
import type { AcrossConcept } from '../../../shared/across/across.ts';
import { seriesRow } from '../../compare/units/series-labels.ts';
import { SERIES } from '../../report/series/findings-series.ts';

export interface NamedRow {
  /** The name that the latest years print. */
  readonly name: string;
  readonly names: readonly string[];
}

const rowsByConcept = new Map<AcrossConcept, readonly NamedRow[]>();
const namesById = new Map<string, string>();
for (const [concept, rows] of SERIES.tableRows) {
  const latest = SERIES.latestLabels.get(concept) ?? [];
  const named = rows.map((names, at): NamedRow => ({ name: latest[at] ?? names[0] ?? '', names }));
  rowsByConcept.set(concept, named);
  for (const { name, names } of named)
    for (const label of names) {
      const id = seriesRow(concept, label);
      if (id !== null && !namesById.has(id)) namesById.set(id, name);
    }
}

/** Rows of a concept in the order of the tables; none of a concept whose rows each report words for itself. */
export function namedRows(concept: AcrossConcept): readonly NamedRow[] {
  return rowsByConcept.get(concept) ?? [];
}

/** The latest name of a row by its identity in the series; `null` for none. */
export function latestName(series: string | null): string | null {
  return series === null ? null : (namesById.get(series) ?? null);
}
