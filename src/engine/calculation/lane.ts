/** One thread that works things out one after the other, ended where one of them takes too long or too much memory. */
import { Worker } from 'node:worker_threads';
import { ReaderError } from '../../shared/result.ts';
import type { Port } from '../../shared/contract/rpc.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { whenUsed } from '../support/when-used.ts';
import type { CalculationName, Worked } from './calculations.ts';
import type { FromCalculationThread, ToCalculationThread } from './messages.ts';
import { UnreadableReportError } from '../library/store/report-place.ts';
import { tooMuch } from './too-much.ts';

/**
 * On a machine that gives the reader no turn, time goes by in which nothing is worked out: it is waited so many times as
 * long before a text is said to take too long.
 */
const MOST_TIMES = 15;

/** A thread that does not even begin by then is not waited for. */
const LONGEST_START_MS = 20_000;

export interface LaneOptions {
  readonly worker: URL;
  /** Time for one calculation, in milliseconds. */
  readonly longest: number;
  readonly mostMegabytes: number;
}

/** Time that a calculation has, in milliseconds, and what it is: the subject of a sentence. */
export interface Bounds {
  readonly left: number;
  readonly what: string;
}

export type Lane = <Name extends CalculationName>(
  message: ToCalculationThread<Name>,
  bounds: Bounds,
) => Promise<Worked<Name>>;

export function createLane({ worker: entry, longest, mostMegabytes }: LaneOptions): Lane {
  let idle: Worker | null = null;
  const inTurn = oneAtATime();

  function start(): Worker {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    worker.unref();
    // One that ends while nobody waits for it is missed by nobody.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (idle === worker) idle = null;
    });
    return worker;
  }

  function run<Name extends CalculationName>(
    message: ToCalculationThread<Name>,
    { left, what }: Bounds,
  ): Promise<Worked<Name>> {
    const worker = idle ?? start();
    idle = null;
    return new Promise((resolve, reject) => {
      let stopWaiting = after(LONGEST_START_MS, giveUp);
      const settle = (isWhole: boolean): void => {
        stopWaiting();
        worker.off('message', onMessage);
        worker.off('error', onError);
        if (isWhole) idle = worker;
        else void worker.terminate();
      };
      function giveUp(): void {
        settle(false);
        // Whoever asks next need not wait for it.
        idle = start();
        reject(tooMuch(`${what} takes too long and was given up after ${longest / 1000} seconds`));
      }
      function onMessage(answer: FromCalculationThread<Name>): void {
        if (answer.kind === 'begun') {
          stopWaiting();
          stopWaiting = whenUsed(left, giveUp, MOST_TIMES);
          return;
        }
        settle(true);
        if (answer.kind === 'worked') resolve(answer.value);
        else reject(failureOf(answer));
      }
      // A thread that runs out of memory ends with an error, and so does one that cannot be started.
      function onError(error: unknown): void {
        settle(false);
        reject(isOutOfMemory(error) ? tooMuch(`${what} takes more memory than it may`) : error);
      }
      worker.on('message', onMessage);
      worker.on('error', onError);
      post(worker, message);
    });
  }

  return (message, bounds) => inTurn(() => run(message, bounds));
}

/** Calls `then` after so many milliseconds, unless what it returns is called before. */
function after(time: number, then: () => void): () => void {
  const timer = setTimeout(then, time);
  return () => clearTimeout(timer);
}

function failureOf(answer: Extract<FromCalculationThread, { kind: 'failed' | 'unreadable' }>): Error {
  if (answer.kind === 'unreadable') return new UnreadableReportError(answer.sha256, answer.message);
  return answer.code === null ? new Error(answer.message) : new ReaderError(answer.code, answer.message);
}

function post(port: Port, message: ToCalculationThread): void {
  port.postMessage(message);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
