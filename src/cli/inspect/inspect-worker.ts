/** Inspects files in a thread of its own, one at a time; `inspect-pool.ts` hands them out. */
import { parentPort } from 'node:worker_threads';
import { inspectFile } from './inspect-file.ts';
import type { InspectTask } from './inspect-file.ts';

const port = parentPort;
port?.on('message', (task: InspectTask) => void answer(task));

async function answer(task: InspectTask): Promise<void> {
  await inspectFile(task, (inspected) => port?.postMessage(inspected));
  port?.postMessage('done');
}
