/** Which sources are shown, and in which order. Pure. */
import { CHECKABILITIES, REFERENCE_KINDS } from '../../../shared/model.ts';
import type { Checkability, ReferenceKind } from '../../../shared/model.ts';
import type { SourceRow } from '../../../shared/sources.ts';
import { fold } from '../../../shared/text/fold.ts';
import { wordTest } from '../../ui/all-words.ts';

export const SOURCE_SORTS = ['cited', 'first-year', 'kind', 'title'] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

/** An empty choice lets everything through. */
export interface SourceFilters {
  readonly typed: string;
  readonly kinds: readonly ReferenceKind[];
  readonly checks: readonly Checkability[];
  readonly years: readonly number[];
  readonly areas: readonly string[];
}

export const NO_FILTERS: SourceFilters = { typed: '', kinds: [], checks: [], years: [], areas: [] };

export interface Facet<Value> {
  readonly value: Value;
  /** Rows that choosing it alone would show, under all other filters. */
  readonly count: number;
}

export interface SourceFacets {
  readonly kinds: readonly Facet<ReferenceKind>[];
  readonly checks: readonly Facet<Checkability>[];
  readonly years: readonly Facet<number>[];
  readonly areas: readonly Facet<string>[];
}

type Dimension = 'typed' | keyof SourceFacets;
type Test = (row: SourceRow) => boolean;

/** @param within ids that may be shown at all; every row where it is `null` */
export function filterSources<Row extends SourceRow>(
  rows: readonly Row[],
  filters: SourceFilters,
  within: ReadonlySet<string> | null = null,
): readonly Row[] {
  const tests = Object.values(testsOf(filters));
  return rows.filter((row) => (within === null || within.has(row.id)) && tests.every((test) => test(row)));
}

/** What each filter offers. A value that is chosen is offered even where nothing is left of it. */
export function sourceFacets(
  rows: readonly SourceRow[],
  filters: SourceFilters,
  within: ReadonlySet<string> | null = null,
): SourceFacets {
  const under = (dimension: keyof SourceFacets) => {
    const { [dimension]: _own, ...others } = testsOf(filters);
    const tests = Object.values(others);
    return rows.filter((row) => (within === null || within.has(row.id)) && tests.every((test) => test(row)));
  };
  return {
    kinds: facet(under('kinds'), (row) => [row.kind], REFERENCE_KINDS, filters.kinds),
    checks: facet(under('checks'), (row) => [row.checkable], CHECKABILITIES, filters.checks),
    years: facet(
      under('years'),
      (row) => row.years,
      ascending(rows.flatMap((row) => row.years)),
      filters.years,
    ),
    areas: facet(under('areas'), areasOf, ascending(rows.flatMap(areasOf)), filters.areas),
  };
}

/** A copy in order; rows that are equal in what is asked for are ordered by title. */
export function sortSources<Row extends SourceRow>(rows: readonly Row[], sort: SourceSort): readonly Row[] {
  return [...rows].sort((one, other) => ORDERS[sort](one, other) || byTitle(one, other));
}

const ORDERS: Readonly<Record<SourceSort, (one: SourceRow, other: SourceRow) => number>> = {
  cited: (one, other) => other.cited - one.cited,
  'first-year': (one, other) => (one.years[0] ?? Infinity) - (other.years[0] ?? Infinity) || 0,
  kind: (one, other) => REFERENCE_KINDS.indexOf(one.kind) - REFERENCE_KINDS.indexOf(other.kind),
  title: () => 0,
};

const collator = new Intl.Collator('en', { ignorePunctuation: true, numeric: true });

function byTitle(one: SourceRow, other: SourceRow): number {
  return collator.compare(one.title || one.text, other.title || other.text) || (one.id < other.id ? -1 : 1);
}

function testsOf({ typed, kinds, checks, years, areas }: SourceFilters): Record<Dimension, Test> {
  const holdsWords = wordTest(typed);
  return {
    typed: (row) => holdsWords(haystackOf(row)),
    kinds: chosen(kinds, (row) => [row.kind]),
    checks: chosen(checks, (row) => [row.checkable]),
    years: chosen(years, (row) => row.years),
    areas: chosen(areas, areasOf),
  };
}

function chosen<Value>(values: readonly Value[], of: (row: SourceRow) => readonly Value[]): Test {
  if (values.length === 0) return () => true;
  const set = new Set(values);
  return (row) => of(row).some((value) => set.has(value));
}

function facet<Value>(
  rows: readonly SourceRow[],
  of: (row: SourceRow) => readonly Value[],
  order: readonly Value[],
  picked: readonly Value[],
): readonly Facet<Value>[] {
  const counts = new Map<Value, number>();
  for (const row of rows) for (const value of of(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return order.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count > 0 || picked.includes(value) ? [{ value, count }] : [];
  });
}

function areasOf({ entries }: SourceRow): readonly string[] {
  return [...new Set(entries.flatMap(({ area }) => area ?? []))];
}

function ascending<Value extends string | number>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].sort((one, other) => (one < other ? -1 : 1));
}

/** Folding a long list anew for every letter typed would be felt. */
const haystacks = new WeakMap<SourceRow, string>();

function haystackOf(row: SourceRow): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const made = fold(`${row.text} ${row.author ?? ''} ${row.urls.map(({ url }) => url).join(' ')}`);
  haystacks.set(row, made);
  return made;
}
