/**
 * A program of its own that opens libraries, for tests: each line on standard input is a data folder, and each line on
 * standard output what opening it came to. `ready` is printed first.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openLibrary } from '../../../src/engine/library/library.ts';

/** A line of the answer. */
export interface Opened {
  /** Notices and problems. */
  readonly told: readonly string[];
  /** Ids of the reports that were added. */
  readonly added: readonly string[];
}

process.stdout.write('ready\n');
for await (const dataFolder of createInterface({ input: process.stdin })) {
  const told: string[] = [];
  const library = await openLibrary(
    {
      reportsFolder: resolve('resources/reports'),
      dataFolder,
      version: '1',
      importWorker: new URL('../../../src/engine/import/import-worker.ts', import.meta.url),
    },
    {
      emit: (event) => {
        if (event.kind === 'notice') told.push(event.message);
      },
      onDefect: (description) => told.push(`defect: ${description}`),
    },
  );
  await library.warmUp();
  const { reports, problems } = library.listing;
  const opened: Opened = {
    told: [...problems.map(({ message }) => message), ...told],
    added: reports.filter(({ builtIn }) => !builtIn).map(({ id }) => id),
  };
  process.stdout.write(`${JSON.stringify(opened)}\n`);
}
