/**
 * What a window asks first, asked before there is one: the engine answers while the page is being loaded, and each answer is
 * given to whoever asks the same for the first time.
 */
import { firstReports } from '../../shared/start/first-reports.ts';
import type { EngineMethod } from '../../shared/contract/contract.ts';
import type { Carried } from '../../shared/result.ts';
import type { Relay } from './route-call.ts';
import type { EngineHost } from './start-engine.ts';

type Answering = Pick<EngineHost, 'call' | 'relay' | 'subscribe'>;

/** @returns the relay with the answers that are ready; it asks the engine for everything else */
export function createHeadStart(engine: Answering): Relay {
  const asked = new Map<string, Promise<Carried<unknown>>>();
  const keyOf = (method: EngineMethod, argument: unknown): string => `${method} ${JSON.stringify(argument)}`;

  async function begin(): Promise<void> {
    ask('preferences.load', {});
    const [list, session] = [engine.call('library.list', {}), engine.call('session.load', {})];
    keep('library.list', {}, list);
    keep('session.load', {}, session);
    const [listed, kept] = await Promise.all([list, session]);
    if (!listed.ok) return;
    for (const id of firstReports(kept.ok ? kept.value : null, listed.value.reports))
      ask('report.open', { id });
  }

  function ask(method: EngineMethod, argument: unknown): void {
    keep(method, argument, engine.relay(method, argument));
  }

  function keep(method: EngineMethod, argument: unknown, answer: Promise<Carried<unknown>>): void {
    asked.set(keyOf(method, argument), answer);
  }

  // What was answered before may be true no longer.
  engine.subscribe(({ kind }) => {
    if (kind === 'library-changed' || kind === 'engine-restarted') asked.clear();
  });
  void begin();

  return {
    relay: (method, argument) => {
      const key = keyOf(method, argument);
      const ready = asked.get(key);
      asked.delete(key);
      return ready ?? engine.relay(method, argument);
    },
  };
}
