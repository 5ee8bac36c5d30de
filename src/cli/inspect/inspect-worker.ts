/** Inspects files in a thread of its own, one at a time; `inspect-pool.ts` hands them out. */
import { parentPort } from 'node:worker_threads';
import { inspectFile } from './inspect-file.ts';
import type { InspectForm } from './inspect-file.ts';

export interface InspectTask {
  readonly file: string;
  readonly form: InspectForm;
  readonly encoding?: string | undefined;
}

const port = parentPort;
port?.on('message', (task: InspectTask) => void answer(task));

async function answer({ file, form, encoding }: InspectTask): Promise<void> {
  const outcome = await inspectFile(file, form, encoding);
  port?.postMessage(outcome);
}
