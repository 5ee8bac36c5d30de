/**
 * What the engine was asked and answered, as the window holds it: every question is asked once, and its answer is kept
 * while it is true. One cache for all views. TanStack Query does the keeping (`docs/adr/0012`): each question is an
 * object of its own, so that the answer to one that was given up reaches nobody.
 */
import { QueryClient } from '@tanstack/query-core';
import type { Answer, Argument, PageMethod, ReaderBridge } from '../../shared/contract/contract.ts';
import type { Loaded } from './loaded.ts';
import { LOADING } from './loaded.ts';
import { createQuestions } from './questions.ts';
import { createListeners } from './store.ts';

export interface Keeping {
  /** More answers than this are not kept, unless they are on show: the one that was wanted longest ago goes. */
  readonly most: number;
  /** Whether answers outlive a change of the library, until `refresh` is called. */
  readonly outlivesChanges?: boolean;
  /** Whether answers say which entries are one source: they are asked for again where that changes. */
  readonly restOnJoins?: boolean;
}

/** The answers of one method. */
export interface Answers<M extends PageMethod> {
  /** The same object until something changed. Asks where that was not done yet. */
  readonly get: (argument: Argument<M>) => Loaded<Answer<M>>;
  /** Ask again, as after a failure. */
  readonly retry: (argument: Argument<M>) => void;
  /** Forget everything that failed or is under way: what is on show is asked for again. */
  readonly retryFailed: () => void;
  /** Ask again for what is held; it stays until its successor has come, so that nothing flickers. */
  readonly refresh: (concerns?: (argument: Argument<M>) => boolean) => void;
  /** Returns the way to leave. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface AnswerCache {
  /** To be called once for a method, by the service that needs it. */
  readonly to: <M extends PageMethod>(method: M, keeping: Keeping) => Answers<M>;
}

export function createAnswerCache(bridge: ReaderBridge): AnswerCache {
  const client = new QueryClient({
    defaultOptions: {
      // The engine is no network: it answers or tells why not, and only changes of the library outdate what it said.
      queries: { networkMode: 'always', retry: false, gcTime: Infinity, structuralSharing: false },
    },
  });
  return { to: (method, keeping) => answersTo(client, bridge, method, keeping) };
}

function answersTo<M extends PageMethod>(
  client: QueryClient,
  bridge: ReaderBridge,
  method: M,
  { most, outlivesChanges = false, restOnJoins = false }: Keeping,
): Answers<M> {
  const questions = createQuestions(client, bridge, method);
  const { subscribe, tell } = createListeners();
  const changed = () => {
    questions.turn();
    tell();
  };
  const get = (argument: Argument<M>): Loaded<Answer<M>> => {
    const question = questions.of(argument);
    if (question.state.data !== undefined) return question.state.data;
    if (question.state.fetchStatus === 'idle') {
      questions.ask(question);
      questions.makeRoom(most);
    }
    return LOADING;
  };
  const refresh: Answers<M>['refresh'] = (concerns = () => true) => {
    for (const question of questions.held()) {
      const [, argument] = question.queryKey;
      if (!concerns(argument)) continue;
      if (question.state.data !== undefined) questions.ask(question);
      else {
        // What is under way may tell of the library as it was before.
        questions.forget((one) => one === question);
        get(argument);
      }
    }
  };
  const forgetFailed = () => questions.forget(({ state }) => state.data?.status !== 'ready');

  questions.onAnswer(changed);
  bridge.subscribe(({ kind }) => {
    if (kind === 'library-changed' && !outlivesChanges) questions.forget(() => true);
    else if (kind === 'sources-changed' && restOnJoins) return refresh();
    else if (kind === 'engine-restarted') forgetFailed();
    else return;
    changed();
  });

  return {
    get,
    subscribe,
    retry(argument) {
      const asked = questions.of(argument);
      questions.forget((question) => question === asked);
      get(argument);
      changed();
    },
    retryFailed() {
      forgetFailed();
      changed();
    },
    refresh,
  };
}
