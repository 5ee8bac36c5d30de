/** What is asked of all countries, and how the answer is shown. Pure. */
import type { AcrossConcept } from '../../shared/across/across.ts';

export const FORMS = ['table', 'squares', 'dots', 'change'] as const;
export type AcrossForm = (typeof FORMS)[number];

export interface QuestionState {
  readonly concept: AcrossConcept;
  /** Name of a row, or words; empty for all rows. */
  readonly row: string;
  /** A second row; empty for none. */
  readonly against: string;
  /** Region of the Department; empty for all. */
  readonly region: string;
  /** Chosen countries; empty for all. */
  readonly areas: readonly string[];
  /** `null` for the first, or last, year that there is. */
  readonly from: number | null;
  readonly to: number | null;
  readonly form: AcrossForm;
}

export const FIRST_QUESTION: QuestionState = {
  concept: 'laws',
  row: 'Minimum Age for Work',
  against: '',
  region: '',
  areas: [],
  from: null,
  to: null,
  form: 'table',
};

/** Another question begins with all countries and years, in a form that shows it. */
export function asked(
  before: QuestionState,
  change: Pick<QuestionState, 'concept'> & Partial<QuestionState>,
): QuestionState {
  return { ...before, row: '', against: '', ...change };
}
