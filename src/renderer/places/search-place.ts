/** The search as a part of the window's place, and of the session. */
import { REPORT_ID } from '../../shared/contract/library.ts';
import { questionOf, questionValues } from '../query/question-values.ts';
import { isBlank, isSameButLimit, MOST_HITS, NO_QUESTION } from '../query/search-state.ts';
import type { ListedHits, Question, SearchState } from '../query/search-state.ts';
import type { SearchStore } from '../query/search-store.ts';
import { choiceValues, isChosen } from './choice-values.ts';
import type { ChoiceTexts } from './choices.ts';

export interface SearchPlace {
  readonly question: Question;
  /** Whether its results stand beside the text. */
  readonly open: boolean;
  /** Of which reports more hits were asked for. */
  readonly listed: ListedHits;
}

export function searchPlace({ question, open, more, wanted }: SearchState): SearchPlace {
  const listed = Object.entries(more).map(([report, { hits }]) => [report, hits.length] as const);
  return { question, open, listed: { ...wanted, ...Object.fromEntries(listed) } };
}

export function isSameSearch(one: SearchPlace, other: SearchPlace): boolean {
  return isSameButLimit(one.question, other.question);
}

export function restoreSearch(search: SearchStore, place: SearchPlace): void {
  const { question, open, listed } = place;
  if (isBlank(question.query)) return search.close();
  if (!isSameSearch(place, searchPlace(search.get()))) search.ask(question, listed);
  search.show(open);
}

/** Among the texts of a session. */
const NAME = 'search';

/** As a session holds it beside what is chosen; nothing while nothing is searched for. */
export function searchText({ question, open, listed }: SearchPlace): ChoiceTexts {
  if (isBlank(question.query)) return {};
  const values = questionValues(question);
  const { reports = [], unfolded = false, limit } = question;
  const beside = choiceValues({
    in: reports,
    unfolded,
    limit: limit === NO_QUESTION.limit ? '' : limit,
    listed: Object.entries(listed).map(([report, count]) => `${count} ${report}`),
    aside: !open,
  });
  for (const [name, value] of beside) values.append(name, value);
  return { [NAME]: values.toString() };
}

/** What a session holds of it, `null` where nothing was searched for; and the rest of its texts. */
export function takeSearch({ [NAME]: text = '', ...others }: ChoiceTexts): {
  readonly place: SearchPlace | null;
  readonly others: ChoiceTexts;
} {
  const values = new URLSearchParams(text);
  const asked = questionOf(values);
  if (asked === null) return { place: null, others };
  const reports = values.getAll('in').filter((id) => REPORT_ID.test(id));
  const question: Question = {
    ...asked,
    limit: limitOf(values.get('limit')) ?? NO_QUESTION.limit,
    ...(reports.length > 0 && { reports }),
    ...(isChosen(values, 'unfolded') && { unfolded: true }),
  };
  const listed = values.getAll('listed').flatMap((entry): [string, number][] => {
    const [count, report = ''] = entry.split(' ');
    const limit = limitOf(count ?? null);
    return limit !== null && REPORT_ID.test(report) ? [[report, limit]] : [];
  });
  return {
    place: { question, open: !isChosen(values, 'aside'), listed: Object.fromEntries(listed) },
    others,
  };
}

/** How many hits are asked for, as far as the engine gives as many. */
function limitOf(text: string | null): number | null {
  const limit = text !== null && /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return limit > 0 && limit <= MOST_HITS ? limit : null;
}
