/** Inspects files in a thread of its own, one at a time; `inspect-pool.ts` hands them out. */
import { parentPort } from 'node:worker_threads';
import { inspectFile } from './inspect-file.ts';
import type { InspectForm } from './inspect-file.ts';

export interface InspectTask {
  readonly file: string;
  readonly form: InspectForm;
}

const port = parentPort;
port?.on('message', ({ file, form }: InspectTask) => void answer(file, form));

async function answer(file: string, form: InspectForm): Promise<void> {
  const outcome = await inspectFile(file, form);
  port?.postMessage(outcome);
}
