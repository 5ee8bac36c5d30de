/** Ctrl-C, and whoever else asks the command line to end: what leaves something half done on the disk is stopped in order. */

export interface Interrupts {
  /** What is called at the first of them from now on; without it the process ends at once, as it does at the second. */
  readonly whenInterrupted: (stop: () => void) => void;
  /** What the process ends with where it was interrupted, and `null` where it was not. */
  readonly status: () => number | null;
}

/** 128 and the number of the signal, as shells have it. */
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export function interruptsOf(given: Pick<NodeJS.Process, 'on' | 'exit'>): Interrupts {
  let stop: (() => void) | null = null;
  let status: number | null = null;
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    given.on(signal, () => {
      if (stop === null || status !== null) given.exit(STATUS[signal]);
      status = STATUS[signal];
      stop?.();
    });
  }
  return {
    whenInterrupted: (next) => {
      stop = next;
    },
    status: () => status,
  };
}
