/** Has pages drawn in a thread of their own, one after the other, which is ended where one takes too long. */
import { Worker } from 'node:worker_threads';
import type { Port } from '../../shared/contract/rpc.ts';
import { ReaderError } from '../../shared/result.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import type { Answered, FromPageThread, PageRequestName, Requested, ToPageThread } from './messages.ts';

export interface PageDrawer {
  /**
   * @param what what is done, the subject of a sentence: "Drawing page 3 of Kazakhstan 2016"
   * @throws ReaderError `too-much` where it takes longer than ten seconds; what the thread says
   */
  readonly ask: <Name extends PageRequestName>(
    name: Name,
    given: Requested<Name>,
    what: string,
  ) => Promise<Answered<Name>>;
  /** Ends the thread and frees what it holds; the next request starts another. */
  readonly rest: () => void;
}

export interface PageDrawerOptions {
  /** The thread's entry: `page-thread.ts`, or the bundle made of it. */
  readonly worker: URL;
  /** Time for one request, in milliseconds. */
  readonly longest?: number;
  /** A thread that nobody has asked for so long is ended, in milliseconds. */
  readonly idle?: number;
}

const LONGEST_MS = 10_000;
const IDLE_MS = 20_000;
/** A thread that does not even begin by then is not waited for. */
const LONGEST_START_MS = 20_000;
/** Of the thread's own heap; the library's memory has a limit of its own (`pdf-library.ts`). */
const MOST_MEGABYTES = 512;

// Long because what is under way, its time and the thread are known to all of its parts.
export function createPageDrawer({
  worker: entry,
  longest = LONGEST_MS,
  idle = IDLE_MS,
}: PageDrawerOptions): PageDrawer {
  const inTurn = oneAtATime();
  let thread: Worker | null = null;
  let resting: NodeJS.Timeout | undefined;

  function start(): Worker {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
    worker.unref();
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (thread === worker) thread = null;
    });
    return worker;
  }

  function rest(): void {
    clearTimeout(resting);
    void thread?.terminate();
    thread = null;
  }

  function run<Name extends PageRequestName>(
    message: ToPageThread<Name>,
    what: string,
  ): Promise<Answered<Name>> {
    clearTimeout(resting);
    const worker = (thread ??= start());
    return new Promise((resolve, reject) => {
      let timer = setTimeout(giveUp, LONGEST_START_MS);
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        resting = setTimeout(rest, idle).unref();
      };
      function giveUp(): void {
        settle();
        rest();
        reject(
          new ReaderError(
            'too-much',
            `${what} takes too long and was given up after ${longest / 1000} seconds: read its text instead, which is not affected.`,
          ),
        );
      }
      function onMessage(told: FromPageThread<Name>): void {
        if (told.kind === 'begun') {
          clearTimeout(timer);
          timer = setTimeout(giveUp, longest);
          return;
        }
        settle();
        if (told.kind === 'done') resolve(told.answer);
        else reject(told.code === null ? new Error(told.message) : new ReaderError(told.code, told.message));
      }
      // A thread that runs out of memory ends with an error.
      function onError(): void {
        settle();
        rest();
        reject(
          new ReaderError(
            'too-much',
            `${what} takes more memory than it may: read its text instead, which is not affected.`,
          ),
        );
      }
      worker.on('message', onMessage);
      worker.on('error', onError);
      const port: Port = worker;
      port.postMessage(message);
    });
  }

  return {
    ask: (name, given, what) => inTurn(() => run({ name, given }, what)),
    rest,
  };
}
