/**
 * The built engine, with a clock beside it: how much of the processor its own thread takes from one turn to the next. Other
 * calls wait for a turn; on a busy machine they also wait until the thread is given the processor, which is none of its doing.
 */
import { getEnvironmentData } from 'node:worker_threads';

const LOOK_EVERY_MS = 5;

/** Whoever measures reads and clears the longest turn here, in microseconds. */
const shared = getEnvironmentData('longest turn');
if (!(shared instanceof SharedArrayBuffer)) throw new Error('nobody measures');
const longest = new Int32Array(shared);
let before = process.threadCpuUsage();
setInterval(() => {
  const { user, system } = process.threadCpuUsage();
  const took = user + system - before.user - before.system;
  before = { user, system };
  if (took > Atomics.load(longest, 0)) Atomics.store(longest, 0, took);
}, LOOK_EVERY_MS).unref();

await import(new URL('../../out/main/engine.js', import.meta.url).href);
