/** All references of a library, joined into sources; kept up to date report by report. */
import type { CitedAt, ReferenceDetails, SameSource } from '../../shared/contract.ts';
import { reportLabel } from '../../shared/label.ts';
import type { Report } from '../../shared/model.ts';
import type { SourceChanges, SourceRow, SourceShares } from '../../shared/sources.ts';
import { authorsBefore } from '../bibliography/reference-author.ts';
import { citationsByNumber, citedAt, marksInText, type MarkInText } from './citing-passages.ts';
import { explainJoin, explainMembers } from './explain-join.ts';
import { digest } from '../text/digest.ts';
import { createStringPool } from '../text/string-pool.ts';
import { byYearAndNumber, listReferences, type ListedReference } from './listed-reference.ts';
import { createSourceGroups } from './source-groups.ts';
import { compactProfile, profileText, sourceProfile } from './source-profile.ts';
import { changesBetween, sharesOf, sourceRow } from './source-rows.ts';

export interface SourceIndex {
  /** Adds a report; one with the same id is replaced. */
  readonly add: (report: Report) => void;
  readonly remove: (id: string) => void;
  readonly has: (id: string) => boolean;
  /**
   * One entry with every passage that rests on it and the same source in other reports, or `null` where
   * the report has no such number. `occurrence` tells entries with the same number apart.
   */
  readonly details: (report: string, number: number, occurrence?: number) => ReferenceDetails | null;
  /** The passages of a report that rest on a number, also where the list has no such entry. */
  readonly citedAt: (report: string, number: number) => readonly CitedAt[];
  /** One row per source, by year and number of its first entry. */
  readonly sources: () => readonly SourceRow[];
  /** The entries of a row as printed, each with the reason why it is there. */
  readonly members: (row: SourceRow) => readonly SourceMember[];
  /** What each report's claims rest on. */
  readonly shares: () => readonly SourceShares[];
  /** What is kept, new and gone between two reports; `null` where one is not in the library. */
  readonly changes: (left: string, right: string) => SourceChanges | null;
}

/** An entry of a report's list as a member of a source. */
export interface SourceMember {
  readonly report: string;
  readonly number: number;
  /** Which of several entries with that number, from 0; absent where there is one. */
  readonly occurrence?: number;
  readonly text: string;
  /** In plain words: "same law number 414-V". */
  readonly why: string;
}

interface Entry {
  readonly report: Report;
  readonly listed: readonly ListedReference[];
  /** Counted while the report is at hand: to read a thousand again would take seconds. */
  readonly shares: SourceShares;
  /** Made when passages of the report are first asked for. */
  marks: Marks | null;
}

interface Marks {
  readonly byNumber: ReadonlyMap<number, readonly number[]>;
  readonly inText: ReadonlyMap<number, MarkInText>;
}

/** An empty index. */
export function createSourceIndex(): SourceIndex {
  const entries = new Map<string, Entry>();
  const groups = createSourceGroups<ListedReference>();
  const pool = createStringPool();
  let rows: readonly SourceRow[] | null = null;

  function add(report: Report): void {
    remove(report.id);
    const byNumber = citationsByNumber(report);
    const listed = listReferences(report, byNumber);
    const authors = authorsBefore(report.references);
    listed.forEach((item, index) => {
      const context = { area: report.area, authorBefore: authors[index] ?? null };
      groups.add(item, digest(profileText(item.reference, context)), () =>
        compactProfile(sourceProfile(item.reference, context), pool),
      );
    });
    entries.set(report.id, { report, listed, shares: sharesOf(report), marks: null });
    rows = null;
  }

  function remove(id: string): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    for (const item of entry.listed) groups.remove(item);
    entries.delete(id);
    rows = null;
  }

  function passages(id: string, number: number): readonly CitedAt[] {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const { report } = entry;
    entry.marks ??= { byNumber: citationsByNumber(report), inText: marksInText(report) };
    const { byNumber, inText } = entry.marks;
    return (byNumber.get(number) ?? []).flatMap((index) => {
      const citation = report.citations[index];
      return citation === undefined ? [] : [citedAt(report, citation, inText.get(index))];
    });
  }

  function listedAs(id: string, number: number, occurrence = 0): ListedReference | undefined {
    return entries
      .get(id)
      ?.listed.find((one) => one.reference.number === number && one.occurrence === occurrence);
  }

  function members(row: SourceRow): readonly SourceMember[] {
    const listed = row.entries.flatMap(
      (entry) => listedAs(entry.report, entry.number, entry.occurrence) ?? [],
    );
    const reasons = explainMembers(listed, groups.profileOf);
    return listed.map(({ report, reference, occurrence, duplicates }, at) => ({
      report: report.id,
      number: reference.number,
      ...(duplicates > 1 ? { occurrence } : {}),
      text: reference.text,
      why: reasons[at] ?? '',
    }));
  }

  function details(id: string, number: number, occurrence = 0): ReferenceDetails | null {
    const entry = entries.get(id);
    const item = listedAs(id, number, occurrence);
    const reference = item && entry?.report.references[item.at];
    if (item === undefined || reference === undefined) return null;
    return {
      report: id,
      reference,
      ...(item.duplicates > 1 ? { duplicates: item.duplicates } : {}),
      citedAt: passages(id, number),
      sameSource: sameSources(item),
    };
  }

  function sameSources(item: ListedReference): readonly SameSource[] {
    const others = groups.membersOf(item).filter((other) => other !== item);
    const explain = explainJoin(item, others, groups.profileOf);
    return others.sort(byYearAndNumber).map((other) => ({
      report: other.report.id,
      label: reportLabel(other.report),
      number: other.reference.number,
      ...(other.duplicates > 1 ? { occurrence: other.occurrence } : {}),
      because: explain(other),
    }));
  }

  function sources(): readonly SourceRow[] {
    rows ??= groups
      .groups()
      .map((members) => members.toSorted(byYearAndNumber))
      .sort((one, other) => byYearAndNumber(one[0], other[0]))
      .map((members) => sourceRow(members));
    return rows;
  }

  return {
    add,
    remove,
    has: (id) => entries.has(id),
    details,
    citedAt: passages,
    sources,
    members,
    shares: () => Array.from(entries.values(), ({ shares }) => shares),
    changes: (left, right) =>
      entries.has(left) && entries.has(right) ? changesBetween(sources(), left, right) : null,
  };
}
