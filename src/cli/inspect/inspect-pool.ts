/** Threads that inspect files side by side, within the same bounds as an import. */
import { createThreadPool } from '../../engine/support/thread-pool.ts';
import type { ThreadPoolOptions } from '../../engine/support/thread-pool.ts';
import type { InspectForm, InspectOutcome } from './inspect-file.ts';
import type { InspectTask } from './inspect-worker.ts';

export interface InspectPool {
  readonly threads: number;
  /** Never rejects: a file that takes its thread down is a file that cannot be shown. */
  readonly inspect: (file: string, form: InspectForm, encoding?: string) => Promise<InspectOutcome>;
  readonly close: () => Promise<void>;
}

/** Its `worker` is `inspect-worker.ts`, or the bundle made of it. */
export function createInspectPool(options: ThreadPoolOptions): InspectPool {
  const pool = createThreadPool<InspectTask, InspectOutcome>(options);
  return {
    threads: pool.threads,
    inspect: (file, form, encoding) =>
      pool.run<InspectOutcome>({
        name: file,
        first: { file, form, encoding },
        hear: (outcome) => outcome,
        failed: (reason) => ({ texts: [], reasons: [reason] }),
      }),
    close: pool.close,
  };
}
