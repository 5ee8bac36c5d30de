/** Histories that were asked for, and the passage whose history lies over the window. */
import type { Argument } from '../../shared/contract/contract.ts';
import { service } from '../services/service.ts';
import { createStore } from '../services/store.ts';

/** A place in a report, and which of the passages there is meant. */
export type AskedPassage = Argument<'history.passage'>;

interface ShownPassage {
  /** `null` while none is shown. */
  readonly asked: AskedPassage | null;
}

export const passageService = service(({ answers }) =>
  answers.to('history.passage', { most: 40, restOnJoins: true }),
);

export const signService = service(({ answers }) => answers.to('history.signs', { most: 30 }));

export const shownPassageService = service(() => createStore<ShownPassage>({ asked: null }));
