/**
 * Notices that an engine is stuck: alive, and never coming back to its calls. Time is counted in the host's own timely
 * ticks: while a laptop sleeps there are none, and on a machine that is too busy to give the host its turn they are late
 * and do not count. An engine that is stuck also uses the processor all that time; one that is not given it may be at
 * work, and is waited for longer.
 */
import { processorTime } from '../support/processor-time.ts';

export interface Heartbeat {
  /** Something came from the engine. */
  readonly heard: () => void;
  readonly stop: () => void;
}

export interface HeartbeatOptions {
  readonly ping: () => void;
  /** Calls that wait for an answer: while there are none, nobody misses it. */
  readonly open: () => number;
  /** Called once, with what to say: the middle of a sentence. */
  readonly stuck: (cause: string) => void;
  readonly every?: number;
  /** Processor time that the program was given since it began, in milliseconds: that of its engine is no more. */
  readonly used?: () => number;
}

const EVERY_MS = 5_000;
/** No step of the engine takes more than two or three seconds. */
const MOST_MISSED = 6;
/** Until it is first heard of, an engine is being read from a disk that may be slow. */
const MOST_MISSED_AT_START = 24;
/** So much of the time, as a part, goes to a thread that wants it on a machine with nothing else to do. */
const NEARLY_ALL = 0.8;
/** An engine that waits for what never comes needs no processor: so many times as long is enough for any. */
const MOST_TIMES = 10;
/** A tick that is later than this, as a part of the time between two, tells nothing. */
const LATE = 0.5;

export function startHeartbeat({
  ping,
  open,
  stuck,
  every = EVERY_MS,
  used = processorTime,
}: HeartbeatOptions): Heartbeat {
  let missed = 0;
  /** Processor time in the ticks that were missed. */
  let given = 0;
  let lastUsed = used();
  let isAnswered = true;
  let wasHeard = false;
  let last = performance.now();
  const timer = setInterval(tick, every);
  timer.unref();

  function tick(): void {
    const now = performance.now();
    const isLate = now - last > every * (1 + LATE);
    const usedNow = used();
    const share = Math.min(every, usedNow - lastUsed);
    last = now;
    lastUsed = usedNow;
    if (isAnswered || open() === 0) {
      missed = 0;
      given = 0;
    } else if (!isLate) {
      missed += 1;
      given += share;
    }
    const most = wasHeard ? MOST_MISSED : MOST_MISSED_AT_START;
    const wasGivenIts = given >= most * every * NEARLY_ALL || missed >= most * MOST_TIMES;
    if (missed >= most && wasGivenIts) {
      clearInterval(timer);
      stuck(`it did not answer for ${Math.round((missed * every) / 1000)} seconds`);
      return;
    }
    // One question at a time: an engine that is busy for long need not answer many.
    if (!isAnswered || open() === 0) return;
    isAnswered = false;
    ping();
  }

  return {
    heard: () => {
      isAnswered = true;
      wasHeard = true;
    },
    stop: () => clearInterval(timer),
  };
}
