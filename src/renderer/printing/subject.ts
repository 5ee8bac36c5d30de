import { RESULTS } from '../text/page-signs.ts';

/** What can be printed: the view, or the hits of the search beside it. */
export type PrintSubject = 'view' | 'search';

/**
 * What its user is at: the hits while the keyboard is in them or in the field they come from, and none of them has been
 * gone to; else the view.
 */
export function subjectAtHand(): PrintSubject {
  const results = RESULTS.all(document)[0];
  if (results === undefined || RESULTS.of(results) === 'left') return 'view';
  const { activeElement } = document;
  const inSearch = results.contains(activeElement) || activeElement?.closest('search') != null;
  return inSearch ? 'search' : 'view';
}
