import type { Failure } from '../../shared/result.ts';

/** What was asked for, as far as it has come. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: Failure };

export const LOADING: Loaded<never> = { status: 'loading' };
