/** All references of a library, joined into sources; kept up to date report by report. */
import type {
  CitedAt,
  ReferenceDetails,
  SameSource,
  SeparatedSource,
} from '../../shared/contract/contract.ts';
import { reportLabel } from '../../shared/label.ts';
import type { Report } from '../../shared/model.ts';
import type { NamedEntry, Separation, SourceChanges, SourceRow, SourceShares } from '../../shared/sources.ts';
import { authorsBefore } from '../bibliography/reference/reference-author.ts';
import { citationsByNumber, citedAt, marksInText, type MarkInText } from './marks/citing-passages.ts';
import { explainJoin, explainMembers } from './joins/explain-join.ts';
import { digest } from '../text/digest.ts';
import { createStringPool } from '../text/string-pool.ts';
import { byYearAndNumber, groupedByNumber, listReferences } from './joins/listed-reference.ts';
import type { ListedReference } from './joins/listed-reference.ts';
import { namedEntries, nameOf } from './joins/named-entry.ts';
import type { FindNamed } from './joins/named-entry.ts';
import { separatedBy, separatedPairs } from './joins/separated-pairs.ts';
import type { SeparatedPair } from './joins/separated-pairs.ts';
import { SourceGroups } from './joins/source-groups.ts';
import { compactProfile, profileText, sourceProfile } from './identity/source-profile.ts';
import { changesBetween, sharesOf, sourceRow } from './source-rows.ts';

export interface SourceIndex {
  /** Adds a report; one with the same id is replaced. */
  readonly add: (report: Report) => void;
  /** The same step by step: the report is there after the last one. Adding or removing it meanwhile ends the steps. */
  readonly adding: (report: Report) => Iterable<void>;
  readonly remove: (id: string) => void;
  readonly has: (id: string) => boolean;
  /** From now on these entries, and no others, are kept apart whatever makes them alike. Those not there wait. */
  readonly keepApart: (separations: readonly Separation[]) => void;
  /** What an entry is remembered by; `null` where the report has no such number. */
  readonly nameOf: (entry: EntryPlace) => NamedEntry | null;
  /** What an entry says, as it is shown; `null` where the report has no such entry. */
  readonly textOf: (entry: EntryPlace) => string | null;
  /** All that keeps these two entries apart. */
  readonly separationsOf: (one: EntryPlace, other: EntryPlace) => readonly Separation[];
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
  /** The row of the source that an entry is; `null` where the report has no such entry. */
  readonly row: (entry: EntryPlace) => SourceRow | null;
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

/** Where an entry stands now. */
export interface EntryPlace {
  readonly report: string;
  readonly number: number;
  /** Which of several entries with that number, from 0; absent where there is one. */
  readonly occurrence?: number;
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
  /** Made when one of its entries is first asked for. */
  byNumber: ReadonlyMap<number, readonly ListedReference[]> | null;
  /** Made when somebody keeps one of its entries apart. */
  named: FindNamed | null;
  /** All of its references are joined. */
  isWhole: boolean;
}

interface Marks {
  readonly byNumber: ReadonlyMap<number, readonly number[]>;
  readonly inText: ReadonlyMap<number, MarkInText>;
}

/** So many references are joined, and so many rows made, before other work may go first. */
const STEP = 10;
/** So many passages are given in their own words; of a number that is cited more often the others by their marks alone. */
const MOST_EXCERPTS = 300;

/** An empty index. */
export function createSourceIndex(): SourceIndex {
  return new LibrarySourceIndex();
}

class LibrarySourceIndex implements SourceIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #groups = new SourceGroups<ListedReference>();
  readonly #pool = createStringPool();
  #rows: readonly SourceRow[] | null = null;
  #separations: readonly Separation[] = [];
  #separated: readonly SeparatedPair[] = [];
  /** Counts what is added and removed. */
  #changed = 0;

  add(report: Report): void {
    for (const _step of this.adding(report));
  }

  *adding(report: Report): Generator<void> {
    this.remove(report.id);
    const { references } = report;
    const listed = listReferences(report, citationsByNumber(report));
    const authors = authorsBefore(references);
    const shares = sharesOf(report);
    const entry: Entry = { report, listed, shares, marks: null, byNumber: null, named: null, isWhole: false };
    this.#entries.set(report.id, entry);
    // Before its first entry is joined with one that it is kept apart from.
    this.#separate(report.id);
    for (const [index, item] of listed.entries()) {
      if (index % STEP === STEP - 1) {
        yield;
        if (this.#entries.get(report.id) !== entry) return;
      }
      const context = { area: report.area, authorBefore: authors[index] ?? null };
      this.#groups.add(item, digest(profileText(item.reference, context)), () =>
        compactProfile(sourceProfile(item.reference, context), this.#pool),
      );
      this.#forgetRows();
    }
    entry.isWhole = true;
    this.#forgetRows();
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#groups.remove(entry.listed);
    this.#entries.delete(id);
    this.#separate(id);
    this.#forgetRows();
  }

  keepApart(separations: readonly Separation[]): void {
    this.#separations = [...separations];
    this.#separate(null);
  }

  nameOf({ report, number, occurrence }: EntryPlace): NamedEntry | null {
    const item = this.#listedAs(report, number, occurrence);
    return item === undefined ? null : nameOf(item);
  }

  textOf({ report, number, occurrence }: EntryPlace): string | null {
    return this.#listedAs(report, number, occurrence)?.reference.text ?? null;
  }

  separationsOf(one: EntryPlace, other: EntryPlace): readonly Separation[] {
    const [a, b] = [one, other].map((place) => this.#listedAs(place.report, place.number, place.occurrence));
    return this.#separated
      .filter((pair) => (pair.one === a && pair.other === b) || (pair.one === b && pair.other === a))
      .map(({ separation }) => separation);
  }

  has(id: string): boolean {
    return this.#wholeEntry(id) !== undefined;
  }

  details(id: string, number: number, occurrence = 0): ReferenceDetails | null {
    const entry = this.#wholeEntry(id);
    const item = this.#listedAs(id, number, occurrence);
    const reference = item && entry?.report.references[item.at];
    if (item === undefined || reference === undefined) return null;
    const keptApart = this.#separatedFrom(item);
    return {
      report: id,
      reference,
      ...(item.duplicates > 1 ? { duplicates: item.duplicates } : {}),
      citedAt: this.citedAt(id, number),
      sameSource: this.#sameSources(item),
      ...(keptApart.length === 0 ? {} : { keptApart }),
    };
  }

  citedAt(id: string, number: number): readonly CitedAt[] {
    const entry = this.#wholeEntry(id);
    if (entry === undefined) return [];
    const { report } = entry;
    entry.marks ??= { byNumber: citationsByNumber(report), inText: marksInText(report) };
    const { byNumber, inText } = entry.marks;
    return (byNumber.get(number) ?? []).flatMap((index, place) => {
      const citation = report.citations[index];
      const marked = place < MOST_EXCERPTS ? inText.get(index) : undefined;
      return citation === undefined ? [] : [citedAt(report, citation, marked)];
    });
  }

  sources(): readonly SourceRow[] {
    for (const _step of this.makingRows());
    return this.#rows ?? [];
  }

  *makingRows(): Generator<void> {
    if (this.#rows !== null) return;
    const begun = this.#changed;
    const sorted: (readonly ListedReference[])[] = [];
    for (const members of this.#groups.each()) {
      sorted.push(members.toSorted(byYearAndNumber));
      if (sorted.length % STEP !== 0) continue;
      yield;
      if (this.#changed !== begun) return;
    }
    sorted.sort((one, other) => byYearAndNumber(one[0], other[0]));
    const made: SourceRow[] = [];
    for (const members of sorted) {
      made.push(sourceRow(members));
      if (made.length % STEP !== 0) continue;
      yield;
      if (this.#changed !== begun) return;
    }
    this.#rows = made;
  }

  row({ report, number, occurrence }: EntryPlace): SourceRow | null {
    const item = this.#listedAs(report, number, occurrence);
    return item === undefined ? null : sourceRow(this.#groups.membersOf(item).toSorted(byYearAndNumber));
  }

  members(row: SourceRow): readonly SourceMember[] {
    const listed = row.entries.flatMap(
      (entry) => this.#listedAs(entry.report, entry.number, entry.occurrence) ?? [],
    );
    const reasons = explainMembers(listed, (member) => this.#groups.profileOf(member));
    return listed.map(({ report, reference, occurrence, duplicates }, at) => ({
      report: report.id,
      number: reference.number,
      ...(duplicates > 1 ? { occurrence } : {}),
      text: reference.text,
      why: reasons[at] ?? '',
    }));
  }

  sourcesOf(ids: readonly string[]): readonly (readonly (number | null)[])[] {
    const lists = ids.map((id) => this.#wholeEntry(id)?.listed ?? []);
    const numbers = new Map<ListedReference, number>();
    let count = 0;
    for (const members of this.#groups.around(lists.flat())) {
      for (const member of members) numbers.set(member, count);
      count += 1;
    }
    return lists.map((listed) => listed.map((item) => numbers.get(item) ?? null));
  }

  shares(): readonly SourceShares[] {
    return [...this.#entries.values()].flatMap(({ isWhole, shares }) => (isWhole ? [shares] : []));
  }

  changes(left: string, right: string): SourceChanges | null {
    const entries = [left, right].map((id) => this.#wholeEntry(id)?.listed);
    if (entries.includes(undefined)) return null;
    const groups = [...this.#groups.around(entries.flatMap((listed) => listed ?? []))];
    const sorted = groups.map((members) => members.toSorted(byYearAndNumber));
    return changesBetween(
      sorted.sort((one, other) => byYearAndNumber(one[0], other[0])),
      left,
      right,
    );
  }

  #forgetRows(): void {
    this.#rows = null;
    this.#changed += 1;
  }

  /** @param id what was said of other reports stays as it is; `null` where all is to be looked at */
  #separate(id: string | null): void {
    const concerns = ({ one, other }: Separation): boolean => one.report === id || other.report === id;
    if (id !== null && !this.#separations.some(concerns)) return;
    this.#separated = separatedPairs(this.#separations, (report) => this.#namedIn(report));
    this.#groups.keepApart(separatedBy(this.#separated));
    this.#forgetRows();
  }

  #namedIn(id: string): FindNamed | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    entry.named ??= namedEntries(entry.listed);
    return entry.named;
  }

  #separatedFrom(item: ListedReference): readonly SeparatedSource[] {
    const others = new Set(
      this.#separated.flatMap(({ one, other }) => (one === item ? other : other === item ? one : [])),
    );
    return [...others].sort(byYearAndNumber).map(sourceOf);
  }

  #wholeEntry(id: string): Entry | undefined {
    const entry = this.#entries.get(id);
    return entry?.isWhole === true ? entry : undefined;
  }

  #listedAs(id: string, number: number, occurrence = 0): ListedReference | undefined {
    const entry = this.#wholeEntry(id);
    if (entry === undefined) return undefined;
    entry.byNumber ??= groupedByNumber(entry.listed);
    return entry.byNumber.get(number)?.[occurrence];
  }

  #sameSources(item: ListedReference): readonly SameSource[] {
    const others = this.#groups.membersOf(item).filter((other) => other !== item);
    const explain = explainJoin(item, others, (member) => this.#groups.profileOf(member));
    return others.sort(byYearAndNumber).map((other) => ({ ...sourceOf(other), because: explain(other) }));
  }
}

function sourceOf({ report, reference, occurrence, duplicates }: ListedReference): SeparatedSource {
  return {
    report: report.id,
    label: reportLabel(report),
    number: reference.number,
    ...(duplicates > 1 ? { occurrence } : {}),
  };
}
