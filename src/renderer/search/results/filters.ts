/** The filters beside the query: their values as chips with counts. Pure. */
import type { Topic } from '../../../shared/model.ts';
import type { HitKind, SearchFacets, SearchFilters } from '../../../shared/search.ts';
import { HIT_KIND_NAMES, TOPIC_NAMES } from '../../reports/names.ts';
import { toggledValue } from '../../ui/toggled-value.ts';

/** In the order in which they are offered. */
export const FACETS = ['years', 'topics', 'kinds', 'areas'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  areas: 'Area',
  years: 'Year',
  topics: 'Topic',
  kinds: 'Kind',
};

/** One value of one filter. */
export type Choice =
  | { readonly facet: 'areas'; readonly value: string }
  | { readonly facet: 'years'; readonly value: number }
  | { readonly facet: 'topics'; readonly value: Topic }
  | { readonly facet: 'kinds'; readonly value: HitKind };

export interface Chip {
  readonly choice: Choice;
  readonly name: string;
  /** Hits that the value has, or would have. */
  readonly count: number;
  readonly chosen: boolean;
}

/** The chips of each filter; a chosen value is among them even where nothing is left of it. */
export function chipsOf(
  facets: SearchFacets,
  filters: SearchFilters,
): Readonly<Record<Facet, readonly Chip[]>> {
  const chips = <Value extends string | number>(
    counted: readonly { readonly value: Value; readonly count: number }[],
    chosen: readonly Value[] = [],
    choiceOf: (value: Value) => Choice,
  ): Chip[] => {
    const missing = chosen.filter((value) => counted.every((entry) => entry.value !== value));
    return [...counted, ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => {
      const choice = choiceOf(value);
      return { choice, name: choiceName(choice), count, chosen: chosen.includes(value) };
    });
  };
  return {
    areas: chips(facets.areas, filters.areas, (value) => ({ facet: 'areas', value })),
    years: chips(facets.years, filters.years, (value) => ({ facet: 'years', value })),
    topics: chips(facets.topics, filters.topics, (value) => ({ facet: 'topics', value })),
    kinds: chips(facets.kinds, filters.kinds, (value) => ({ facet: 'kinds', value })),
  };
}

/** Where there is nothing to choose between, a filter need not be offered. */
export function isOffered(chips: readonly Chip[]): boolean {
  return chips.length > 1 || chips.some((chip) => chip.chosen);
}

function choiceName(choice: Choice): string {
  switch (choice.facet) {
    case 'areas':
      return choice.value;
    case 'years':
      return String(choice.value);
    case 'topics':
      return TOPIC_NAMES[choice.value];
    case 'kinds':
      return HIT_KIND_NAMES[choice.value];
  }
}

/** With a value chosen that was not, or the other way round. */
export function toggled(filters: SearchFilters, choice: Choice): SearchFilters {
  switch (choice.facet) {
    case 'areas':
      return put(filters, 'areas', toggledValue(filters.areas ?? [], choice.value));
    case 'years':
      return put(filters, 'years', toggledValue(filters.years ?? [], choice.value));
    case 'topics':
      return put(filters, 'topics', toggledValue(filters.topics ?? [], choice.value));
    case 'kinds':
      return put(filters, 'kinds', toggledValue(filters.kinds ?? [], choice.value));
  }
}

function put<Key extends Facet>(
  filters: SearchFilters,
  key: Key,
  values: NonNullable<SearchFilters[Key]>,
): SearchFilters {
  const { [key]: _before, ...others } = filters;
  return values.length === 0 ? others : { ...others, [key]: values };
}

export function isFiltered(filters: SearchFilters): boolean {
  return Object.keys(filters).length > 0;
}
