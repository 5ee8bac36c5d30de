/** Reports as the window holds them: each is asked for once and kept. */
import type { ReaderBridge } from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';
import type { Failure } from '../../shared/result.ts';

export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: Failure };

const LOADING: Loaded<never> = { status: 'loading' };

export interface ReportStore {
  /** The same object until something changed. Asks for the report where that was not done yet. */
  readonly get: (id: string) => Loaded<Report>;
  readonly retry: (id: string) => void;
  /** Ask again for everything that failed, as after the engine was restarted. */
  readonly retryFailed: () => void;
  /** The library changed: what is held of these reports (of all, where none are named) may not be current. */
  readonly refresh: (ids?: readonly string[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createReportStore(bridge: ReaderBridge): ReportStore {
  const held = new Map<string, Loaded<Report>>();
  const requests = new Map<string, number>();
  const listeners = new Set<() => void>();
  let request = 0;

  const put = (id: string, loaded: Loaded<Report>) => {
    held.set(id, loaded);
    for (const listener of listeners) listener();
  };
  const ask = async (id: string) => {
    const mine = ++request;
    requests.set(id, mine);
    const result = await bridge.call('report.open', { id });
    if (requests.get(id) !== mine) return;
    put(id, result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error });
  };

  return {
    get(id) {
      const loaded = held.get(id);
      if (loaded !== undefined) return loaded;
      held.set(id, LOADING);
      void ask(id);
      return LOADING;
    },
    retry(id) {
      put(id, LOADING);
      void ask(id);
    },
    retryFailed() {
      for (const [id, loaded] of held) if (loaded.status === 'failed') this.retry(id);
    },
    refresh(ids) {
      // What is shown stays until its successor has come, so that nothing flickers.
      for (const id of ids ?? held.keys()) if (held.has(id)) void ask(id);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
