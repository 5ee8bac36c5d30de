/** Whether a report or a passage meets the filters of a query, as bits. */
import type { SearchFilters } from '../../../shared/search.ts';
import type { PassageSpan } from '../../../shared/history/history.ts';
import { kindOf, passageCount } from '../index/indexed-report.ts';
import type { IndexedReport } from '../index/indexed-report.ts';
import { yearsOfPassage } from '../index/passage-years.ts';
import type { FilterLeaf } from '../plan/plan-query.ts';
import type { QueryFilter, YearField } from '../query/query-syntax.ts';

/** Bits of the filters on reports that a report meets. */
export function reportFilterBits(report: IndexedReport, filters: readonly FilterLeaf[]): number {
  let bits = 0;
  for (const { bit, filter } of filters) if (reportMeets(report, filter)) bits |= bit;
  return bits;
}

function reportMeets(report: IndexedReport, filter: QueryFilter): boolean {
  switch (filter.field) {
    case 'year':
      return report.year !== null && report.year >= filter.from && report.year <= filter.to;
    case 'area':
      return report.areaNames.some((name) => isInName(name, filter.area));
    case 'level':
      return report.levels.some((level) => filter.levels.includes(level));
    case 'topic':
    case 'in':
    case 'cites':
    case 'source':
    case 'since':
    case 'until':
    case 'new':
    case 'dropped':
      return false;
  }
}

/** "ivoire" and "cote d'iv" are in "cote d'ivoire": any word of a name may begin it, the last may be half typed. */
function isInName(name: string, typed: string): boolean {
  const plain = (text: string): string => ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
  return plain(name).includes(plain(typed));
}

/** For each passage of a report, the bits of the filters on passages that it meets. */
export function passageFilterBits(report: IndexedReport, filters: readonly FilterLeaf[]): Uint32Array | null {
  const onPassages = filters.filter(({ filter }) => !isOnReport(filter));
  if (onPassages.length === 0) return null;
  const bits = new Uint32Array(passageCount(report));
  for (const { bit, filter } of onPassages) {
    for (const passage of passagesMeeting(report, filter)) bits[passage] = (bits[passage] ?? 0) | bit;
  }
  return bits;
}

export function isOnReport(filter: QueryFilter): boolean {
  return filter.field === 'year' || filter.field === 'area' || filter.field === 'level';
}

function passagesMeeting(report: IndexedReport, filter: QueryFilter): number[] {
  const all = Array.from({ length: passageCount(report) }, (_, passage) => passage);
  switch (filter.field) {
    case 'topic':
      return all.filter((passage) => {
        const topic = report.sections[report.sectionOf[passage] ?? 0]?.topic ?? null;
        return topic !== null && filter.topics.includes(topic);
      });
    case 'in':
      return all.filter((passage) => filter.kinds.includes(kindOf(report, passage)));
    case 'since':
    case 'until':
    case 'new':
    case 'dropped':
      return all.filter((passage) => {
        const years = yearsOfPassage(report, passage);
        return years !== undefined && isSaidThrough(years, filter.field, filter.year);
      });
    case 'cites':
      return passagesCiting(report, (number) => filter.numbers.includes(number));
    case 'source': {
      const isMeant = (number: number): boolean => {
        const kind = report.referenceKinds.get(number);
        return kind !== undefined && filter.kinds.includes(kind);
      };
      const listed = all.filter((passage) => isMeant(report.referenceOf[passage] ?? 0));
      return [...passagesCiting(report, isMeant), ...listed];
    }
    case 'year':
    case 'area':
    case 'level':
      return [];
  }
}

/** What may be older than the library can tell was first said in no year that is known. */
function isSaidThrough(
  { first, unknownBefore, last, droppedIn }: PassageSpan,
  field: YearField,
  year: number,
): boolean {
  switch (field) {
    case 'since':
      return unknownBefore === null && first >= year;
    case 'until':
      return droppedIn !== null && last <= year;
    case 'new':
      return unknownBefore === null && first === year;
    case 'dropped':
      return droppedIn === year;
  }
}

function passagesCiting(report: IndexedReport, isMeant: (number: number) => boolean): number[] {
  const { marks } = report;
  const found: number[] = [];
  for (let at = 0; at < marks.length; at += 4 + (marks[at + 3] ?? 0)) {
    if (marks.subarray(at + 4, at + 4 + (marks[at + 3] ?? 0)).some(isMeant)) found.push(marks[at] ?? 0);
  }
  return found;
}

/** Numbers of references that the query's filters ask to be cited, for marking their citation marks. */
export function isAskedFor(report: IndexedReport, filters: readonly FilterLeaf[], number: number): boolean {
  return filters.some(({ filter }) => {
    if (filter.field === 'cites') return filter.numbers.includes(number);
    if (filter.field !== 'source') return false;
    const kind = report.referenceKinds.get(number);
    return kind !== undefined && filter.kinds.includes(kind);
  });
}

/** The chosen filters of the window, ready to be asked for each passage. */
export interface ChosenFilters {
  readonly areas: ReadonlySet<string> | null;
  readonly years: ReadonlySet<number> | null;
  readonly topics: ReadonlySet<string> | null;
  readonly kinds: ReadonlySet<string> | null;
}

/** An empty choice is no choice. */
export function chosenFilters(filters: SearchFilters = {}): ChosenFilters {
  const set = <Value>(values: readonly Value[] | undefined): ReadonlySet<Value> | null =>
    values === undefined || values.length === 0 ? null : new Set(values);
  return {
    areas: set(filters.areas),
    years: set(filters.years),
    topics: set(filters.topics),
    kinds: set(filters.kinds),
  };
}
