/** A question to the search as the values of an address, `q=cotton&year=2016`, and back. Pure. */
import { TOPICS } from '../../shared/model.ts';
import { HIT_KINDS } from '../../shared/search.ts';
import { isBlank, RESULT_SORTS } from './search-state.ts';
import type { Question } from './search-state.ts';

/** What any reader can ask: which reports stand open is one window's own. */
export type AskedWords = Pick<Question, 'query' | 'filters' | 'sort'>;

export function questionValues({ query, filters, sort }: AskedWords): URLSearchParams {
  const values = new URLSearchParams({ q: query });
  for (const area of filters.areas ?? []) values.append('area', area);
  for (const year of filters.years ?? []) values.append('year', String(year));
  for (const topic of filters.topics ?? []) values.append('topic', topic);
  for (const kind of filters.kinds ?? []) values.append('kind', kind);
  if (sort !== 'relevance') values.set('sort', sort);
  return values;
}

/** `null` where they name nothing that can be asked. */
export function questionOf(values: URLSearchParams): AskedWords | null {
  const query = values.get('q') ?? '';
  if (isBlank(query)) return null;
  const areas = values.getAll('area');
  const years = values.getAll('year').map(Number).filter(Number.isInteger);
  const topics = TOPICS.filter((topic) => values.getAll('topic').includes(topic));
  const kinds = HIT_KINDS.filter((kind) => values.getAll('kind').includes(kind));
  return {
    query,
    filters: {
      ...(areas.length === 0 ? undefined : { areas }),
      ...(years.length === 0 ? undefined : { years }),
      ...(topics.length === 0 ? undefined : { topics }),
      ...(kinds.length === 0 ? undefined : { kinds }),
    },
    sort: RESULT_SORTS.find((sort) => sort === values.get('sort')) ?? 'relevance',
  };
}
