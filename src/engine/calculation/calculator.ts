/**
 * Has things worked out in a thread of its own, which is ended where it takes too long or too much memory. Nothing
 * that is asked of the engine waits for it, and whoever asked is told what to do.
 */
import { Worker } from 'node:worker_threads';
import { ReaderError } from '../../shared/result.ts';
import type { ErrorCode } from '../../shared/result.ts';
import type { Port } from '../../shared/contract/rpc.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { work } from './calculations.ts';
import type { CalculationName, Given, Worked } from './calculations.ts';

export interface ToCalculationThread<Name extends CalculationName = CalculationName> {
  readonly name: Name;
  readonly given: Given<Name>;
}

/** The thread answers with what the calculation of that name gives. */
export type FromCalculationThread<Name extends CalculationName = CalculationName> =
  /** The thread is there and has what it needs. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'worked'; readonly value: Worked<Name> }
  /** `null` of what is no expected failure. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string };

/**
 * Works something out.
 *
 * @param what what that is, the subject of a sentence: "Comparing Kazakhstan 2016 and Kazakhstan 2022"
 * @throws ReaderError `too-much` where it takes too long or too much memory
 */
export type Calculate = <Name extends CalculationName>(
  name: Name,
  given: Given<Name>,
  what: string,
) => Promise<Worked<Name>>;

export interface CalculatorOptions {
  /** The thread's entry: `calculation-thread.ts`, or the bundle made of it. */
  readonly worker: URL;
  /** Time for one calculation, in milliseconds. */
  readonly longest?: number;
  readonly mostMegabytes?: number;
}

const LONGEST_MS = 2_000;
/** Two chapters take some 40 MB. */
const MOST_MEGABYTES = 512;
/** A thread that does not even begin by then is not waited for. */
const LONGEST_START_MS = 20_000;

export function createCalculator({
  worker: entry,
  longest = LONGEST_MS,
  mostMegabytes = MOST_MEGABYTES,
}: CalculatorOptions): Calculate {
  let idle: Worker | null = null;
  const inTurn = oneAtATime();

  function start(): Worker {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    worker.unref();
    worker.on('exit', () => {
      if (idle === worker) idle = null;
    });
    return worker;
  }

  function run<Name extends CalculationName>(
    message: ToCalculationThread<Name>,
    what: string,
  ): Promise<Worked<Name>> {
    const worker = idle ?? start();
    idle = null;
    return new Promise((resolve, reject) => {
      let timer = setTimeout(giveUp, LONGEST_START_MS);
      const settle = (isWhole: boolean): void => {
        clearTimeout(timer);
        worker.removeAllListeners('message');
        worker.removeAllListeners('error').on('error', () => undefined);
        if (isWhole) idle = worker;
        else void worker.terminate();
      };
      function giveUp(): void {
        settle(false);
        const seconds = longest / 1000;
        reject(tooMuch(`${what} takes too long and was given up after ${seconds} seconds`));
      }
      worker.on('message', (answer: FromCalculationThread<Name>) => {
        if (answer.kind === 'begun') {
          clearTimeout(timer);
          timer = setTimeout(giveUp, longest);
          return;
        }
        settle(true);
        if (answer.kind === 'worked') resolve(answer.value);
        else
          reject(
            answer.code === null ? new Error(answer.message) : new ReaderError(answer.code, answer.message),
          );
      });
      worker.removeAllListeners('error');
      // A thread that runs out of memory ends with an error, and so does one that cannot be started.
      worker.on('error', (error) => {
        settle(false);
        reject(isOutOfMemory(error) ? tooMuch(`${what} takes more memory than it may`) : error);
      });
      post(worker, message);
    });
  }

  return (name, given, what) => inTurn(() => run({ name, given }, what));
}

/** The same in the thread of whoever asks, for as long as it takes. */
export const calculateHere: Calculate = (name, given) => Promise.resolve(work(name, given));

/** @param what happened, up to the colon */
export function tooMuch(what: string): ReaderError {
  return new ReaderError('too-much', `${what}: take shorter texts, or read them side by side.`);
}

function post(port: Port, message: ToCalculationThread): void {
  port.postMessage(message);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
