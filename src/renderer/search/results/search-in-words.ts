/** What was searched and how the hits were narrowed, in words for paper. Pure. */
import type { Question } from '../../query/search-state.ts';
import { HIT_KIND_NAMES, listed, TOPIC_NAMES } from '../../reports/names.ts';
import { FACET_NAMES } from './filters.ts';

/**
 * "In Kazakhstan 2016 and Kazakhstan 2022. Year: 2016. Order: by year."
 *
 * @param all how many reports the library holds
 * @param nameOf a report's name
 */
export function searchInWords(question: Question, all: number, nameOf: (id: string) => string): string {
  const { filters, reports, sort } = question;
  const within =
    reports === undefined
      ? `In all ${all.toLocaleString('en-US')} reports of the library.`
      : `In ${listed(reports.map(nameOf))}.`;
  const narrowed = [
    [FACET_NAMES.areas, filters.areas ?? []],
    [FACET_NAMES.years, filters.years ?? []],
    [FACET_NAMES.topics, (filters.topics ?? []).map((topic) => TOPIC_NAMES[topic])],
    [FACET_NAMES.kinds, (filters.kinds ?? []).map((kind) => HIT_KIND_NAMES[kind])],
    ['Order', [sort === 'year' ? 'by year' : 'best first']],
  ] as const;
  return [
    within,
    ...narrowed
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `${name}: ${listed(values)}.`),
  ].join(' ');
}
