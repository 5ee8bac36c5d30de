/**
 * What a feature has outside React: a store, what it asked the engine. It is declared beside the feature that it
 * belongs to, and is made when it is used for the first time; nothing else need know of it.
 */
import type { ReaderBridge } from '../../shared/contract/contract.ts';
import type { AnswerCache } from './answers.ts';

/** A service as it is declared: each window has its own. */
export interface Service<T> {
  /** The same for the same window; made where that was not done yet. */
  readonly of: (services: Services) => T;
}

/** All services of one window. */
export interface Services {
  /** To the engine and the shell. */
  readonly bridge: ReaderBridge;
  /** What the engine was asked and answered. */
  readonly answers: AnswerCache;
  readonly get: <T>(service: Service<T>) => T;
}

/** Declares a service. @param make may use other services, but not this one */
export function service<T>(make: (services: Services) => T): Service<T> {
  const made = new WeakMap<Services, { readonly value: T }>();
  return {
    of(services) {
      const entry = made.get(services) ?? { value: make(services) };
      made.set(services, entry);
      return entry.value;
    },
  };
}
