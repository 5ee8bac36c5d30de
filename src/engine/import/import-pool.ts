/** Threads that read files for the library, started when there is work and ended when there is none. */
import { createThreadPool } from '../support/thread-pool.ts';
import type { FileToImport } from './gather-files.ts';
import type {
  FromImportWorker,
  ImportWorkerData,
  PartProgress,
  ToImportWorker,
  Wanted,
} from './import-task.ts';

/** What reading a file came to. */
export type ReadFile = Extract<FromImportWorker, { kind: 'read' | 'failed' }> | { readonly kind: 'unwanted' };

export interface ImportPool {
  readonly threads: number;
  /**
   * Never rejects. `isWanted` is asked once the file's hash is known, before it is parsed; `onPart` is told how far the
   * reading of a volume has come.
   */
  readonly read: (
    file: FileToImport,
    isWanted: (sha256: string) => Wanted,
    onPart?: (part: PartProgress) => void,
  ) => Promise<ReadFile>;
  readonly close: () => Promise<void>;
}

export interface ImportPoolOptions extends ImportWorkerData {
  /** The worker's entry: `import-worker.ts`, or the bundle made of it. */
  readonly worker: URL;
  readonly threads?: number;
  /** Time for one file, in milliseconds. */
  readonly longest?: number;
}

export function createImportPool({ worker, threads, longest, ...data }: ImportPoolOptions): ImportPool {
  const pool = createThreadPool<ToImportWorker, FromImportWorker>({
    worker,
    workerData: data satisfies ImportWorkerData,
    ...(threads === undefined ? {} : { threads }),
    ...(longest === undefined ? {} : { longest }),
  });
  return {
    threads: pool.threads,
    read: (file, isWanted, onPart) =>
      pool.run<ReadFile>({
        name: file.name,
        first: { kind: 'read', file },
        hear: (told, answer) => {
          if (told.kind === 'hashed') answer({ kind: 'wanted', wanted: isWanted(told.sha256) });
          else if (told.kind === 'part') onPart?.(told);
          else return told;
          return undefined;
        },
        failed: (message) => ({ kind: 'failed', message }),
      }),
    close: pool.close,
  };
}
