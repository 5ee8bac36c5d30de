import type { Reference, Report } from '../../../shared/model.ts';

/** What joining and listing need of an entry; with all else of it, a library's references would fill the memory. */
export interface BriefReference extends Pick<Reference, 'number' | 'kind' | 'checkable' | 'date' | 'urls'> {
  readonly text: string;
}

/** One entry of one report's list. */
export interface ListedReference {
  readonly report: Report;
  /** Index into the report's references. */
  readonly at: number;
  readonly reference: BriefReference;
  /** Which of several entries with the same number, from 0. */
  readonly occurrence: number;
  /** How many entries carry the number. */
  readonly duplicates: number;
  /** Marks that rest on the number. */
  readonly cited: number;
}

/** The entries of a report's list, with how often each is cited. */
export function listReferences(
  report: Report,
  byNumber: ReadonlyMap<number, readonly number[]>,
): readonly ListedReference[] {
  const counts = new Map<number, number>();
  for (const { number } of report.references) counts.set(number, (counts.get(number) ?? 0) + 1);
  const seen = new Map<number, number>();
  return report.references.map((reference, at) => {
    const occurrence = seen.get(reference.number) ?? 0;
    seen.set(reference.number, occurrence + 1);
    return {
      report,
      at,
      reference: brief(reference),
      occurrence,
      duplicates: counts.get(reference.number) ?? 1,
      cited: byNumber.get(reference.number)?.length ?? 0,
    };
  });
}

/** The entries of a list by their numbers; those with one number in their order. */
export function groupedByNumber(
  listed: readonly ListedReference[],
): ReadonlyMap<number, readonly ListedReference[]> {
  const groups = new Map<number, ListedReference[]>();
  for (const item of listed) {
    const group = groups.get(item.reference.number);
    if (group === undefined) groups.set(item.reference.number, [item]);
    else group.push(item);
  }
  return groups;
}

function brief({ number, kind, checkable, date, urls, content }: Reference): BriefReference {
  return { number, kind, checkable, ...(date === undefined ? {} : { date }), urls, text: content.text };
}

/** The order in which entries of several reports are shown. */
export function byYearAndNumber(
  one: ListedReference | undefined,
  other: ListedReference | undefined,
): number {
  if (one === undefined || other === undefined) return 0;
  return (
    (one.report.year ?? 0) - (other.report.year ?? 0) ||
    compareCodes(one.report.id, other.report.id) ||
    one.reference.number - other.reference.number ||
    one.occurrence - other.occurrence
  );
}

/** By code units: report ids are folded, and a locale would cost more than all the rest. */
function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
