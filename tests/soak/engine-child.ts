/**
 * A process that runs the built engine in its worker thread and hands every message on, as the desktop's main
 * process does; so that an engine can be killed as a laptop kills it, with all that belongs to it.
 *
 * `node engine-child.ts ENGINE DATA_FOLDER REPORTS_FOLDER VERSION`, with a channel to its parent.
 */
import { Worker } from 'node:worker_threads';

const [engine = '', dataFolder = '', reportsFolder = '', version = ''] = process.argv.slice(2);
const worker = new Worker(engine, { workerData: { reportsFolder, dataFolder, version } });

worker.on('message', (message) => process.send?.(message));
worker.on('error', (error) => {
  process.stderr.write(`the engine failed: ${error instanceof Error ? error.stack : String(error)}\n`);
});
worker.on('exit', () => process.exit(70));
process.on('message', (message) => worker.postMessage(message, []));
process.on('disconnect', () => process.exit(0));
