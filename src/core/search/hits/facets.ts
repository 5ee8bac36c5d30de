/** Hits per value of the filters that the window offers. */
import { TOPICS } from '../../../shared/model.ts';
import type { Topic } from '../../../shared/model.ts';
import { HIT_KINDS } from '../../../shared/search.ts';
import type { FacetValue, HitKind, SearchFacets } from '../../../shared/search.ts';
import type { ChosenFilters } from './filters.ts';
import type { IndexedReport } from '../index/indexed-report.ts';

/** Hits of one report by section and kind: section s and kind k at `s * HIT_KINDS.length + k`. */
export type Tally = Uint32Array;

export function emptyTally(report: IndexedReport): Tally {
  return new Uint32Array(report.sections.length * HIT_KINDS.length);
}

/** Which topics and kinds are chosen, ready to be asked for every passage. */
export function passageFits(filters: ChosenFilters, topic: Topic | null, kind: HitKind): boolean {
  return topicFits(filters, topic) && (filters.kinds === null || filters.kinds.has(kind));
}

function topicFits(filters: ChosenFilters, topic: Topic | null): boolean {
  return filters.topics === null || (topic !== null && filters.topics.has(topic));
}

export function areaFits(filters: ChosenFilters, report: IndexedReport): boolean {
  return filters.areas === null || report.areas.some((area) => filters.areas?.has(area));
}

export function yearFits(filters: ChosenFilters, report: IndexedReport): boolean {
  return filters.years === null || (report.year !== null && filters.years.has(report.year));
}

/** Hits per value of each filter, each filter's values counted as if it were not set itself. */
export class FacetCounts {
  readonly #filters: ChosenFilters;
  readonly #areas = new Map<string, number>();
  readonly #years = new Map<number, number>();
  readonly #topics = new Map<Topic, number>();
  readonly #kinds = new Map<HitKind, number>();

  constructor(filters: ChosenFilters) {
    this.#filters = filters;
  }

  /** Count a report's hits in; returns, per section, those that every filter leaves. */
  add(report: IndexedReport, tally: Tally): Uint32Array {
    const filters = this.#filters;
    const inArea = areaFits(filters, report);
    const inYear = yearFits(filters, report);
    const left = new Uint32Array(report.sections.length);
    for (let index = 0; index < report.sections.length; index += 1) {
      const section = report.sections[index];
      if (section === undefined) continue;
      const inTopic = topicFits(filters, section.topic);
      for (let number = 0; number < HIT_KINDS.length; number += 1) {
        const count = tally[index * HIT_KINDS.length + number] ?? 0;
        const kind = HIT_KINDS[number];
        if (count === 0 || kind === undefined) continue;
        const inKind = filters.kinds === null || filters.kinds.has(kind);
        if (inYear && inTopic && inKind) for (const area of report.areas) raise(this.#areas, area, count);
        if (inArea && inTopic && inKind && report.year !== null) raise(this.#years, report.year, count);
        if (inArea && inYear && inKind && section.topic !== null) raise(this.#topics, section.topic, count);
        if (inArea && inYear && inTopic) raise(this.#kinds, kind, count);
        if (inArea && inYear && inTopic && inKind) left[index] = (left[index] ?? 0) + count;
      }
    }
    return left;
  }

  result(): SearchFacets {
    return {
      areas: valuesOf(this.#areas).toSorted(byName),
      years: valuesOf(this.#years).toSorted((left, right) => left.value - right.value),
      topics: inOrderOf(TOPICS, this.#topics),
      kinds: inOrderOf(HIT_KINDS, this.#kinds),
    };
  }
}

function byName(left: FacetValue<string>, right: FacetValue<string>): number {
  return left.value < right.value ? -1 : 1;
}

function raise<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function inOrderOf<Value extends string>(
  order: readonly Value[],
  counts: ReadonlyMap<Value, number>,
): FacetValue<Value>[] {
  return order.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [{ value, count }];
  });
}

function valuesOf<Value extends string | number>(counts: ReadonlyMap<Value, number>): FacetValue<Value>[] {
  return Array.from(counts, ([value, count]) => ({ value, count }));
}

/** The facets of two collections of different hits. */
export function joinFacets(first: SearchFacets, second: SearchFacets): SearchFacets {
  const join = <Value extends string | number>(
    left: readonly FacetValue<Value>[],
    right: readonly FacetValue<Value>[],
  ): Map<Value, number> => {
    const counts = new Map<Value, number>();
    for (const { value, count } of [...left, ...right]) raise(counts, value, count);
    return counts;
  };
  return {
    areas: valuesOf(join(first.areas, second.areas)).toSorted(byName),
    years: valuesOf(join(first.years, second.years)).toSorted((left, right) => left.value - right.value),
    topics: inOrderOf(TOPICS, join(first.topics, second.topics)),
    kinds: inOrderOf(HIT_KINDS, join(first.kinds, second.kinds)),
  };
}
