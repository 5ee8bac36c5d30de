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

/** The sources that reports of the scope list; all where there is none. */
export function rowsIn(rows: readonly SourceRow[], scope: Scope | null): readonly SourceRow[] {
  if (scope === null) return rows;
  return rows.filter(({ entries }) => entries.some(({ report }) => scope.reports.has(report)));
}
