/** What a list of sources is narrowed to, in words for paper. Pure. */
import { CHECKABILITY_NAMES, listed, REFERENCE_KIND_NAMES } from '../../reports/names.ts';
import type { SourceFilters, SourceSort } from './filter-sources.ts';
import { SORT_NAMES } from './names.ts';

interface Shown {
  /** The country; `null` for all. */
  readonly of: string | null;
  readonly filters: SourceFilters;
  /** "Newly cited, from Kazakhstan 2016 to Kazakhstan 2022"; `null` where changes narrow nothing. */
  readonly change: string | null;
  readonly sort: SourceSort;
}

/** "Kind: Law. Years: 2016 and 2022. Order: Most cited." */
export function filtersInWords({ of, filters, change, sort }: Shown): string {
  const { typed, kinds, checks, years, areas } = filters;
  const parts: readonly (readonly [name: string, values: readonly (string | number)[]])[] = [
    ['Country', of === null ? [] : [of]],
    ['Searched for', typed.trim() === '' ? [] : [`“${typed.trim()}”`]],
    ['Kind', kinds.map((kind) => REFERENCE_KIND_NAMES[kind])],
    ['Year', years],
    ['Checkable', checks.map((check) => CHECKABILITY_NAMES[check])],
    ['Area', areas],
    ['Changes', change === null ? [] : [change]],
    ['Order', [SORT_NAMES[sort]]],
  ];
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}: ${listed(values)}.`)
    .join(' ');
}
