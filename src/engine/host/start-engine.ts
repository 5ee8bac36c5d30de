/**
 * Keeps an engine running in a worker thread, for whoever needs one: the desktop's main process, the
 * loopback server, tests. Calls are relayed; a dead engine fails its open calls with the reason and is started
 * again; one that is stuck is ended first. One that dies again and again is started with the reports that ship and nothing else, which cannot be hit
 * by what is in the user's folder; should that die in the same way, it stays dead.
 */
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Answer, EngineMethod, ReaderEvent } from '../../shared/contract/contract.ts';
import { connect } from '../../shared/contract/rpc.ts';
import type { Client, OnDefect } from '../../shared/contract/rpc.ts';
import { arrived } from '../../shared/result.ts';
import type { Carried, Failure, Result } from '../../shared/result.ts';
import { within } from '../support/within.ts';
import type { EngineOptions } from './engine-options.ts';
import { startHeartbeat } from './heartbeat.ts';
import { WITHOUT_ADDED } from './without-added.ts';
import { createEventQueue } from './event-queue.ts';

/** This many stops within this time are a crash loop: starting the same again would not help. */
const MOST_STOPS = 3;
const STOPS_WITHIN_MS = 300_000;

const RUNS_AGAIN = 'It has been started again and runs: repeat what you did last if it was not done.';

/** What a window begins with. It changes nothing, and so is asked again of the next engine. */
const ASKED_AGAIN: ReadonlySet<EngineMethod> = new Set(['library.list', 'session.load', 'preferences.load']);

export interface EngineHost {
  /** What the program itself asks: what is not ready yet is asked for again until it is. */
  readonly call: Client<EngineMethod>['call'];
  /** A call of a window, and what it comes to as it is: a window asks again by itself, and says what it waits for. */
  readonly relay: Client<EngineMethod>['relay'];
  /** Returns the way to stop listening. What happened before the first listener is told to it. */
  readonly subscribe: (listener: (event: ReaderEvent) => void) => () => void;
  /** End the engine for good, once what is to be read of the notes is written; later calls fail. */
  readonly stop: () => Promise<void>;
}

export interface EngineHostOptions {
  /** The worker's entry: `worker.ts`, or the bundle made of it. */
  readonly worker: URL;
  readonly engine: EngineOptions;
  readonly onDefect: OnDefect;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
  /** Time between two signs of life that are asked for, in milliseconds. */
  readonly heartbeat?: number;
}

/**
 * A library of 1,200 chapters needs a quarter of the first. V8 lets its heap grow the more freely the larger it
 * may become, and by itself keeps a hundred megabytes for what is soon thrown away.
 */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 } as const;

/** The engine itself waits for two seconds before it says that something is not ready. */
const AGAIN_MS = 100;

/** An engine that is at work may not hold up its user who closes the reader; the next start writes what this one did not. */
const KEPT_WITHIN_MS = 1_500;

/** Start an engine and keep it running. */
// Long because what each engine that dies hands to the next is shared by its starts and its calls.
export function startEngine({
  worker: entry,
  engine,
  onDefect,
  now = Date.now,
  heartbeat: every,
}: EngineHostOptions): EngineHost {
  const events = createEventQueue();
  const stops: number[] = [];
  /** Stopped by its owner, or dead for good. */
  let ended = false;
  let onlyBuiltIn = engine.onlyBuiltIn === true;
  let restarts = 0;
  let client: Client<EngineMethod>;
  let worker: Worker;

  function start(): void {
    const thisWorker = new Worker(entry, {
      resourceLimits: MEMORY,
      workerData: {
        ...engine,
        onlyBuiltIn,
        ...(restarts > 0 ? { killOn: null } : {}),
      } satisfies EngineOptions,
    });
    let cause = '';
    const thisClient: Client<EngineMethod> = connect<EngineMethod>(thisWorker, {
      onEvent: events.emit,
      onDefect,
      onAlive: () => heartbeat.heard(),
    });
    worker = thisWorker;
    client = thisClient;
    const heartbeat = startHeartbeat({
      ping: thisClient.ping,
      open: thisClient.open,
      stuck: (why) => {
        cause = why;
        onDefect(`the engine is stuck: ${why}`);
        void thisWorker.terminate();
      },
      ...(every === undefined ? {} : { every }),
    });
    thisWorker.on('error', (error) => {
      cause = error instanceof Error ? error.message : String(error);
      onDefect(`the engine failed: ${error instanceof Error ? (error.stack ?? cause) : cause}`);
    });
    thisWorker.on('exit', (code) => {
      heartbeat.stop();
      const reason = `The engine stopped (${cause === '' ? `exit code ${code}` : cause}).`;
      if (ended) return;
      stops.push(now());
      const isLoop = isCrashLoop(stops, now());
      if (isLoop && onlyBuiltIn) {
        ended = true;
        thisClient.close(
          failure(
            `${reason} It stopped ${MOST_STOPS} times in a row and is not started again: close the reader and open it anew.`,
          ),
        );
        return;
      }
      if (isLoop) {
        onlyBuiltIn = true;
        stops.length = 0;
      }
      restarts += 1;
      start();
      thisClient.close(failure(`${reason} It has been started again: please repeat what you did.`));
      events.emit(restarted(reason, isLoop));
      // What is listed is no longer what was.
      if (isLoop) events.emit({ kind: 'library-changed' });
    });
  }

  async function relay(method: EngineMethod, argument: unknown): Promise<Carried<never>> {
    const asked = client;
    const result = await asked.relay(method, argument);
    const isLost = !result.ok && result.error.code === 'engine-stopped' && !ended && asked !== client;
    return isLost && ASKED_AGAIN.has(method) ? relay(method, argument) : result;
  }

  start();
  return {
    call: <M extends EngineMethod>(method: M, argument: unknown) =>
      onceReady<Answer<M>>(async () => arrived(await relay(method, argument))),
    relay,
    subscribe: events.subscribe,
    stop: async () => {
      if (!ended) await within(client.call('notes.keep', {}), KEPT_WITHIN_MS);
      ended = true;
      client.close(failure('The reader is being closed.'));
      await worker.terminate();
    },
  };
}

async function onceReady<Value>(ask: () => Promise<Result<Value>>): Promise<Result<Value>> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || answer.error.code !== 'not-yet') return answer;
    await setTimeout(AGAIN_MS);
  }
}

function isCrashLoop(stops: readonly number[], time: number): boolean {
  return stops.filter((stop) => time - stop <= STOPS_WITHIN_MS).length >= MOST_STOPS;
}

function restarted(reason: string, isLoop: boolean): ReaderEvent {
  return isLoop
    ? { kind: 'engine-restarted', reason: WITHOUT_ADDED, lasts: true }
    : { kind: 'engine-restarted', reason: `${reason} ${RUNS_AGAIN}` };
}

function failure(message: string): Failure {
  return { code: 'engine-stopped', message };
}
