/** What the environment may change: folders, and, for end-to-end tests, an engine that dies on purpose. */
import { isEngineMethod } from '../../shared/contract/methods.ts';
import type { EngineMethod } from '../../shared/contract/methods.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Faults {
  /** The first engine dies when this method is called, with the call open; the next one does not. */
  readonly killOn: EngineMethod | null;
  /** Every engine dies as soon as it starts; `with-library`: every one that reads the data folder. */
  readonly killAtStart: boolean | 'with-library';
  /** What the dialog for adding reports gives, instead of being shown; `null` where it is shown. */
  readonly chosenReports: readonly string[] | null;
}

const CHOOSE = 'choose-reports=';
const KILL_ON = 'kill-engine-on=';

/**
 * The faults asked for by `FINDINGS_READER_FAULTS`: words separated by commas, `kill-engine-on=METHOD`,
 * `kill-engine-at-start`, `kill-engine-with-library`, or
 * `choose-reports=PATH`, which may be given more than once. Where it is not set there are none.
 *
 * @throws Error for a word that is none of these: a misspelt fault must not look like a passed test.
 */
export function faultsOf(environment: Environment): Faults {
  let killOn: EngineMethod | null = null;
  let killAtStart: Faults['killAtStart'] = false;
  const chosenReports: string[] = [];
  for (const word of (environment['FINDINGS_READER_FAULTS'] ?? '').split(',').map((part) => part.trim())) {
    const method = word.startsWith(KILL_ON) ? word.slice(KILL_ON.length) : null;
    if (isEngineMethod(method)) killOn = method;
    else if (word === 'kill-engine-at-start') killAtStart = true;
    else if (word === 'kill-engine-with-library') killAtStart = 'with-library';
    else if (word.startsWith(CHOOSE)) chosenReports.push(word.slice(CHOOSE.length));
    else if (word !== '') throw new Error(`FINDINGS_READER_FAULTS: unknown word "${word}"`);
  }
  return { killOn, killAtStart, chosenReports: chosenReports.length === 0 ? null : chosenReports };
}
