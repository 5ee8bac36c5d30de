/**
 * A program of its own that opens libraries, for tests: each line on standard input says which, and each line on
 * standard output what opening it came to. `ready` is printed first.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { openLibrary } from '../../../src/engine/library/library.ts';

/** A line of the question. */
export interface ToOpen {
  readonly dataFolder: string;
  /** Of what ships. */
  readonly reportsFolder: string;
  /** Make the search ready as well. */
  readonly isSearched: boolean;
}

/** A line of the answer. */
export interface Opened {
  /** Notices and problems. */
  readonly told: readonly string[];
  /** Ids of the reports that were added. */
  readonly added: readonly string[];
}

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { dataFolder, reportsFolder, isSearched } = JSON.parse(line) as ToOpen;
  const told: string[] = [];
  const library = await openLibrary(
    {
      reportsFolder,
      dataFolder,
      version: '1',
      importWorker: pathToFileURL(resolve('out/main/import-worker.js')),
    },
    {
      emit: (event) => {
        if (event.kind === 'notice') told.push(event.message);
      },
      onDefect: (description) => told.push(`defect: ${description}`),
    },
  );
  await (isSearched ? library.warmUp() : library.changes.catchUp());
  const { reports, problems } = library.listing;
  const opened: Opened = {
    told: [...problems.map(({ message }) => message), ...told],
    added: reports.filter(({ builtIn }) => !builtIn).map(({ id }) => id),
  };
  process.stdout.write(`${JSON.stringify(opened)}\n`);
}
