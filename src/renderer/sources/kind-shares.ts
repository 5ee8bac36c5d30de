/** What the claims of reports rest on, as figures for a chart. Pure. */
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

/** Kinds that any of the reports rests on, those that most claims rest on first. */
export function kindsInUse(shares: readonly SourceShares[]): readonly ReferenceKind[] {
  const total = (kind: ReferenceKind) =>
    shares.reduce((sum, report) => sum + (report.claimsByKind[kind] ?? 0), 0);
  return REFERENCE_KINDS.filter((kind) => total(kind) > 0).sort((one, other) => total(other) - total(one));
}

/** How many of a report's claims have a source of the kind. A claim can have several. */
export function kindShare(
  { claims, claimsByKind }: SourceShares,
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
