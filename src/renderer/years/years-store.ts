/** Tables across years and time lines as the window holds them, and how they are shown: kept while another view is open. */
import type { YearChange } from '../../shared/history/history.ts';
import { CHANGE_STATES } from '../../shared/history/year-words.ts';
import { CONCEPTS } from '../../shared/model.ts';
import type { Concept } from '../../shared/model.ts';
import {
  allChosen,
  allWordsChosen,
  choiceValues,
  isChosen,
  oneChosen,
  yearChosen,
} from '../places/choice-values.ts';
import { keepChoices } from '../places/choices.ts';
import type { Answers } from '../services/answers.ts';
import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import type { Store } from '../services/store.ts';

/** More than anyone goes back and forth between. */
const MOST_HELD = 24;
/** One for each country of a year, and some more. */
const MOST_CHANGES_HELD = 400;

export interface YearsState {
  readonly concept: Concept;
  readonly changedOnly: boolean;
  /** Write out long cells that say what the year before said. */
  readonly repeated: boolean;
  /** Only actions that the newest report suggests. */
  readonly openOnly: boolean;
  /** The time line as tables instead of charts. */
  readonly asTables: boolean;
  /** What changed in a year instead of the line of all years. */
  readonly asChanges: boolean;
  /** The year whose changes are shown; `null` for the latest that there is. */
  readonly changedIn: number | null;
  /** Of all countries, and not only of the one at hand. */
  readonly changedInAll: boolean;
  /** Changes of these kinds are left out. */
  readonly leftOut: readonly YearChange['state'][];
  /** Sections of which all changes are listed, and not only the first. */
  readonly whole: readonly string[];
}

const START: YearsState = {
  concept: 'labor-enforcement',
  changedOnly: false,
  repeated: false,
  openOnly: false,
  asTables: false,
  asChanges: false,
  changedIn: null,
  changedInAll: false,
  leftOut: [],
  whole: [],
};

export interface YearsStore extends Store<YearsState> {
  readonly tables: Answers<'years.table'>;
  readonly timelines: Answers<'years.timeline'>;
  readonly changes: Answers<'history.year'>;
}

export const yearsService = service((services): YearsStore => {
  const { answers } = services;
  const state = createStore(START);
  keepChoices(services, state, { name: 'years', write: yearsChoices, read: chosenYears });
  return {
    ...state,
    tables: answers.to('years.table', { most: MOST_HELD }),
    timelines: answers.to('years.timeline', { most: MOST_HELD }),
    changes: answers.to('history.year', { most: MOST_CHANGES_HELD }),
  };
});

function yearsChoices(state: YearsState): URLSearchParams {
  return choiceValues({
    concept: state.concept === START.concept ? null : state.concept,
    changed: state.changedOnly,
    repeated: state.repeated,
    open: state.openOnly,
    tables: state.asTables,
    changes: state.asChanges,
    year: state.changedIn,
    all: state.changedInAll,
    without: state.leftOut,
    whole: state.whole,
  });
}

function chosenYears(values: URLSearchParams): YearsState {
  return {
    concept: oneChosen(values, 'concept', CONCEPTS) ?? START.concept,
    changedOnly: isChosen(values, 'changed'),
    repeated: isChosen(values, 'repeated'),
    openOnly: isChosen(values, 'open'),
    asTables: isChosen(values, 'tables'),
    asChanges: isChosen(values, 'changes'),
    changedIn: yearChosen(values, 'year'),
    changedInAll: isChosen(values, 'all'),
    leftOut: allChosen(values, 'without', CHANGE_STATES),
    whole: allWordsChosen(values, 'whole'),
  };
}
