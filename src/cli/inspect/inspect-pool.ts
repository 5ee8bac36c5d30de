/** Threads that inspect files side by side, within the same bounds as an import. */
import { createThreadPool } from '../../engine/support/thread-pool.ts';
import type { ThreadPoolOptions } from '../../engine/support/thread-pool.ts';
import type { Inspected, InspectForm, InspectTask } from './inspect-file.ts';

/** Of the reports in a file, in their order: texts to be printed, and why some of them cannot be. */
export interface InspectOutcome {
  readonly texts: readonly string[];
  readonly reasons: readonly string[];
}

export interface InspectPool {
  readonly threads: number;
  /** Never rejects: a file that takes its thread down is a file that cannot be shown. */
  readonly inspect: (file: string, form: InspectForm, encoding?: string) => Promise<InspectOutcome>;
  readonly close: () => Promise<void>;
}

/** Its `worker` is `inspect-worker.ts`, or the bundle made of it. */
export function createInspectPool(options: ThreadPoolOptions): InspectPool {
  const pool = createThreadPool<InspectTask, Inspected | 'done'>(options);
  return {
    threads: pool.threads,
    inspect: (file, form, encoding) => {
      const texts: string[] = [];
      const reasons: string[] = [];
      return pool.run<InspectOutcome>({
        name: file,
        first: { file, form, encoding },
        hear: (told) => {
          if (told === 'done') return { texts, reasons };
          if ('text' in told) texts.push(told.text);
          else reasons.push(told.reason);
          return undefined;
        },
        failed: (reason) => ({ texts, reasons: [...reasons, reason] }),
      });
    },
    close: pool.close,
  };
}
