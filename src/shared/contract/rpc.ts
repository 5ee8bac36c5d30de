/**
 * Calls and events over any two-way message port: `serve` on the side that answers, `connect` on the
 * side that asks. Knows no transport; a worker, a `MessagePort` and the main thread's `parentPort` all
 * have the shape of `Port`.
 *
 * Whatever happens to a call, it is answered exactly once: with a value, with a failure, or, when the
 * other side is gone, with the reason for that.
 */
import type { Answer, Argument, Handlers, Method, ReaderEvent } from './contract.ts';
import { arrived, fail, ok, ReaderError, WrittenAnswer } from '../result.ts';
import type { Carried, Failure, Result } from '../result.ts';

/** Two methods of a message port; Node's `Worker`, `MessagePort` and `parentPort` fit as they are. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly argument: unknown }
  /** The value is what the contract says of the method called; `never` fits whatever that is. */
  | { readonly kind: 'answer'; readonly id: number; readonly result: Carried<never> }
  | { readonly kind: 'event'; readonly event: ReaderEvent }
  /** Asks for a sign of life, and is one: both are handled by whoever handles calls, and by nobody who is stuck. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'pong' };

/** Told about defects of the program: malformed messages, handlers that throw what they should not. */
export type OnDefect = (description: string) => void;

export interface ServeOptions<Methods extends Method> {
  readonly handlers: Handlers<Methods>;
  /** Checks an argument that came from outside; its failure is the answer to the call. */
  readonly check: <M extends Methods>(method: M, argument: unknown) => Result<Argument<M>>;
  readonly onDefect: OnDefect;
}

export interface Server {
  /** Tell the other side something it has not asked for. */
  readonly emit: (event: ReaderEvent) => void;
}

/** Answer the calls that arrive on `port`. A handler fails by throwing a `ReaderError`. */
export function serve<Methods extends Method>(port: Port, options: ServeOptions<Methods>): Server {
  port.on('message', (message) => {
    if (isMessage(message) && message.kind === 'ping') {
      port.postMessage({ kind: 'pong' } satisfies Message);
      return;
    }
    if (!isMessage(message) || message.kind !== 'call') {
      options.onDefect(`a message that is no call: ${describe(message)}`);
      return;
    }
    void respond(message.id, message.method, message.argument);
  });

  async function respond(id: number, method: string, argument: unknown): Promise<void> {
    const result = await answer(options, method, argument);
    try {
      port.postMessage({ kind: 'answer', id, result });
    } catch (error) {
      options.onDefect(`${method}: the answer cannot be sent: ${String(error)}`);
      const failure = fail('internal', `The answer of ${method} cannot be sent.`);
      port.postMessage({ kind: 'answer', id, result: failure });
    }
  }

  return { emit: (event) => port.postMessage({ kind: 'event', event } satisfies Message) };
}

/** One call, from its unchecked argument to what it came to; never throws. */
export async function answer<Methods extends Method>(
  { handlers, check, onDefect }: ServeOptions<Methods>,
  method: string,
  argument: unknown,
): Promise<Carried<unknown>> {
  if (!isMethodOf(handlers, method)) {
    onDefect(`a call of an unknown method: ${describe(method)}`);
    return fail('bad-argument', `There is no method ${describe(method)}.`);
  }
  try {
    const checked = check(method, argument);
    if (!checked.ok) return checked;
    const given = await handlers[method](checked.value);
    return given instanceof WrittenAnswer ? { ok: true, json: given.json } : ok(given);
  } catch (error) {
    if (error instanceof ReaderError) {
      const { code, message, isTold } = error;
      return { ok: false, error: { code, message, ...(isTold && { isTold }) } };
    }
    onDefect(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return fail('internal', `The reader could not do this because of a defect of its own (${method}).`);
  }
}

export interface Client<Methods extends Method> {
  readonly call: <M extends Methods>(method: M, argument: Argument<M>) => Promise<Result<Answer<M>>>;
  /** Pass on a call that came from elsewhere, and what it comes to as it is; the side that answers checks its argument. */
  readonly relay: (method: Methods, argument: unknown) => Promise<Carried<never>>;
  /** Ask for a sign of life. */
  readonly ping: () => void;
  /** Calls that are not answered yet. */
  readonly open: () => number;
  /** The other side is gone: answer every open and every later call with this failure. */
  readonly close: (failure: Failure) => void;
}

export interface ConnectOptions {
  /** Something came from the other side: it is not stuck. */
  readonly onAlive?: () => void;
  readonly onEvent: (event: ReaderEvent) => void;
  readonly onDefect: OnDefect;
}

/** Call what the other side of `port` serves. */
export function connect<Methods extends Method>(port: Port, options: ConnectOptions): Client<Methods> {
  const pending = new Map<number, (result: Carried<never>) => void>();
  let lastId = 0;
  let closed: Failure | null = null;

  port.on('message', (message) => {
    options.onAlive?.();
    if (isMessage(message) && message.kind === 'pong') return;
    if (isMessage(message) && message.kind === 'event') {
      options.onEvent(message.event);
      return;
    }
    const settle = isMessage(message) && message.kind === 'answer' ? pending.get(message.id) : undefined;
    if (settle === undefined || !isMessage(message) || message.kind !== 'answer') {
      if (closed === null) options.onDefect(`a message that answers nothing: ${describe(message)}`);
      return;
    }
    pending.delete(message.id);
    settle(message.result);
  });

  function relay(method: Methods, argument: unknown): Promise<Carried<never>> {
    return new Promise((resolve) => {
      if (closed !== null) {
        resolve({ ok: false, error: closed });
        return;
      }
      const id = ++lastId;
      pending.set(id, resolve);
      try {
        port.postMessage({ kind: 'call', id, method, argument } satisfies Message);
      } catch (error) {
        pending.delete(id);
        resolve(fail('bad-argument', `The argument of ${method} cannot be sent: ${String(error)}`));
      }
    });
  }

  return {
    call: async (method, argument) => arrived(await relay(method, argument)),
    relay,
    ping: () => port.postMessage({ kind: 'ping' } satisfies Message),
    open: () => pending.size,
    close: (failure) => {
      closed ??= failure;
      for (const settle of pending.values()) settle({ ok: false, error: closed });
      pending.clear();
    },
  };
}

function isMethodOf<Methods extends Method>(handlers: Handlers<Methods>, method: string): method is Methods {
  return Object.hasOwn(handlers, method);
}

function isMessage(message: unknown): message is Message {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  switch (message.kind) {
    case 'call':
      return (
        hasId(message) && 'method' in message && typeof message.method === 'string' && 'argument' in message
      );
    case 'answer':
      return hasId(message) && 'result' in message && isResult(message.result);
    case 'ping':
    case 'pong':
      return true;
    case 'event':
      return 'event' in message && typeof message.event === 'object' && message.event !== null;
    default:
      return false;
  }
}

function hasId(message: object): boolean {
  return 'id' in message && Number.isSafeInteger(message.id);
}

function isResult(result: unknown): boolean {
  if (typeof result !== 'object' || result === null || !('ok' in result)) return false;
  return result.ok === true
    ? 'value' in result || 'json' in result
    : result.ok === false && 'error' in result;
}

/** A short form of anything, for a log line. */
function describe(value: unknown): string {
  let text: string;
  try {
    text = JSON.stringify(value) ?? String(value);
  } catch {
    text = String(value);
  }
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
