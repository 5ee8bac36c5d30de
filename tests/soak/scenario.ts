/** What a scenario is: rounds of one kind of fault, and what must hold after each. */
import type { Random } from './random.ts';

export interface ScenarioTools {
  readonly random: Random;
  /** A folder of its own, empty at the start and removed at the end. */
  readonly folder: string;
  /** Something that must not be. Say what, with what one needs to see it again. */
  readonly fault: (what: string) => void;
  /** Count something worth telling: "killed in mid-work", "refused in one line". */
  readonly count: (what: string, by?: number) => void;
}

export interface Scenario {
  readonly name: string;
  readonly summary: string;
  /** Rounds of `npm run soak`, and of the short form that every test run has. */
  readonly rounds: number;
  readonly shortRounds: number;
  /** Why it cannot be run on this machine, as half a sentence; `null` where it can. */
  readonly hindrance?: () => string | null;
  readonly run: (rounds: number, tools: ScenarioTools) => Promise<void>;
}
