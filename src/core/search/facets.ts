/** Hits per value of the filters that the window offers. */
import type { Topic } from '../../shared/model.ts';
import type { FacetValue, HitKind, SearchFacets } from '../../shared/search.ts';
import type { IndexedReport } from './indexed-report.ts';

/** Hits per value of each filter, each filter's values counted as if it were not set itself. */
export class FacetCounts {
  readonly #areas = new Map<string, number>();
  readonly #years = new Map<number, number>();
  readonly #topics = new Map<Topic, number>();
  readonly #kinds = new Map<HitKind, number>();

  count(
    hit: { readonly report: IndexedReport; readonly topic: Topic | null; readonly kind: HitKind },
    fits: {
      readonly areaFits: boolean;
      readonly yearFits: boolean;
      readonly topicFits: boolean;
      readonly kindFits: boolean;
    },
  ): void {
    const { areaFits, yearFits, topicFits, kindFits } = fits;
    const { area, year } = hit.report;
    if (yearFits && topicFits && kindFits && area !== null) raise(this.#areas, area);
    if (areaFits && topicFits && kindFits && year !== null) raise(this.#years, year);
    if (areaFits && yearFits && kindFits && hit.topic !== null) raise(this.#topics, hit.topic);
    if (areaFits && yearFits && topicFits) raise(this.#kinds, hit.kind);
  }

  result(): SearchFacets {
    const areas = valuesOf(this.#areas);
    const years = valuesOf(this.#years);
    return {
      areas: areas.toSorted((left, right) => left.value.localeCompare(right.value, 'en')),
      years: years.toSorted((left, right) => left.value - right.value),
      topics: valuesOf(this.#topics),
      kinds: valuesOf(this.#kinds),
    };
  }
}

function raise<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function valuesOf<Value extends string | number>(counts: ReadonlyMap<Value, number>): FacetValue<Value>[] {
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** The facets of several collections of different hits. */
export function joinFacets(all: readonly SearchFacets[]): SearchFacets {
  const [first] = all;
  if (first !== undefined && all.length === 1) return first;
  const join = <Value extends string | number>(
    lists: readonly (readonly FacetValue<Value>[])[],
  ): FacetValue<Value>[] => {
    const counts = new Map<Value, number>();
    for (const { value, count } of lists.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
    return valuesOf(counts);
  };
  return {
    areas: join(all.map(({ areas }) => areas)),
    years: join(all.map(({ years }) => years)).toSorted((left, right) => left.value - right.value),
    topics: join(all.map(({ topics }) => topics)),
    kinds: join(all.map(({ kinds }) => kinds)),
  };
}
