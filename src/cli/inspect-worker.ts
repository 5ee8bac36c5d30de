/** Inspects files in a thread of its own, one at a time; `inspect-pool.ts` hands them out. */
import { parentPort } from 'node:worker_threads';
import { inspectFile } from './inspect-file.ts';
import type { InspectForm } from './inspect-file.ts';

export interface InspectTask {
  readonly file: string;
  readonly form: InspectForm;
}

parentPort?.on('message', ({ file, form }: InspectTask) => {
  void inspectFile(file, form).then((outcome) => parentPort?.postMessage(outcome));
});
