/** One file to its reports: bytes, their hash, the documents in them, the parsed reports. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseReport } from '../../core/report/parse-report.ts';
import type { FileIdentity } from '../../core/report/parse-report.ts';
import { partNaming, type NamedPart } from '../../core/volume/part-naming.ts';
import type { Report, VolumePlace } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { withReason } from '../support/files/with-reason.ts';
import { readDocuments } from './read-documents.ts';
import type { ReadOptions } from './reader/format-reader.ts';
import type { FilePath } from '../support/files/file-path.ts';
import { openRegularFile, readWhole } from '../support/files/regular-file.ts';

const MEGABYTE = 1024 * 1024;
/** No report comes near; what is larger is not read at all. */
export const LARGEST_FILE_BYTES = 256 * MEGABYTE;

/**
 * The report in the bytes of a file that holds one; of a volume the first.
 *
 * @throws ReaderError `unusable-file`
 */
export async function reportOf(bytes: Uint8Array, file: FileIdentity): Promise<Report> {
  const [report] = await reportsOf(bytes, file);
  if (report === undefined) throw new Error(`${file.file} holds no publication`);
  return report();
}

/**
 * The same of a file.
 *
 * @throws ReaderError `unusable-file`
 */
export async function readReport(path: string): Promise<Report> {
  const bytes = await readBytes(path, basename(path));
  return reportOf(bytes, { file: basename(path), sha256: hashOf(bytes) });
}

/**
 * The bytes of a file, if it is one and not larger than any report.
 *
 * @throws ReaderError `unusable-file`
 */
export async function readBytes(path: FilePath, name: string): Promise<Uint8Array> {
  try {
    const file = await openRegularFile(path);
    try {
      const { size } = await file.stat();
      if (size > LARGEST_FILE_BYTES) {
        const limit = LARGEST_FILE_BYTES / MEGABYTE;
        throw new ReaderError(
          'unusable-file',
          `${name} is larger than ${limit} MB, which no report is: split it, or choose another file.`,
        );
      }
      return await readWhole(file, path);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw new ReaderError('unusable-file', withReason(`${name} cannot be read`, error), {
      cause: error,
    });
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The reports in a file's bytes: one, or those of a volume. Each is parsed when it is called for, in their order.
 *
 * @throws ReaderError `unusable-file`
 */
export async function reportsOf(
  bytes: Uint8Array,
  file: FileIdentity,
  name = file.file,
  options: ReadOptions = {},
): Promise<readonly (() => Report)[]> {
  const { documents, findings, lost = 0 } = await readDocuments(bytes, name, options);
  const count = documents.length;
  const naming = partNaming(file.file);
  return documents.map((document, index) => () => {
    const read = parseReport(document(), file);
    const report = count === 1 ? read : asPart(naming(read), { part: index + 1, parts: count });
    const { coverage } = report;
    // What the file holds and its reader did not bring along is lost like what the parser drops; of which part, nobody knows.
    const missing = index === 0 ? lost : 0;
    return {
      ...report,
      findings: [...report.findings, ...findings],
      coverage: {
        ...coverage,
        characters: coverage.characters + missing,
        lost: coverage.lost + missing,
      },
    };
  });
}

/** The key of a part is made of its file and of what it is, so that a reader who parts the file otherwise finds it again. */
function asPart({ report, key }: NamedPart, place: Omit<VolumePlace, 'sha256'>): Report {
  const { source } = report;
  const volume = { sha256: source.sha256, ...place };
  return { ...report, source: { ...source, sha256: hashOf(Buffer.from(`${source.sha256} ${key}`)), volume } };
}
