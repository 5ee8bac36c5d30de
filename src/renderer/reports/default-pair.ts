/** Which two reports to compare before anyone has chosen. Pure. */
import { isOlder } from '../../shared/comparison/comparison-words.ts';
import type { LibraryEntry, ReportPair } from '../../shared/contract/contract.ts';

/** The pair, as far as its reports are still in the library. */
export function presentPair(pair: ReportPair | null, reports: readonly LibraryEntry[]): ReportPair | null {
  const present = (id: string) => reports.some((entry) => entry.id === id);
  return pair !== null && present(pair.left) && present(pair.right) ? pair : null;
}

/** The pair with the report about the earlier year on the left; in the order given where years do not tell. */
export function olderFirst(pair: ReportPair, reports: readonly LibraryEntry[]): ReportPair {
  const [left, right] = [pair.left, pair.right].map((id) => reports.find((entry) => entry.id === id));
  if (left === undefined || right === undefined || !isOlder(right, left)) return pair;
  return { left: pair.right, right: pair.left };
}

/**
 * The reports of the first two panes, the older on the left; where there is one pane, or both show one report, the two latest
 * chapters of its area, older first; else any two reports of the library.
 *
 * @param panes reports of the panes, from left to right
 */
export function defaultPair(panes: readonly string[], reports: readonly LibraryEntry[]): ReportPair | null {
  const [left, right] = panes;
  if (left !== undefined && right !== undefined && left !== right)
    return olderFirst({ left, right }, reports);
  const shown = reports.find((entry) => entry.id === left);
  const area = shown?.area ?? reports.find((entry) => entry.area !== null)?.area ?? null;
  const [latest, before] = latestOf(reports.filter((entry) => entry.area !== null && entry.area === area));
  if (latest !== undefined && before !== undefined) return { left: before.id, right: latest.id };
  const first = shown ?? reports[0];
  const second = reports.find((entry) => entry.id !== first?.id) ?? first;
  return first === undefined || second === undefined ? null : { left: first.id, right: second.id };
}

/** Full chapters before summaries, later years first. */
function latestOf(reports: readonly LibraryEntry[]): readonly LibraryEntry[] {
  const chapters = reports.filter((entry) => entry.kind === 'chapter');
  const pool = chapters.length > 1 ? chapters : reports;
  return [...pool].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
