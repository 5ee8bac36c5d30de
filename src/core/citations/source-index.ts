/** All references of a library, joined into sources; kept up to date report by report. */
import type { CitedAt, ReferenceDetails, SameSource } from '../../shared/contract/contract.ts';
import { reportLabel } from '../../shared/label.ts';
import type { Report } from '../../shared/model.ts';
import type { SourceChanges, SourceRow, SourceShares } from '../../shared/sources.ts';
import { authorsBefore } from '../bibliography/reference/reference-author.ts';
import { citationsByNumber, citedAt, marksInText, type MarkInText } from './marks/citing-passages.ts';
import { explainJoin, explainMembers } from './joins/explain-join.ts';
import { digest } from '../text/digest.ts';
import { createStringPool } from '../text/string-pool.ts';
import { byYearAndNumber, listReferences, type ListedReference } from './joins/listed-reference.ts';
import { createSourceGroups } from './joins/source-groups.ts';
import { compactProfile, profileText, sourceProfile } from './identity/source-profile.ts';
import { changesBetween, sharesOf, sourceRow } from './source-rows.ts';

export interface SourceIndex {
  /** Adds a report; one with the same id is replaced. */
  readonly add: (report: Report) => void;
  /** The same step by step: the report is there after the last one. Adding or removing it meanwhile ends the steps. */
  readonly adding: (report: Report) => Iterable<void>;
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
  /** Makes these rows step by step, as far as nothing is added or removed meanwhile. */
  readonly makingRows: () => Iterable<void>;
  /** The entries of a row as printed, each with the reason why it is there. */
  readonly members: (row: SourceRow) => readonly SourceMember[];
  /**
   * For each of these reports, by place in its list of references, a number of the source that each entry is: the
   * same for the same source, also in another of them. Nothing for a report that is not there.
   */
  readonly sourcesOf: (ids: readonly string[]) => readonly (readonly (number | null)[])[];
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
  /** All of its references are joined. */
  isWhole: boolean;
}

interface Marks {
  readonly byNumber: ReadonlyMap<number, readonly number[]>;
  readonly inText: ReadonlyMap<number, MarkInText>;
}

/** So many references are joined, and so many rows made, before other work may go first. */
const STEP = 100;

/** An empty index. */
export function createSourceIndex(): SourceIndex {
  const entries = new Map<string, Entry>();
  const groups = createSourceGroups<ListedReference>();
  const pool = createStringPool();
  let rows: readonly SourceRow[] | null = null;
  /** Counts what is added and removed. */
  let changed = 0;

  function forgetRows(): void {
    rows = null;
    changed += 1;
  }

  function* adding(report: Report): Generator<void> {
    remove(report.id);
    const byNumber = citationsByNumber(report);
    const listed = listReferences(report, byNumber);
    const authors = authorsBefore(report.references);
    const entry: Entry = { report, listed, shares: sharesOf(report), marks: null, isWhole: false };
    entries.set(report.id, entry);
    for (const [index, item] of listed.entries()) {
      if (index % STEP === STEP - 1) {
        yield;
        if (entries.get(report.id) !== entry) return;
      }
      const context = { area: report.area, authorBefore: authors[index] ?? null };
      groups.add(item, digest(profileText(item.reference, context)), () =>
        compactProfile(sourceProfile(item.reference, context), pool),
      );
      forgetRows();
    }
    entry.isWhole = true;
    forgetRows();
  }

  function add(report: Report): void {
    for (const _step of adding(report));
  }

  function remove(id: string): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    groups.remove(entry.listed);
    entries.delete(id);
    forgetRows();
  }

  function wholeEntry(id: string): Entry | undefined {
    const entry = entries.get(id);
    return entry?.isWhole === true ? entry : undefined;
  }

  function passages(id: string, number: number): readonly CitedAt[] {
    const entry = wholeEntry(id);
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
    return wholeEntry(id)?.listed.find(
      (one) => one.reference.number === number && one.occurrence === occurrence,
    );
  }

  function sourcesOf(ids: readonly string[]): readonly (readonly (number | null)[])[] {
    const lists = ids.map((id) => wholeEntry(id)?.listed ?? []);
    const numbers = new Map<ListedReference, number>();
    let count = 0;
    for (const members of groups.around(lists.flat())) {
      for (const member of members) numbers.set(member, count);
      count += 1;
    }
    return lists.map((listed) => listed.map((item) => numbers.get(item) ?? null));
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
    const entry = wholeEntry(id);
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

  function* makingRows(): Generator<void> {
    if (rows !== null) return;
    const begun = changed;
    const sorted: (readonly ListedReference[])[] = [];
    for (const members of groups.each()) {
      sorted.push(members.toSorted(byYearAndNumber));
      if (sorted.length % STEP !== 0) continue;
      yield;
      if (changed !== begun) return;
    }
    sorted.sort((one, other) => byYearAndNumber(one[0], other[0]));
    const made: SourceRow[] = [];
    for (const members of sorted) {
      made.push(sourceRow(members));
      if (made.length % STEP !== 0) continue;
      yield;
      if (changed !== begun) return;
    }
    rows = made;
  }

  function sources(): readonly SourceRow[] {
    for (const _step of makingRows());
    return rows ?? [];
  }

  return {
    add,
    adding,
    remove,
    has: (id) => wholeEntry(id) !== undefined,
    details,
    citedAt: passages,
    sources,
    makingRows,
    members,
    sourcesOf,
    shares: () => [...entries.values()].flatMap(({ isWhole, shares }) => (isWhole ? [shares] : [])),
    changes: (left, right) =>
      wholeEntry(left) && wholeEntry(right) ? changesBetween(sources(), left, right) : null,
  };
}
