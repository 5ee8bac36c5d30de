/** Years as they are asked for on the command line: `--year Y` or `--years A-B`. */
import type { YearSpan } from '../../shared/years.ts';
import { UsageError, wholeNumber } from './command.ts';

/**
 * Both ends included; `null` where neither is given.
 *
 * @throws UsageError
 */
export function askedYears(year: string | undefined, years: string | undefined): YearSpan | null {
  if (year !== undefined && years !== undefined)
    throw new UsageError('--year and --years cannot both be given');
  if (year !== undefined) {
    const one = wholeNumber(year, '--year', 1);
    return { from: one, to: one };
  }
  if (years === undefined) return null;
  const [, from, to] = /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(years.trim()) ?? [];
  if (from === undefined || to === undefined || Number(from) > Number(to))
    throw new UsageError(`--years is a span such as 2016-2021, not "${years}"`);
  return { from: Number(from), to: Number(to) };
}
