import type { AcrossGap, AcrossMissing } from './across.ts';

/** Of what an answer has no row for: why, by area and year; `undefined` where there is one. */
export function gapsOf(
  missing: readonly Pick<AcrossMissing, 'area' | 'year' | 'why'>[],
): (area: string, year: number) => AcrossGap | undefined {
  const keyOf = (area: string, year: number): string => `${year} ${area}`;
  const found = new Map(missing.map(({ area, year, why }) => [keyOf(area, year), why]));
  return (area, year) => found.get(keyOf(area, year));
}
