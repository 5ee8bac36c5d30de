/**
 * The one door of a page: every call, whoever carries it, is refused or answered here. A method of the
 * shell is answered by the shell; a method of the engine is relayed, and the engine checks its argument.
 */
import type { EngineMethod, Handlers, HostMethod } from '../../shared/contract/contract.ts';
import { isEngineMethod, isForPage } from '../../shared/contract/methods.ts';
import { answer } from '../../shared/contract/rpc.ts';
import type { OnDefect } from '../../shared/contract/rpc.ts';
import { fail } from '../../shared/result.ts';
import type { Carried } from '../../shared/result.ts';
import { checkArgument } from './arguments.ts';

/** Whoever passes a page's calls on to the engine. */
export interface Relay {
  readonly relay: (method: EngineMethod, argument: unknown) => Promise<Carried<unknown>>;
}

export interface RouteOptions {
  readonly engine: Relay;
  readonly handlers: Handlers<HostMethod>;
  readonly onDefect: OnDefect;
}

/** Both come from a page and may be anything. */
export type RouteCall = (method: unknown, argument: unknown) => Promise<Carried<unknown>>;

export function createRoute({ engine, handlers, onDefect }: RouteOptions): RouteCall {
  return async (method, argument) => {
    if (typeof method !== 'string') return fail('bad-argument', 'A method is called by its name.');
    if (isEngineMethod(method) && isForPage(method)) return engine.relay(method, argument);
    return answer<HostMethod>({ handlers, check: checkArgument, onDefect }, method, argument);
  };
}
