/** Comparisons as the window holds them, and how they are shown: kept while another view is open. */
import { UNIMPORTANT_CLASSES } from '../../../shared/comparison/comparison.ts';
import type { RowPart, UnimportantClass } from '../../../shared/comparison/comparison.ts';
import type { ReportPair } from '../../../shared/contract/contract.ts';
import type { Answers } from '../../services/answers.ts';
import { service } from '../../services/service.ts';
import { createStore } from '../../services/store.ts';
import type { Store } from '../../services/store.ts';
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
  /** Row of a comparison at the top of the view, to come back to. */
  readonly at: ReportPair & { readonly row: number };
}

const START: CompareState = {
  form: 'side-by-side',
  hideUnimportant: true,
  shownClasses: [],
  counted: ['text', 'tables', 'citations'],
  at: { left: '', right: '', row: 0 },
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

export const compareService = service(({ answers }): CompareStore => ({
  ...createStore(START),
  comparisons: answers.to('compare.reports', { most: MOST_HELD, restOnJoins: true }),
}));
