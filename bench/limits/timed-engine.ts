/**
 * The built engine, with a clock beside it: how much of the processor its own thread takes from one turn to the next. Other
 * calls wait for a turn; on a busy machine they also wait until the thread is given the processor, which is none of its doing.
 */
import { BroadcastChannel } from 'node:worker_threads';

const LOOK_EVERY_MS = 5;
/** Shorter ones hold nobody up. */
const SHORTEST_TOLD_MS = 20;

/** Whoever measures hears of the turns here, in milliseconds. */
const turns = new BroadcastChannel('turns of the engine');
turns.unref();
let before = process.threadCpuUsage();
setInterval(() => {
  const { user, system } = process.threadCpuUsage();
  const took = (user + system - before.user - before.system) / 1000;
  before = { user, system };
  if (took >= SHORTEST_TOLD_MS) turns.postMessage(took);
}, LOOK_EVERY_MS).unref();

await import(new URL('../../out/main/engine.js', import.meta.url).href);
