import type { AcrossRow } from '../../../shared/across/across.ts';
import { choiceValues, isChosen, wordsChosen } from '../../places/choice-values.ts';
import { keepChoices } from '../../places/choices.ts';
import { service } from '../../services/service.ts';
import { createStore } from '../../services/store.ts';
import type { TableSort } from '../model/table-model.ts';

interface AcrossState {
  readonly sort: TableSort;
  /** Words that a line of the table must hold. */
  readonly filter: string;
  /** In which column, by its id; `''` for the countries, `null` for any. */
  readonly filterIn: string | null;
  /** The row whose place and sources are shown beside the answer. */
  readonly picked: AcrossRow | null;
}

/** How the answer is looked at, kept while another view is open. */
export const acrossService = service((services) => {
  const store = createStore<AcrossState>({
    sort: { by: '', down: false },
    filter: '',
    filterIn: null,
    picked: null,
  });
  keepChoices(services, store, { name: 'across', write: acrossChoices, read: chosenAcross });
  return store;
});

function acrossChoices({ sort, filter, filterIn }: AcrossState): URLSearchParams {
  return choiceValues({
    by: sort.by,
    down: sort.down,
    words: filter,
    column: filterIn,
    countries: filterIn === '',
  });
}

function chosenAcross(values: URLSearchParams): Pick<AcrossState, 'sort' | 'filter' | 'filterIn'> {
  return {
    sort: { by: wordsChosen(values, 'by'), down: isChosen(values, 'down') },
    filter: wordsChosen(values, 'words'),
    filterIn: wordsChosen(values, 'column') || (isChosen(values, 'countries') ? '' : null),
  };
}
