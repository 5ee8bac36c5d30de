/** Histories that were asked for, and the passage whose history lies over the window. */
import type { Argument } from '../../shared/contract/contract.ts';
import { PASSAGE_KINDS } from '../../shared/history/history.ts';
import { choiceValues, oneChosen, wordsChosen } from '../places/choice-values.ts';
import { keepChoices } from '../places/choices.ts';
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

export const shownPassageService = service((services) => {
  const store = createStore<ShownPassage>({ asked: null });
  keepChoices(services, store, {
    name: 'through-years',
    isPassing: true,
    write: ({ asked }) => choiceValues({ ...asked }),
    read: (values) => ({ asked: passageOf(values) }),
  });
  return store;
});

function passageOf(values: URLSearchParams): AskedPassage | null {
  const [report, start] = [wordsChosen(values, 'report'), Number(values.get('start') ?? Number.NaN)];
  if (report === '' || !Number.isSafeInteger(start)) return null;
  const kind = oneChosen(values, 'kind', PASSAGE_KINDS);
  return { report, start, ...(kind === undefined ? {} : { kind }) };
}
