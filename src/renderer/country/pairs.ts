/** Which two reports are compared, before anyone has chosen and when something is chosen. Pure. */
import { isOlder } from '../../shared/comparison/comparison-words.ts';
import type { LibraryEntry, ReportPair } from '../../shared/contract/contract.ts';
import type { Area } from './areas.ts';
import { nearestYear, yearReports } from './year-reports.ts';
import type { YearReport } from './year-reports.ts';

/** The pair, as far as its reports are still in the library. */
function presentPair(pair: ReportPair | null, reports: readonly LibraryEntry[]): ReportPair | null {
  const present = (id: string) => reports.some((entry) => entry.id === id);
  return pair !== null && present(pair.left) && present(pair.right) ? pair : null;
}

/** The pair with the report about the earlier year on the left; in the order given where years do not tell. */
export function olderFirst(pair: ReportPair, reports: readonly LibraryEntry[]): ReportPair {
  const [left, right] = [pair.left, pair.right].map((id) => reports.find((entry) => entry.id === id));
  if (left === undefined || right === undefined || !isOlder(right, left)) return pair;
  return { left: pair.right, right: pair.left };
}

interface Window {
  /** At hand; `null` where the library has none. */
  readonly area: Area | null;
  /** What was chosen to be compared. */
  readonly chosen: ReportPair | null;
  /** Reports of the panes, from left to right. */
  readonly panes: readonly string[];
  readonly reports: readonly LibraryEntry[];
}

/**
 * The chosen pair while one of its reports is about the country at hand; else the reports of the first two panes that show
 * it, the older on the left; else the one that a pane shows against the year before it; else the two latest chapters of the
 * country, older first. `null` where the country has but one report: nobody asked for one of another. Without a country any
 * two reports.
 */
export function comparedPair({ area, chosen, panes, reports }: Window): ReportPair | null {
  const entryOf = (id: string | undefined) => reports.find((entry) => entry.id === id);
  const isAtHand = (id: string) => area === null || area.reports.some((entry) => entry.id === id);
  const picked = presentPair(chosen, reports);
  if (picked !== null && (isAtHand(picked.left) || isAtHand(picked.right))) return picked;
  if (area !== null && area.reports.length < 2) return null;
  const [one, other] = [...new Set(panes.filter((id) => entryOf(id) !== undefined && isAtHand(id)))];
  if (one !== undefined && other !== undefined) return olderFirst({ left: one, right: other }, reports);
  const shown = entryOf(one);
  const years = area === null || shown === undefined ? null : withYearBefore(shown, area);
  if (years !== null) return years;
  const [latest, before] = latestOf(area?.reports ?? []);
  if (latest !== undefined && before !== undefined) return { left: before.id, right: latest.id };
  const first = shown ?? reports[0];
  const second = reports.find((entry) => entry.id !== first?.id) ?? first;
  return first === undefined || second === undefined ? null : { left: first.id, right: second.id };
}

/** The report of an area that has no other; `null` where it has more, or none. */
export function onlyReport({ reports }: Area): LibraryEntry | null {
  return reports.length === 1 ? (reports[0] ?? null) : null;
}

/** Full chapters before summaries, later years first. */
function latestOf(reports: readonly LibraryEntry[]): readonly LibraryEntry[] {
  const chapters = reports.filter((entry) => entry.kind === 'chapter');
  const pool = chapters.length > 1 ? chapters : reports;
  return [...pool].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

interface Choice {
  readonly pair: ReportPair;
  readonly reports: readonly LibraryEntry[];
  /** The country at hand. */
  readonly area: Area;
}

/**
 * The pair with one side exchanged for another year of the country, as the end of a span is moved: the older where it is
 * older than both, the later where it is later, and between them the nearer one.
 *
 * @param other the other side instead
 */
export function withYear(
  entry: LibraryEntry,
  { pair, reports, area }: Choice,
  other: boolean = false,
): ReportPair {
  const [left, right] = [pair.left, pair.right].map((id) => reports.find((one) => one.id === id));
  const isOfArea = (one: LibraryEntry | undefined) => one !== undefined && area.reports.includes(one);
  if (entry.id === pair.left || entry.id === pair.right) return pair;
  // A side that is of another country is kept where only one is of this.
  const distance = (one: LibraryEntry | undefined) => Math.abs((one?.year ?? 0) - (entry.year ?? 0));
  const movesLeft = isOfArea(left) === isOfArea(right) ? distance(left) < distance(right) : isOfArea(left);
  const kept = movesLeft !== other ? pair.right : pair.left;
  return olderFirst({ left: kept, right: entry.id }, reports);
}

/**
 * A report against the year before it, of a chapter the year before that has one too; the first of its area against the
 * year after. `null` where it is the only one.
 */
export function withYearBefore(entry: LibraryEntry, area: Area): ReportPair | null {
  const years = yearReports(area).filter(({ year }) => year !== entry.year);
  const isBefore = ({ year }: YearReport) => year < (entry.year ?? 0);
  const isLike = (one: YearReport) => one.entry.kind === 'chapter' || entry.kind !== 'chapter';
  const before =
    years.findLast((one) => isBefore(one) && isLike(one)) ?? years.findLast((one) => isBefore(one));
  if (before !== undefined) return { left: before.entry.id, right: entry.id };
  const after = years.find(isLike) ?? years[0];
  return after === undefined ? null : { left: entry.id, right: after.entry.id };
}

/** The same years of another country, or those nearest to them. `null` where it has but one. */
export function sameYears(
  pair: ReportPair | null,
  area: Area,
  reports: readonly LibraryEntry[],
): ReportPair | null {
  const years = yearReports(area);
  const yearOf = (id: string | undefined) => reports.find((entry) => entry.id === id)?.year ?? null;
  const right = nearestYear(years, yearOf(pair?.right));
  const left = nearestYear(
    years.filter((one) => one !== right),
    yearOf(pair?.left),
  );
  return left === undefined || right === undefined
    ? null
    : olderFirst({ left: left.entry.id, right: right.entry.id }, reports);
}
