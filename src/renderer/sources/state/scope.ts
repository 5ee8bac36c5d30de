import { useMemo } from 'react';
import type { SourceRow } from '../../../shared/sources.ts';
import { useCountry } from '../../country/use-country.ts';
import { useReaderState } from '../../state/context.ts';

/** Whose sources are shown. */
export interface Scope {
  /** The country. */
  readonly name: string;
  /** Ids of its reports. */
  readonly reports: ReadonlySet<string>;
}

/** The country at hand; `null` where all countries are looked at, or there is none. */
export function useScope(): Scope | null {
  const { country } = useReaderState();
  const area = useCountry();
  return useMemo(
    () =>
      country.all || area === null
        ? null
        : { name: area.name, reports: new Set(area.reports.map(({ id }) => id)) },
    [country.all, area],
  );
}

/** A source as the reports of a scope list and cite it. */
export interface ScopedRow extends SourceRow {
  /** How many reports beyond the scope list it. */
  readonly elsewhere: number;
}

/** The sources that reports of the scope list, with their entries, years and counts in these reports alone; all where there is no scope. */
export function rowsIn(rows: readonly SourceRow[], scope: Scope | null): readonly ScopedRow[] {
  if (scope === null) return rows.map((row) => ({ ...row, elsewhere: 0 }));
  return rows.flatMap((row) => {
    const entries = row.entries.filter(({ report }) => scope.reports.has(report));
    if (entries.length === 0) return [];
    const reports = new Set(row.entries.map(({ report }) => report));
    return {
      ...row,
      entries,
      years: [...new Set(entries.flatMap(({ year }) => year ?? []))].toSorted((one, other) => one - other),
      cited: entries.reduce((sum, { cited }) => sum + cited, 0),
      elsewhere: [...reports].filter((report) => !scope.reports.has(report)).length,
    };
  });
}
