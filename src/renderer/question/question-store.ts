import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import { FIRST_QUESTION } from './question-state.ts';

/** Answers that are kept beside the one on show; a large one takes some megabytes. */
const MOST_HELD = 4;

/** The question to all countries that is at hand, and what was answered. */
export const questionService = service(({ answers }) => ({
  ...createStore(FIRST_QUESTION),
  answers: answers.to('across.ask', { most: MOST_HELD }),
  rows: answers.to('across.rows', { most: 1 }),
}));
