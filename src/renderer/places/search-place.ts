/** The search as a part of the window's place. */
import { isBlank, isSameButLimit } from '../query/search-state.ts';
import type { Question, SearchState } from '../query/search-state.ts';
import type { SearchStore } from '../query/search-store.ts';

interface SearchPlace {
  readonly question: Question;
  /** Whether its results stand beside the text. */
  readonly open: boolean;
}

export function searchPlace({ question, open }: SearchState): SearchPlace {
  return { question, open };
}

export function isSameSearch(one: SearchPlace, other: SearchPlace): boolean {
  return isSameButLimit(one.question, other.question);
}

export function restoreSearch(search: SearchStore, place: SearchPlace): void {
  const { question, open } = place;
  if (isBlank(question.query)) return search.close();
  if (!isSameSearch(place, searchPlace(search.get()))) search.ask(question);
  search.show(open);
}
