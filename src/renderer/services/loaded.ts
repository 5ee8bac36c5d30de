import type { Failure, Result } from '../../shared/result.ts';

/** What was asked for, as far as it has come. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: Failure };

export const LOADING: Loaded<never> = { status: 'loading' };

/** Makes of an answer something that has come; the same object for the same answer, so that nothing is drawn anew. */
export function createLoadedOf<T>(): (result: Result<T>) => Loaded<T> {
  const known = new WeakMap<Result<T>, Loaded<T>>();
  return (result) => {
    const loaded: Loaded<T> =
      known.get(result) ??
      (result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error });
    known.set(result, loaded);
    return loaded;
  };
}
