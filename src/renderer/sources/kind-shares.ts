/** What the claims of reports rest on, as figures for a chart. Pure. */
import { counted } from '../../shared/text/counted.ts';
import { CHECKABILITIES, REFERENCE_KINDS } from '../../shared/model.ts';
import type { Checkability, ReferenceKind } from '../../shared/model.ts';
import type { SourceShares } from '../../shared/sources.ts';
import type { Scope } from './state/scope.ts';

export interface ShareOf<Value> {
  readonly value: Value;
  readonly claims: number;
  /** Of the report's claims, 0..1. */
  readonly share: number;
}

/** Reports with claims, of the scope where there is one, by year. */
export function reportsIn(shares: readonly SourceShares[], scope: Scope | null): readonly SourceShares[] {
  return shares
    .filter(({ claims, report }) => claims > 0 && (scope === null || scope.reports.has(report)))
    .sort((one, other) => (one.year ?? 0) - (other.year ?? 0) || (one.report < other.report ? -1 : 1));
}

/** What is drawn as one column: a report, or the reports of a year together. */
export interface ShareColumn extends Pick<SourceShares, 'claims' | 'claimsByKind' | 'claimsByBestCheck'> {
  readonly key: string;
  /** "2022"; what the report is called where it has no year. */
  readonly name: string;
  /** What its figures are of: "Kazakhstan 2022", "131 reports of 2022". */
  readonly of: string;
}

/** Every report by itself. */
export function reportColumns(reports: readonly SourceShares[]): readonly ShareColumn[] {
  return reports.map((report) => ({
    ...report,
    key: report.report,
    name: String(report.year ?? report.label),
    of: report.label,
  }));
}

/** The reports of each year added up, in the order in which the years come; those without a year are one column. */
export function yearColumns(reports: readonly SourceShares[]): readonly ShareColumn[] {
  const years = new Set(reports.map(({ year }) => year));
  const ofYear = (year: number | null) => [year, reports.filter((report) => report.year === year)] as const;
  return [...years].map(ofYear).map(([year, own]) => ({
    key: String(year),
    name: year === null ? 'No year' : String(year),
    of: `${counted(own.length, 'report')} ${year === null ? 'without a year' : `of ${year}`}`,
    claims: own.reduce((sum, { claims }) => sum + claims, 0),
    claimsByKind: summed(own.map(({ claimsByKind }) => claimsByKind)),
    claimsByBestCheck: summed(own.map(({ claimsByBestCheck }) => claimsByBestCheck)),
  }));
}

type Counts<Key extends string> = Readonly<Partial<Record<Key, number>>>;

function summed<Key extends string>(all: readonly Counts<Key>[]): Counts<Key> {
  const sums: Partial<Record<Key, number>> = {};
  for (const counts of all) for (const key in counts) sums[key] = (sums[key] ?? 0) + (counts[key] ?? 0);
  return sums;
}

/** Whether the reports are of more than one country, so that a year alone does not name one. */
export function areOfSeveral(reports: readonly Pick<SourceShares, 'area'>[]): boolean {
  return new Set(reports.map(({ area }) => area)).size > 1;
}

/** Kinds that any of the reports rests on, those that most claims rest on first. */
export function kindsInUse(shares: readonly Pick<SourceShares, 'claimsByKind'>[]): readonly ReferenceKind[] {
  const total = (kind: ReferenceKind) =>
    shares.reduce((sum, report) => sum + (report.claimsByKind[kind] ?? 0), 0);
  return REFERENCE_KINDS.filter((kind) => total(kind) > 0).sort((one, other) => total(other) - total(one));
}

/** How many of a report's claims have a source of the kind. A claim can have several. */
export function kindShare(
  { claims, claimsByKind }: Pick<SourceShares, 'claims' | 'claimsByKind'>,
  kind: ReferenceKind,
): ShareOf<ReferenceKind> {
  const count = claimsByKind[kind] ?? 0;
  return { value: kind, claims: count, share: claims === 0 ? 0 : count / claims };
}

/** A report's claims by how well their best source can be checked: together all of them. */
export function checkShares({
  claims,
  claimsByBestCheck,
}: Pick<SourceShares, 'claims' | 'claimsByBestCheck'>): readonly ShareOf<Checkability>[] {
  return CHECKABILITIES.map((value) => {
    const count = claimsByBestCheck[value] ?? 0;
    return { value, claims: count, share: claims === 0 ? 0 : count / claims };
  });
}

/** "12%", "<1%", "0%". */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  return `${Math.round(share * 100)}%`;
}
