/** What may find something where a query found nothing. Pure. */
import type { SearchFilters } from '../../../shared/search.ts';
import { isFiltered } from './filters.ts';

/** A change to the search, named as the button that makes it. */
export interface Attempt {
  readonly name: string;
  readonly query: string;
  readonly filters: SearchFilters;
}

const PHRASE = /["“”„«»]/gu;
const FIELD = /(?<=^|\s)-?[a-z]{2,12}:(?:"[^"]*"?|\S*)/giu;
const FIELD_OR_QUOTE = new RegExp(`(${FIELD.source})|${PHRASE.source}`, 'giu');
const LEFT_OUT = /(?<=^|\s)(?:-|NOT\s+)(?:"[^"]*"?|\S+)/gu;
const OPERATOR = /^(?:OR|AND|NOT|near(?:\/\d+)?)$/iu;

/** The changes that make sense for this query, the mildest first. */
export function attempts(query: string, filters: SearchFilters): readonly Attempt[] {
  const tries: Attempt[] = [];
  const add = (name: string, changed: string, chosen: SearchFilters = filters) => {
    const tidy = changed.replaceAll(/\s+/gu, ' ').trim();
    const isNew = tidy !== query.trim() || chosen !== filters;
    if (tidy !== '' && isNew && tries.every((other) => other.query !== tidy || other.filters !== chosen)) {
      tries.push({ name, query: tidy, filters: chosen });
    }
  };
  if (isFiltered(filters)) add('Without the chosen filters', query, {});
  if (query.search(FIELD) >= 0) add('In all reports and sections', query.replaceAll(FIELD, ''));
  if (query.search(LEFT_OUT) >= 0) add('Without words to leave out', query.replaceAll(LEFT_OUT, ''));
  add(
    'The words in any order',
    query.replaceAll(FIELD_OR_QUOTE, (_, field?: string) => field ?? ' '),
  );
  const words = query
    .replaceAll(FIELD, ' ')
    .replaceAll(LEFT_OUT, ' ')
    .replaceAll(PHRASE, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !OPERATOR.test(word));
  if (words.length > 1) add('Any of the words', words.join(' OR '));
  return tries;
}
