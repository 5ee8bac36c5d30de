/**
 * Work that nobody has asked for and nobody waits for: making the index ready, keeping it, catching up. All of it is
 * run here, so that whatever it throws is recorded, is told once in words that say what it means, and ends nothing.
 */
import type { ReaderEvent } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import type { OnDefect } from '../../shared/contract/rpc.ts';
import { NO_DISK_WATCH } from './disk/disk-watch.ts';
import type { DiskWatch } from './disk/disk-watch.ts';
import { readableError, systemErrorCode } from './files/file-errors.ts';
import { withReason } from './files/with-reason.ts';

export interface BackgroundTask {
  /** For the record of defects. */
  readonly name: string;
  /** What did not come about: the beginning of a sentence, the reason follows. */
  readonly failed: string;
  /** What works all the same, and what to do: the end of that sentence. */
  readonly meanwhile: string;
  /** What is not kept where the disk takes nothing: "what makes the next start quicker". Without it the work writes nothing. */
  readonly unkept?: string;
}

export interface Background {
  /**
   * Never rejects; tells whether the work was done. The same failure is told again only after a success.
   *
   * @param again once the disk takes something again
   */
  readonly run: (
    task: BackgroundTask,
    work: () => Promise<unknown>,
    again?: () => Promise<unknown>,
  ) => Promise<boolean>;
}

export interface BackgroundOptions {
  readonly emit: (event: ReaderEvent) => void;
  readonly onDefect: OnDefect;
  readonly disk?: DiskWatch;
}

export function createBackground({ emit, onDefect, disk = NO_DISK_WATCH }: BackgroundOptions): Background {
  /** By task, the sentence that was told last. */
  const told = new Map<string, string>();

  function tell({ name, failed, meanwhile }: BackgroundTask, error: unknown): void {
    const isExpected = error instanceof ReaderError || systemErrorCode(error) !== undefined;
    if (!isExpected)
      onDefect(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const message =
      error instanceof ReaderError
        ? withReason(failed, error, `All the same, ${meanwhile}.`)
        : `${failed} (${isExpected ? readableError(error) : 'a defect of the reader'}); ${meanwhile}.`;
    if (told.get(name) === message) return;
    told.set(name, message);
    emit({ kind: 'notice', message });
  }

  return {
    run: async (task, work, again) => {
      const { name, unkept } = task;
      try {
        await work();
        told.delete(name);
        disk.kept(name);
        return true;
      } catch (error) {
        const isOfDisk =
          unkept !== undefined && disk.failed({ name, words: unkept, ...(again && { again }) }, error);
        if (!isOfDisk) tell(task, error);
        return false;
      }
    },
  };
}
