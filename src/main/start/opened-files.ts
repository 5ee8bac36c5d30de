/** Files that the system asks the reader to open: kept until somebody can take them, and handed over as they come. */

/** The part of Electron's `app` that tells of files. */
export interface FileEvents {
  on(
    event: 'second-instance',
    listener: (event: unknown, words: string[], folder: string, given: unknown) => void,
  ): unknown;
  on(event: 'open-file', listener: (event: { preventDefault(): void }, path: string) => void): unknown;
}

export interface OpenedFiles {
  /** Those that the program was started with, for the reader that runs already. */
  readonly atStart: readonly string[];
  /** From here on files go to `take`, at once those that have come already. */
  readonly handOver: (take: (paths: readonly string[]) => void) => void;
}

/**
 * Hear of files from now on: those of this start, of each later start, and of a Mac's `open-file`, which may come before
 * the program is ready (electron/electron, docs/api/app.md).
 */
export function listenForFiles(app: FileEvents, atStart: readonly string[]): OpenedFiles {
  let waiting = [...atStart];
  let take: ((paths: readonly string[]) => void) | null = null;
  const add = (paths: readonly string[]): void => {
    waiting = [...waiting, ...paths];
    if (take === null || waiting.length === 0) return;
    const all = waiting;
    waiting = [];
    take(all);
  };
  app.on('second-instance', (_event, _words, _folder, given) => add(filesOf(given)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    add([path]);
  });
  return {
    atStart,
    handOver: (taker) => {
      take = taker;
      add([]);
    },
  };
}

/** What another start has handed over, unchecked: any program of this user can say anything here. */
function filesOf(given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null || !('files' in given)) return [];
  return Array.isArray(given.files) ? given.files.filter((path) => typeof path === 'string') : [];
}
