/**
 * Threads that work on files side by side within bounds: a file that takes too long, needs too much memory or
 * brings its thread down costs itself, and the others go on.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Port } from '../../shared/contract/rpc.ts';
import { whenUsed } from './when-used.ts';

/** Each thread holds a PDF library and a report; more of them would cost more memory than a laptop can spare. */
const MOST_THREADS = 4;
/** A file that takes longer was made to take for ever. */
const LONGEST_MS = 120_000;
/** On a machine that gives the reader no turn it is waited so many times as long: a file is not refused for that. */
const MOST_TIMES = 5;
const MOST_HEAP_MB = 768;

export interface ThreadPoolOptions {
  /** The module of the threads. */
  readonly worker: URL;
  readonly workerData?: unknown;
  readonly threads?: number;
  /** Time for one file, in milliseconds that the program is given the processor, or from one message about it to the next. */
  readonly longest?: number;
  /** Memory for what a thread makes of a file, in megabytes. */
  readonly mostHeap?: number;
}

/** What is to be done with one file. `Given` goes to the thread and `Told` comes back. */
export interface ThreadJob<Given, Told, Result> {
  /** The file, as messages call it. */
  readonly name: string;
  readonly first: Given;
  /** What a message comes to; without a result, more are to come. */
  readonly hear: (told: Told, answer: (given: Given) => void) => Result | undefined;
  /** The result where there is none, from a sentence that says why. */
  readonly failed: (sentence: string) => Result;
}

export interface ThreadPool<Given, Told> {
  readonly threads: number;
  /** Never rejects. */
  readonly run: <Result>(job: ThreadJob<Given, Told, Result>) => Promise<Result>;
  /** What is under way is given up. */
  readonly close: () => Promise<void>;
}

/** A job before a thread is free for it. */
interface Waiting {
  readonly begin: (worker: Worker) => Promise<void>;
  readonly giveUp: () => void;
}

const CLOSED = 'was given up because the reader is being closed.';

// Long because which threads are idle, at work or gone is known to all of its parts.
export function createThreadPool<Given, Told>({
  worker: entry,
  workerData,
  threads = Math.max(1, Math.min(availableParallelism(), MOST_THREADS)),
  longest = LONGEST_MS,
  mostHeap = MOST_HEAP_MB,
}: ThreadPoolOptions): ThreadPool<Given, Told> {
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const workers = new Set<Worker>();
  let closed = false;

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || workers.size < threads)) {
      const worker = idle.pop() ?? start();
      void waiting.shift()?.begin(worker);
    }
  }

  function start(): Worker {
    const worker = new Worker(entry, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: mostHeap },
    });
    workers.add(worker);
    worker.on('exit', () => {
      workers.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  }

  function runIn<Result>(worker: Worker, job: ThreadJob<Given, Told, Result>): Promise<Result> {
    const { name, first, hear, failed } = job;
    return new Promise((resolve) => {
      const finish = (result: Result) => {
        stopWaiting();
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        resolve(result);
      };
      const port: Port = worker;
      const post = (given: Given) => port.postMessage(given);
      const onMessage = (told: Told) => {
        const result = hear(told, post);
        if (result !== undefined) finish(result);
        // Whoever tells how far it has come is not stuck.
        else {
          stopWaiting();
          stopWaiting = whenUsed(longest, giveUp, MOST_TIMES);
        }
      };
      const onError = (error: unknown) => {
        workers.delete(worker);
        finish(failed(`${name} ${whyStopped(error)}`));
      };
      const onExit = () => {
        const why = closed ? CLOSED : 'stopped the thread that read it, because of a defect of the reader.';
        finish(failed(`${name} ${why}`));
      };
      function giveUp(): void {
        workers.delete(worker);
        void worker.terminate();
        finish(
          failed(`${name} takes longer than ${longest / 1000} seconds to read: split it, or leave it out.`),
        );
      }
      let stopWaiting = whenUsed(longest, giveUp, MOST_TIMES);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      post(first);
    });
  }

  return {
    threads,
    run: (job) =>
      new Promise((done) => {
        const giveUp = (): void => done(job.failed(`${job.name} ${CLOSED}`));
        if (closed) {
          giveUp();
          return;
        }
        const begin = async (worker: Worker): Promise<void> => {
          const result = await runIn(worker, job);
          if (workers.has(worker)) idle.push(worker);
          done(result);
          if (!closed) next();
        };
        waiting.push({ begin, giveUp });
        next();
      }),
    close: async () => {
      closed = true;
      for (const { giveUp } of waiting.splice(0)) giveUp();
      await Promise.all(Array.from(workers, (worker) => worker.terminate()));
    },
  };
}

function whyStopped(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'needs more memory than one file may have: split it into smaller files.';
  const what = error instanceof Error ? error.message : String(error);
  return `stopped the thread that read it, because of a defect of the reader: ${what}`;
}
