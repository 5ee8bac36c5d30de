/** The years that a table prints with an action, held against the reports of those years. */
import type { ActionWording, YearsDisagreement } from '../../shared/years.ts';

/**
 * What the newest printed span says that the reports do not bear out, or `null`. Of a year whose report the library has
 * not nothing is said.
 *
 * @param wordings of one action, in order of years
 * @param tables tables of suggested actions that the library has
 */
export function disagreementOf(
  wordings: readonly ActionWording[],
  tables: readonly { readonly year: number }[],
): YearsDisagreement | null {
  const newest = wordings.findLast(({ suggested }) => suggested !== null);
  const printed = newest?.suggested;
  if (newest === undefined || printed === null || printed === undefined) return null;
  const suggestedIn = new Set(wordings.map(({ year }) => year));
  const years = [...new Set(tables.map(({ year }) => year))];
  const absent = years.filter(
    (year) => year >= printed.from && year <= Math.min(printed.to, newest.year) && !suggestedIn.has(year),
  );
  const earlier = [...suggestedIn].filter((year) => year < printed.from);
  return absent.length + earlier.length === 0 ? null : { printed, absent, earlier };
}
