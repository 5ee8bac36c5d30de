/** Threads that read files side by side, started when there is work and ended when there is none. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Port } from '../../shared/rpc.ts';
import type { FileToImport } from './gather-files.ts';
import type { FromImportWorker, ImportWorkerData, ToImportWorker } from './import-task.ts';

/** What reading a file came to. */
export type ReadFile = Extract<FromImportWorker, { kind: 'read' | 'failed' }> | { readonly kind: 'unwanted' };

export interface ImportPool {
  readonly threads: number;
  /** Never rejects. `isWanted` is asked once the file's hash is known, before it is parsed. */
  readonly read: (file: FileToImport, isWanted: (sha256: string) => boolean) => Promise<ReadFile>;
  readonly close: () => Promise<void>;
}

/** Each thread holds a PDF library and a report; more of them would cost more memory than a laptop can spare. */
const MOST_THREADS = 4;
/** A file that takes longer was made to take for ever. */
const LONGEST_MS = 120_000;
const MOST_HEAP_MB = 768;

export interface ImportPoolOptions extends ImportWorkerData {
  /** The worker's entry: `import-worker.ts`, or the bundle made of it. */
  readonly worker: URL;
  readonly threads?: number;
  /** Time for one file, in milliseconds. */
  readonly longest?: number;
}

interface Job {
  readonly file: FileToImport;
  readonly isWanted: (sha256: string) => boolean;
  readonly done: (result: ReadFile) => void;
}

export function createImportPool({
  worker: entry,
  threads = Math.max(1, Math.min(availableParallelism(), MOST_THREADS)),
  longest = LONGEST_MS,
  ...data
}: ImportPoolOptions): ImportPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const workers = new Set<Worker>();
  let closed = false;

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || workers.size < threads)) {
      const worker = idle.pop() ?? start();
      const job = waiting.shift();
      if (job !== undefined) void run(worker, job);
    }
  }

  function start(): Worker {
    const worker = new Worker(entry, {
      workerData: data satisfies ImportWorkerData,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    workers.add(worker);
    worker.on('exit', () => {
      workers.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  }

  async function run(worker: Worker, { file, isWanted, done }: Job): Promise<void> {
    const result = await readIn(worker, file, isWanted);
    if (workers.has(worker)) idle.push(worker);
    done(result);
    if (!closed) next();
  }

  function readIn(worker: Worker, file: FileToImport, isWanted: Job['isWanted']): Promise<ReadFile> {
    const { name } = file;
    return new Promise((resolve) => {
      const finish = (result: ReadFile) => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        resolve(result);
      };
      const give = (why: string) => finish({ kind: 'failed', message: `${name} ${why}` });
      const onMessage = (message: FromImportWorker) => {
        if (message.kind === 'hashed') post(worker, { kind: 'wanted', wanted: isWanted(message.sha256) });
        else finish(message);
      };
      const onError = (error: unknown) => {
        workers.delete(worker);
        give(
          isOutOfMemory(error)
            ? 'needs more memory than one file may have: split it into smaller files.'
            : `stopped the thread that read it: ${error instanceof Error ? error.message : String(error)}`,
        );
      };
      const onExit = () => give('was given up because the reader is being closed.');
      const timer = setTimeout(() => {
        workers.delete(worker);
        void worker.terminate();
        give(`takes longer than ${longest / 1000} seconds to read: split it, or leave it out.`);
      }, longest);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      post(worker, { kind: 'read', file });
    });
  }

  return {
    threads,
    read: (file, isWanted) =>
      new Promise((done) => {
        waiting.push({ file, isWanted, done });
        next();
      }),
    close: async () => {
      closed = true;
      await Promise.all(Array.from(workers, (worker) => worker.terminate()));
    },
  };
}

function post(port: Port, message: ToImportWorker): void {
  port.postMessage(message);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
