/** The sources as the window holds them, and how they are shown: kept while another view is open. */
import { CHECKABILITIES, REFERENCE_KINDS } from '../../../shared/model.ts';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import {
  allChosen,
  allWordsChosen,
  choiceValues,
  oneChosen,
  wordsChosen,
  yearsChosen,
} from '../../places/choice-values.ts';
import { keepChoices } from '../../places/choices.ts';
import type { Answers } from '../../services/answers.ts';
import { service } from '../../services/service.ts';
import { createStore } from '../../services/store.ts';
import type { Store } from '../../services/store.ts';
import { NO_FILTERS, SOURCE_SORTS } from '../filter/filter-sources.ts';
import type { SourceFilters, SourceSort } from '../filter/filter-sources.ts';
import { CHANGE_CLASSES } from './source-changes.ts';
import type { ChangeClass } from './source-changes.ts';

export interface SourcesState {
  readonly filters: SourceFilters;
  readonly sort: SourceSort;
  /** Chosen by the user; `null` while the panes say what is compared. */
  readonly pair: ReportPair | null;
  readonly change: ChangeClass | null;
  /** The source whose passages are shown. */
  readonly open: string | null;
  /** Picked to be taken along. */
  readonly picked: ReadonlySet<string>;
}

const START: SourcesState = {
  filters: NO_FILTERS,
  sort: 'cited',
  pair: null,
  change: null,
  open: null,
  picked: new Set(),
};

export interface SourcesStore extends Store<SourcesState> {
  readonly listing: Answers<'sources.list'>;
  readonly details: Answers<'sources.details'>;
  readonly changes: Answers<'sources.changes'>;
}

/** More than anyone goes back and forth between. */
const MOST_HELD = 50;

export const sourcesService = service((services): SourcesStore => {
  const { answers, bridge } = services;
  const state = createStore(START);
  keepChoices(services, state, { name: 'sources', write: sourcesChoices, read: chosenSources });
  bridge.subscribe(({ kind }) => {
    // Ids name entries, and those may be others now.
    if (kind === 'library-changed') state.set({ open: null, picked: new Set() });
  });
  return {
    ...state,
    listing: answers.to('sources.list', { most: 1, restOnJoins: true }),
    details: answers.to('sources.details', { most: MOST_HELD, restOnJoins: true }),
    changes: answers.to('sources.changes', { most: MOST_HELD, restOnJoins: true }),
  };
});

/** What is listed, in words of its own: the same list has the same name. @param scope the country, or `null` for all */
export function listName(state: SourcesState, scope: string | null): string {
  return `sources ${scope ?? ''} ${sourcesChoices({ ...state, open: null }).toString()}`;
}

function sourcesChoices({ filters, sort, pair, change, open }: SourcesState): URLSearchParams {
  return choiceValues({
    words: filters.typed,
    kind: filters.kinds,
    check: filters.checks,
    year: filters.years,
    area: filters.areas,
    sort: sort === START.sort ? null : sort,
    left: pair?.left ?? null,
    right: pair?.right ?? null,
    change,
    open,
  });
}

function chosenSources(values: URLSearchParams): Omit<SourcesState, 'picked'> {
  const [left, right] = [wordsChosen(values, 'left'), wordsChosen(values, 'right')];
  return {
    filters: {
      typed: wordsChosen(values, 'words'),
      kinds: allChosen(values, 'kind', REFERENCE_KINDS),
      checks: allChosen(values, 'check', CHECKABILITIES),
      years: yearsChosen(values, 'year'),
      areas: allWordsChosen(values, 'area'),
    },
    sort: oneChosen(values, 'sort', SOURCE_SORTS) ?? START.sort,
    pair: left === '' || right === '' ? null : { left, right },
    change: oneChosen(values, 'change', CHANGE_CLASSES) ?? null,
    open: wordsChosen(values, 'open') || null,
  };
}
