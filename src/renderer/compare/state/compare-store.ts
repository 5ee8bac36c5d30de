/** Comparisons as the window holds them, and how they are shown: kept while another view is open. */
import { ROW_PARTS, UNIMPORTANT_CLASSES } from '../../../shared/comparison/comparison.ts';
import type { RowPart, UnimportantClass } from '../../../shared/comparison/comparison.ts';
import { allChosen, choiceValues, isChosen, oneChosen } from '../../places/choice-values.ts';
import { keepChoices } from '../../places/choices.ts';
import type { Answers } from '../../services/answers.ts';
import { service } from '../../services/service.ts';
import { createStore } from '../../services/store.ts';
import type { Store } from '../../services/store.ts';
import { FORMS } from './shown-rows.ts';
import type { Form } from './shown-rows.ts';

/** More pairs than anyone goes back and forth between. */
const MOST_HELD = 6;

export interface CompareState {
  readonly form: Form;
  readonly hideUnimportant: boolean;
  /** Unimportant classes that are shown all the same. */
  readonly shownClasses: readonly UnimportantClass[];
  /** What is counted and gone through as changes; the rest is shown all the same. */
  readonly counted: readonly RowPart[];
}

const START: CompareState = {
  form: 'side-by-side',
  hideUnimportant: true,
  shownClasses: [],
  counted: ['text', 'tables', 'citations'],
};

const NOTHING_HIDDEN: readonly UnimportantClass[] = [];

/** Classes of difference that are not marked. */
export function hiddenClasses(
  state: Pick<CompareState, 'hideUnimportant' | 'shownClasses'>,
): readonly UnimportantClass[] {
  if (!state.hideUnimportant) return NOTHING_HIDDEN;
  return UNIMPORTANT_CLASSES.filter((one) => !state.shownClasses.includes(one));
}

export interface CompareStore extends Store<CompareState> {
  readonly comparisons: Answers<'compare.reports'>;
}

export const compareService = service((services): CompareStore => {
  const state = createStore(START);
  keepChoices(services, state, { name: 'compare', write: compareChoices, read: chosenCompare });
  return {
    ...state,
    comparisons: services.answers.to('compare.reports', { most: MOST_HELD, restOnJoins: true }),
  };
});

function compareChoices({ form, hideUnimportant, shownClasses, counted }: CompareState): URLSearchParams {
  return choiceValues({
    form: form === START.form ? null : form,
    unimportant: !hideUnimportant,
    class: shownClasses,
    // What is left out, of all: nothing may be counted as well.
    uncounted: isSameParts(counted, START.counted) ? [] : ROW_PARTS.filter((part) => !counted.includes(part)),
    all: counted.length === ROW_PARTS.length,
  });
}

function chosenCompare(
  values: URLSearchParams,
): Pick<CompareState, 'form' | 'hideUnimportant' | 'shownClasses' | 'counted'> {
  const uncounted = allChosen(values, 'uncounted', ROW_PARTS);
  const isSaid = uncounted.length > 0 || isChosen(values, 'all');
  return {
    form: oneChosen(values, 'form', FORMS) ?? START.form,
    hideUnimportant: !isChosen(values, 'unimportant'),
    shownClasses: allChosen(values, 'class', UNIMPORTANT_CLASSES),
    counted: isSaid ? ROW_PARTS.filter((part) => !uncounted.includes(part)) : START.counted,
  };
}

function isSameParts(one: readonly RowPart[], other: readonly RowPart[]): boolean {
  return one.length === other.length && one.every((part) => other.includes(part));
}
