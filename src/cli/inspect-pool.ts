/** Threads that inspect files side by side. */
import { Worker } from 'node:worker_threads';
import type { Port } from '../shared/rpc.ts';
import { defect } from './inspect-file.ts';
import type { InspectForm, InspectOutcome } from './inspect-file.ts';
import type { InspectTask } from './inspect-worker.ts';

export interface InspectPool {
  /** Never rejects: a file that takes its thread down is a file that cannot be shown. */
  readonly inspect: (file: string, form: InspectForm) => Promise<InspectOutcome>;
  readonly close: () => Promise<void>;
}

interface Job extends InspectTask {
  readonly done: (outcome: InspectOutcome) => void;
}

/** @param entry the worker's module: `inspect-worker.ts`, or the bundle made of it */
export function createInspectPool(entry: URL, threads: number): InspectPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Job>();
  const workers = new Set<Worker>();

  function start(): void {
    const worker = new Worker(entry);
    workers.add(worker);
    let cause: unknown = 'its thread ended';
    worker.on('message', (outcome: InspectOutcome) => {
      running.get(worker)?.done(outcome);
      running.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => {
      workers.delete(worker);
      const job = running.get(worker);
      running.delete(worker);
      if (job === undefined) return;
      job.done(defect(job.file, cause));
      start();
    });
    idle.push(worker);
    next();
  }

  function next(): void {
    while (waiting.length > 0 && idle.length > 0) {
      const [worker, job] = [idle.shift(), waiting.shift()];
      if (worker === undefined || job === undefined) return;
      running.set(worker, job);
      const port: Port = worker;
      port.postMessage({ file: job.file, form: job.form } satisfies InspectTask);
    }
  }

  for (let count = 0; count < threads; count += 1) start();
  return {
    inspect: (file, form) =>
      new Promise((done) => {
        waiting.push({ file, form, done });
        next();
      }),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}
