/**
 * Keeps an engine running in a worker thread, for whoever needs one: the desktop's main process, the
 * loopback server, tests. Calls are relayed; a dead engine fails its open calls with the reason and
 * is started again, but not for ever.
 */
import { Worker } from 'node:worker_threads';
import type { EngineMethod, ReaderEvent } from '../../shared/contract.ts';
import { connect } from '../../shared/rpc.ts';
import type { Client, OnDefect } from '../../shared/rpc.ts';
import type { Failure } from '../../shared/result.ts';
import type { EngineOptions } from './engine-options.ts';
import { createEventQueue } from './event-queue.ts';

/** This many stops within this time are a crash loop: starting again would not help. */
const MOST_STOPS = 3;
const STOPS_WITHIN_MS = 30_000;

export interface EngineHost extends Pick<Client<EngineMethod>, 'call' | 'relay'> {
  /** Returns the way to stop listening. What happened before the first listener is told to it. */
  readonly subscribe: (listener: (event: ReaderEvent) => void) => () => void;
  /** End the engine for good; later calls fail. */
  readonly stop: () => Promise<void>;
}

export interface EngineHostOptions {
  /** The worker's entry: `worker.ts`, or the bundle made of it. */
  readonly worker: URL;
  readonly engine: EngineOptions;
  readonly onDefect: OnDefect;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * A library of 1,200 chapters needs a quarter of the first. V8 lets its heap grow the more freely the larger it
 * may become, and by itself keeps a hundred megabytes for what is soon thrown away.
 */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 } as const;

/** Start an engine and keep it running. */
export function startEngine({
  worker: entry,
  engine,
  onDefect,
  now = Date.now,
}: EngineHostOptions): EngineHost {
  const events = createEventQueue();
  const stops: number[] = [];
  let stopped = false;
  let restarts = 0;
  let client: Client<EngineMethod>;
  let worker: Worker;

  function start(): void {
    const thisWorker = new Worker(entry, {
      resourceLimits: MEMORY,
      workerData: { ...engine, ...(restarts > 0 ? { killOn: null } : {}) } satisfies EngineOptions,
    });
    const thisClient = connect<EngineMethod>(thisWorker, { onEvent: events.emit, onDefect });
    worker = thisWorker;
    client = thisClient;
    let cause = '';
    thisWorker.on('error', (error) => {
      cause = error instanceof Error ? error.message : String(error);
      onDefect(`the engine failed: ${error instanceof Error ? (error.stack ?? cause) : cause}`);
    });
    thisWorker.on('exit', (code) => {
      const reason = `The engine stopped (${cause === '' ? `exit code ${code}` : cause}).`;
      if (stopped) return;
      stops.push(now());
      if (isCrashLoop(stops, now())) {
        thisClient.close(
          failure(
            `${reason} It stopped ${MOST_STOPS} times in a row and is not started again: close the reader and open it anew.`,
          ),
        );
        return;
      }
      thisClient.close(failure(`${reason} It has been started again: please repeat what you did.`));
      restarts += 1;
      start();
      events.emit({ kind: 'engine-restarted', reason });
    });
  }

  start();
  return {
    call: (method, argument) => client.call(method, argument),
    relay: (method, argument) => client.relay(method, argument),
    subscribe: events.subscribe,
    stop: async () => {
      stopped = true;
      client.close(failure('The reader is being closed.'));
      await worker.terminate();
    },
  };
}

function isCrashLoop(stops: readonly number[], time: number): boolean {
  return stops.filter((stop) => time - stop <= STOPS_WITHIN_MS).length >= MOST_STOPS;
}

function failure(message: string): Failure {
  return { code: 'engine-stopped', message };
}
