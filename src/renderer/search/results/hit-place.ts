import type { SearchHit } from '../../../shared/search.ts';
import { HIT_KIND_NAMES } from '../../reports/names.ts';

/** "Reference 12", "Table · p. 3": where a hit stands, as far as its report and section do not tell. */
export function placeOfHit({ kind, reference, page }: SearchHit): string {
  const kindName =
    kind === 'prose'
      ? ''
      : kind === 'reference' && reference !== undefined
        ? `${HIT_KIND_NAMES.reference} ${reference}`
        : HIT_KIND_NAMES[kind];
  return [kindName, page === undefined ? '' : `p. ${page}`].filter((part) => part !== '').join(' · ');
}
