/** What a copy of a report lacks: nothing can be said to be missing in print that may stand in such a part. */
import type { Finding } from '../../shared/model.ts';

type Kind = Finding['kind'];

/** A whole table may stand in what is not there, or have been taken for text. */
const LACK_TABLES: ReadonlySet<Kind> = new Set<Kind>([
  'summary-only',
  'lost-pages',
  'cut-off',
  'text-left-out',
  'missing-table',
  'several-chapters',
  'no-structure',
]);

/** Rows of a table that is there may stand in what is not. */
const LACK_ROWS: ReadonlySet<Kind> = new Set<Kind>(['lost-pages', 'cut-off']);

/** Whether a table that was not found in a copy may have been printed all the same. */
export function mayLackTable(findings: readonly Finding[]): boolean {
  return findings.some(({ kind }) => LACK_TABLES.has(kind));
}

/** Whether a row that was not found in a table of a copy may have been printed all the same. */
export function mayLackRow(findings: readonly Finding[]): boolean {
  return findings.some(({ kind }) => LACK_ROWS.has(kind));
}
