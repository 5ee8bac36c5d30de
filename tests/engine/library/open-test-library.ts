import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { openLibrary } from '../../../src/engine/library/library.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';

/** Those of the tests of a file; what they keep in the background would come into a folder that is gone. */
const opened = new Set<Library>();

/** The library of a data folder, with what ships and with import. A defect fails the test. */
export async function openTestLibrary(
  dataFolder: string,
  emit: (event: ReaderEvent) => void = () => undefined,
  version = '1',
): Promise<Library> {
  const library = await openLibrary(
    {
      reportsFolder: resolve('resources/reports'),
      dataFolder,
      version,
      importWorker: pathToFileURL(resolve('out/main/import-worker.js')),
    },
    { emit, onDefect: (description) => expect.unreachable(description) },
  );
  opened.add(library);
  await library.warmUp();
  return library;
}

/** Remove a folder once the libraries that were opened in it have nothing left to write. */
export async function removeTestFolder(folder: string): Promise<void> {
  for (const library of opened) await library.keep();
  opened.clear();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Ids of what was added. */
export const addedIds = ({ listing }: Library): string[] =>
  listing.reports.filter((entry) => !entry.builtIn).map(({ id }) => id);

/** Where a file of that hash is kept. */
export const originalOf = (dataFolder: string, sha256: string): string =>
  join(dataFolder, 'library/originals', sha256.slice(0, 2), sha256);
