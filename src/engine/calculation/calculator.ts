/**
 * Has things worked out in threads of their own, which are ended where they take too long or too much memory. Nothing
 * else that is asked of the engine waits for them, and whoever asked is told what to do.
 */
import { work } from './calculations.ts';
import type { CalculationName, Given, Worked } from './calculations.ts';
import { createLane } from './lane.ts';

/**
 * Works something out.
 *
 * @param what what that is, the subject of a sentence: "Comparing Kazakhstan 2016 and Kazakhstan 2022"
 * @param since when it was asked for, on the clock of `performance.now()`: what was done for it since is of its time
 * @throws ReaderError `too-much` where it takes too long or too much memory
 * @throws UnreadableReportError where a parsed form is missing or damaged
 */
export type Calculate = <Name extends CalculationName>(
  name: Name,
  given: Given<Name>,
  what: string,
  since?: number,
) => Promise<Worked<Name>>;

export interface CalculatorOptions {
  /** The thread's entry: `calculation-thread.ts`, or the bundle made of it. */
  readonly worker: URL;
  /** Time for one calculation with reading what it is about, in milliseconds. */
  readonly longest?: number;
  readonly mostMegabytes?: number;
}

/** Time for all that a call of the window does for a calculation. */
export const LONGEST_MS = 2_000;
/** Ten years of a country are ten reports to read and nine pairs to align. */
const HISTORY_SHARE = 10;
/** Two chapters take some 40 MB. */
const MOST_MEGABYTES = 512;

export function createCalculator({
  worker,
  longest = LONGEST_MS,
  mostMegabytes = MOST_MEGABYTES,
}: CalculatorOptions): Calculate {
  const asked = createLane({ worker, longest, mostMegabytes });
  // Linked places are wanted of every pair of panes and by nobody in particular: nobody waits behind them.
  const aside = createLane({ worker, longest, mostMegabytes });
  // A country's history, and what changed in a year of it, are worked out once and then kept.
  const kept = createLane({ worker, longest: longest * HISTORY_SHARE, mostMegabytes });
  return (name, given, what, since = performance.now()) => {
    if (name === 'history' || name === 'year')
      return kept({ name, given }, { left: longest * HISTORY_SHARE, what });
    const lane = name === 'anchors' ? aside : asked;
    return lane({ name, given }, { left: Math.max(0, longest - (performance.now() - since)), what });
  };
}

/** The same in the thread of whoever asks, for as long as it takes. */
export const calculateHere: Calculate = (name, given) => new Promise((resolve) => resolve(work(name, given)));
