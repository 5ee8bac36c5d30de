/**
 * A thread that reads files for the library: bytes, hash, parsed report, both brought to the disk. It makes nothing
 * part of the library; the engine does that, by moving both to their places and adding one record.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderError } from '../../shared/result.ts';
import { copyRecord } from '../library/store/copy-record.ts';
import type { CopyRecord } from '../library/store/copy-record.ts';
import {
  discardStaged,
  isWholeCopy,
  libraryFiles,
  stageOriginal,
  stageParsed,
} from '../library/store/library-files.ts';
import type { StagedForm } from '../library/store/library-files.ts';
import { readPart } from '../library/one-file/read-part.ts';
import { systemErrorCode } from '../support/files/file-errors.ts';
import { UnwritableFolder } from '../support/files/writable-folder.ts';
import { cutOffSentence } from '../../shared/lost-pages.ts';
import { appendAll } from '../../shared/lists.ts';
import type { Report } from '../../shared/model.ts';
import { reportFormat } from '../../shared/formats/report-formats.ts';
import { hashOf, readBytes, reportsOf } from '../formats/read-reports.ts';
import { readArchived } from './archive.ts';
import { prepareReport } from './prepare-report.ts';
import type { PreparedReport } from './prepare-report.ts';
import type { FileToImport } from './gather-files.ts';
import type {
  FromImportWorker,
  ImportWorkerData,
  ReadIntoFiles,
  SystemError,
  ToImportWorker,
  Wanted,
} from './import-task.ts';

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

async function read(file: FileToImport): Promise<void> {
  const { name } = file;
  try {
    const bytes = await bytesOf(file);
    const sha256 = hashOf(bytes);
    const wanted = new Promise<Wanted>((resolve) => (answer = resolve));
    tell({ kind: 'hashed', sha256 });
    const answered = await wanted;
    if (answered === 'no' || (answered !== 'yes' && (await isWholeCopy(files, sha256, answered.parsed)))) {
      tell({ kind: 'unwanted' });
      return;
    }
    const encoding = answered === 'yes' ? file.encoding : answered.encoding;
    tell(await readInto(file, { bytes, sha256, encoding }));
  } catch (error) {
    const unwritten = unwrittenBy(error);
    tell({ kind: 'failed', message: messageOf(error, name), ...(unwritten && { unwritten }) });
  }
}

function bytesOf({ path, name, part, archived }: FileToImport): Promise<Uint8Array> {
  if (part !== undefined) return readPart(path, name, part);
  return archived === undefined ? readBytes(path, name) : readArchived(path, name, archived);
}

interface FileBytes {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly encoding: string | undefined;
}

/** One after the other, so that of a volume no more than a part is in memory. A part that cannot be used costs itself alone. */
async function readInto(
  { path, name, isNameless }: FileToImport,
  { bytes, sha256, encoding }: FileBytes,
): Promise<ReadIntoFiles> {
  const copies: CopyRecord[] = [];
  const parsed: StagedForm[] = [];
  const prepared: PreparedReport[] = [];
  const problems: string[] = [];
  const reports = await reportsOf(bytes, { file: name, sha256 }, name, {
    encoding,
    onPages: (done, count) => tell({ kind: 'part', of: 'pages', done, count }),
  });
  try {
    for (const [index, read] of reports.entries()) {
      try {
        const report = isNameless === true ? withNameOfItsOwn(read()) : read();
        const json = new TextEncoder().encode(JSON.stringify(report));
        const made = prepareReport(report, json.length, name);
        parsed.push(await onDisk(() => stageParsed(files, report.source.sha256, json)));
        copies.push(copyRecord(report, parser));
        prepared.push(made);
        appendAll(problems, cutOffProblem(report, name));
      } catch (error) {
        if (reports.length === 1 || isOfDisk(error)) throw error;
        problems.push(`Part ${index + 1} of ${messageOf(error, name)}`);
      }
      if (reports.length > 1) tell({ kind: 'part', of: 'parts', done: index + 1, count: reports.length });
    }
    if (copies.length === 0) throw new ReaderError('unusable-file', problems[0] ?? `${name} holds nothing.`);
    const isKept = path === files.original(sha256);
    const original = isKept ? null : await onDisk(() => stageOriginal(files, sha256, bytes));
    return { kind: 'read', copies, staged: { original, parsed }, prepared, problems };
  } catch (error) {
    await discardStaged({ original: null, parsed });
    throw error;
  }
}

/** Whoever adds a file that lost its end hears of it at once. */
function cutOffProblem({ findings }: Report, name: string): readonly string[] {
  return findings.flatMap((finding) =>
    finding.kind === 'cut-off' ? [`${name} was added as far as it goes. ${cutOffSentence(finding)}`] : [],
  );
}

/** What the disk said of what this thread wrote; nothing of what it read. */
function unwrittenBy(error: unknown): SystemError | null {
  if (!(error instanceof UnwritableFolder)) return null;
  const { cause } = error;
  const code = systemErrorCode(cause);
  if (code === undefined || !(cause instanceof Error)) return null;
  return { code, ...('path' in cause && typeof cause.path === 'string' && { path: cause.path }) };
}

function isOfDisk(error: unknown): boolean {
  return error instanceof ReaderError && error.code === 'disk';
}

async function onDisk<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    throw new UnwritableFolder(libraryFolder, error);
  }
}

/** "angola-2022.pdf"; what is no chapter or summary keeps the name that it was read by. */
function withNameOfItsOwn(report: Report): Report {
  if (report.source.volume === undefined && report.kind !== 'chapter' && report.kind !== 'summary')
    return report;
  const { format, volume } = report.source;
  const [ending] = reportFormat(format).endings;
  const file = `${volume === undefined ? report.id : `volume-${volume.sha256.slice(0, 8)}`}.${ending}`;
  return { ...report, source: { ...report.source, file } };
}

function messageOf(error: unknown, name: string): string {
  if (error instanceof ReaderError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `${name} cannot be added because of a defect of the reader: ${what.split('\n', 1)[0] ?? ''}`;
}
