/**
 * A thread that reads files for the library: bytes, hash, parsed report, both kept on disk. It makes nothing
 * part of the library; the engine does that with one record once all is in place.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderError } from '../../shared/result.ts';
import { copyRecord } from '../library/copy-record.ts';
import { keepOriginal, keepParsed, libraryFiles } from '../library/library-files.ts';
import { readPart } from '../library/one-file/read-part.ts';
import { unwritable } from '../support/writable-folder.ts';
import { hashOf, readBytes, reportOf } from '../read-report.ts';
import { tryOut } from './try-out.ts';
import type { FileToImport } from './gather-files.ts';
import type { FromImportWorker, ImportWorkerData, ToImportWorker } from './import-task.ts';

const port = parentPort;
if (port === null) throw new Error('Files are imported in a worker thread only.');

// Handed over by the pool, which alone starts this worker, in the same type.
const { libraryFolder, parser }: ImportWorkerData = workerData;
const files = libraryFiles(libraryFolder);
let answer: (wanted: boolean) => void = () => undefined;

port.on('message', (message: ToImportWorker) => {
  if (message.kind === 'wanted') answer(message.wanted);
  else void read(message.file);
});

function tell(message: FromImportWorker): void {
  port?.postMessage(message);
}

async function read({ path, name, part, encoding }: FileToImport): Promise<void> {
  try {
    const bytes = await (part === undefined ? readBytes(path, name) : readPart(path, name, part));
    const sha256 = hashOf(bytes);
    const wanted = new Promise<boolean>((resolve) => (answer = resolve));
    tell({ kind: 'hashed', sha256 });
    if (!(await wanted)) {
      tell({ kind: 'unwanted' });
      return;
    }
    const report = await reportOf(bytes, { file: name, sha256 }, name, { encoding });
    const json = new TextEncoder().encode(JSON.stringify(report));
    tryOut(report, json.length, name);
    try {
      await keepOriginal(files, sha256, bytes);
      await keepParsed(files, sha256, json);
    } catch (error) {
      throw error instanceof ReaderError ? error : unwritable(libraryFolder, error);
    }
    tell({ kind: 'read', copy: copyRecord(report, parser) });
  } catch (error) {
    tell({ kind: 'failed', message: messageOf(error, name) });
  }
}

function messageOf(error: unknown, name: string): string {
  if (error instanceof ReaderError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `${name} cannot be added because of a defect of the reader: ${what.split('\n', 1)[0] ?? ''}`;
}
