import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { openLibrary } from '../../../src/engine/library/library.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';

/** The library of a data folder, with what ships and with import. A defect fails the test. */
export async function openTestLibrary(
  dataFolder: string,
  emit: (event: ReaderEvent) => void = () => undefined,
): Promise<Library> {
  const library = await openLibrary(
    {
      reportsFolder: resolve('resources/reports'),
      dataFolder,
      version: '1',
      importWorker: new URL('../../../src/engine/import/import-worker.ts', import.meta.url),
    },
    { emit, onDefect: (description) => expect.unreachable(description) },
  );
  await library.warmUp();
  return library;
}

/** Ids of what was added. */
export const addedIds = ({ listing }: Library): string[] =>
  listing.reports.filter((entry) => !entry.builtIn).map(({ id }) => id);

/** Where a file of that hash is kept. */
export const originalOf = (dataFolder: string, sha256: string): string =>
  join(dataFolder, 'library/originals', sha256.slice(0, 2), sha256);
