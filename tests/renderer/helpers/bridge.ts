/** A bridge without an engine: answers from functions, and tells events when asked to. */
import type {
  Answer,
  Argument,
  Method,
  ReaderBridge,
  ReaderEvent,
} from '../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Result } from '../../../src/shared/result.ts';

export type Answers = {
  readonly [M in Method]?: (argument: Argument<M>) => Promise<Result<Answer<M>>> | Result<Answer<M>>;
};

export interface TestBridge extends ReaderBridge {
  /** Every call so far: method and argument. */
  readonly calls: readonly (readonly [Method, unknown])[];
  readonly tell: (event: ReaderEvent) => void;
  /** Names of the files that were dropped so far. */
  readonly dropped: readonly string[];
}

export function testBridge(answers: Answers): TestBridge {
  const calls: [Method, unknown][] = [];
  const dropped: string[] = [];
  const listeners = new Set<(event: ReaderEvent) => void>();
  return {
    calls,
    dropped,
    addFiles(files) {
      dropped.push(...files.map(({ name }) => name));
      return Promise.resolve(ok(null));
    },
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    async call(method, argument) {
      calls.push([method, argument]);
      const answer = answers[method];
      return answer === undefined ? fail('not-found', `Nothing answers ${method}.`) : await answer(argument);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
