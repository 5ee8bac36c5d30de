/**
 * A thread that reads files for the library: bytes, hash, parsed report, both brought to the disk. It makes nothing
 * part of the library; the engine does that, by moving both to their places and adding one record.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderError } from '../../shared/result.ts';
import { copyRecord } from '../library/store/copy-record.ts';
import { isWholeCopy, libraryFiles, stageFiles } from '../library/store/library-files.ts';
import type { StagedFiles } from '../library/store/library-files.ts';
import { readPart } from '../library/one-file/read-part.ts';
import { unwritable } from '../support/files/writable-folder.ts';
import type { Report } from '../../shared/model.ts';
import { reportFormat } from '../../shared/formats/report-formats.ts';
import { hashOf, readBytes, reportOf } from '../formats/read-report.ts';
import { tryOut } from './try-out.ts';
import type { FileToImport } from './gather-files.ts';
import type { FromImportWorker, ImportWorkerData, ToImportWorker, Wanted } from './import-task.ts';

const port = parentPort;
if (port === null) throw new Error('Files are imported in a worker thread only.');

// Handed over by the pool, which alone starts this worker, in the same type.
const { libraryFolder, parser }: ImportWorkerData = workerData;
const files = libraryFiles(libraryFolder);
let answer: (wanted: Wanted) => void = () => undefined;

port.on('message', (message: ToImportWorker) => {
  if (message.kind === 'wanted') answer(message.wanted);
  else void read(message.file);
});

function tell(message: FromImportWorker): void {
  port?.postMessage(message);
}

async function read({ path, name, part, encoding, isNameless }: FileToImport): Promise<void> {
  try {
    const bytes = await (part === undefined ? readBytes(path, name) : readPart(path, name, part));
    const sha256 = hashOf(bytes);
    const wanted = new Promise<Wanted>((resolve) => (answer = resolve));
    tell({ kind: 'hashed', sha256 });
    const answered = await wanted;
    if (answered === 'no' || (answered !== 'yes' && (await isWholeCopy(files, sha256)))) {
      tell({ kind: 'unwanted' });
      return;
    }
    const options = { encoding: answered === 'yes' ? encoding : answered.encoding };
    const read = await reportOf(bytes, { file: name, sha256 }, name, options);
    const report = isNameless === true ? withNameOfItsOwn(read) : read;
    const json = new TextEncoder().encode(JSON.stringify(report));
    tryOut(report, json.length, name);
    const staged = await stage(sha256, json, path === files.original(sha256) ? null : bytes);
    tell({ kind: 'read', copy: copyRecord(report, parser), staged });
  } catch (error) {
    tell({ kind: 'failed', message: messageOf(error, name) });
  }
}

async function stage(sha256: string, json: Uint8Array, bytes: Uint8Array | null): Promise<StagedFiles> {
  try {
    return await stageFiles(files, sha256, bytes, json);
  } catch (error) {
    throw unwritable(libraryFolder, error);
  }
}

/** "angola-2022.pdf"; what is no chapter or summary keeps the name that it was read by. */
function withNameOfItsOwn(report: Report): Report {
  if (report.kind !== 'chapter' && report.kind !== 'summary') return report;
  const [ending] = reportFormat(report.source.format).endings;
  const file = `${report.id}.${ending}`;
  return { ...report, source: { ...report.source, file } };
}

function messageOf(error: unknown, name: string): string {
  if (error instanceof ReaderError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `${name} cannot be added because of a defect of the reader: ${what.split('\n', 1)[0] ?? ''}`;
}
