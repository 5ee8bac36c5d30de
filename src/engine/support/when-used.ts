/** Time that counts while the program is given the processor: a busy machine is not the fault of what is worked on. */
import { processorTime } from './processor-time.ts';

/** The shortest that is waited once more, in milliseconds. */
const SHORTEST_MORE_MS = 20;

/**
 * Calls `then` once as much time has gone by, in milliseconds, and the program has had as much of the processor, or once so many
 * times as much has gone by.
 *
 * @returns what ends the wait
 */
export function whenUsed(time: number, then: () => void, mostTimes: number): () => void {
  const began = performance.now();
  const before = processorTime();
  let timer = setTimeout(look, time);
  function look(): void {
    const more = time - (processorTime() - before);
    if (more <= 0 || performance.now() - began >= time * mostTimes) then();
    else timer = setTimeout(look, Math.max(more, SHORTEST_MORE_MS));
  }
  return () => clearTimeout(timer);
}
