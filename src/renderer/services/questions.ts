import type { Query, QueryClient } from '@tanstack/query-core';
import type { Answer, Argument, PageMethod, ReaderBridge } from '../../shared/contract/contract.ts';
import type { Loaded } from './loaded.ts';

type Key<M extends PageMethod> = readonly [M, Argument<M>];

/** A question to the engine. A failure is an answer too. */
export type Question<M extends PageMethod> = Query<Loaded<Answer<M>>, Error, Loaded<Answer<M>>, Key<M>>;

/** The questions to one method that a cache holds. */
export interface Questions<M extends PageMethod> {
  /** The same object until it is forgotten; wanted now. */
  readonly of: (argument: Argument<M>) => Question<M>;
  readonly held: () => readonly Question<M>[];
  /** Asks; what is known stays until the answer has come. What was forgotten in the meantime ends unheard. */
  readonly ask: (question: Question<M>) => void;
  readonly forget: (which: (question: Question<M>) => boolean) => void;
  /** Whoever shows an answer asks for it whenever something is told: what is not wanted after a turn is not on show. */
  readonly turn: () => void;
  /** Forgets those that were wanted longest ago while there are more than `most`, but none that is on show. */
  readonly makeRoom: (most: number) => void;
  readonly onAnswer: (listener: () => void) => void;
}

export function createQuestions<M extends PageMethod>(
  client: QueryClient,
  bridge: ReaderBridge,
  method: M,
): Questions<M> {
  const cache = client.getQueryCache();
  /** The turn that each was wanted in last; the one that was wanted longest ago comes first. */
  const wanted = new Map<Question<M>, number>();
  let turns = 0;
  const drop = (question: Question<M>) => {
    wanted.delete(question);
    cache.remove(question);
  };

  return {
    of(argument) {
      const question = cache.build<Loaded<Answer<M>>, Error, Loaded<Answer<M>>, Key<M>>(client, {
        queryKey: [method, argument],
        queryFn: () => answered(bridge, method, argument),
      });
      wanted.delete(question);
      wanted.set(question, turns);
      return question;
    },
    held: () => [...wanted.keys()],
    ask(question) {
      question.fetch(undefined, { cancelRefetch: true }).catch(() => undefined);
    },
    forget(which) {
      for (const question of [...wanted.keys()].filter(which)) drop(question);
    },
    turn() {
      turns += 1;
    },
    makeRoom(most) {
      for (const [question, turn] of wanted) {
        if (wanted.size <= most || turn === turns) return;
        drop(question);
      }
    },
    onAnswer(listener) {
      cache.subscribe((event) => {
        if (event.query.queryKey[0] !== method || event.type !== 'updated') return;
        if (event.action.type === 'success') listener();
      });
    },
  };
}

/** A call that is broken off by a defect is a failure like any other: it is shown, and can be tried again. */
async function answered<M extends PageMethod>(
  bridge: ReaderBridge,
  method: M,
  argument: Argument<M>,
): Promise<Loaded<Answer<M>>> {
  try {
    const result = await bridge.call(method, argument);
    return result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error };
  } catch {
    const message = `The reader could not do this because of a defect of its own (${method}).`;
    return { status: 'failed', error: { code: 'internal', message } };
  }
}
