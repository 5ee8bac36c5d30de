/** One file to one report: bytes, their hash, the document in them, the parsed report. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseReport } from '../../core/report/parse-report.ts';
import type { FileIdentity } from '../../core/report/parse-report.ts';
import type { Report } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { withReason } from '../support/files/with-reason.ts';
import { readDocument } from './read-document.ts';
import type { ReadOptions } from './reader/format-reader.ts';
import type { FilePath } from '../support/files/file-path.ts';
import { openRegularFile, readWhole } from '../support/files/regular-file.ts';

const MEGABYTE = 1024 * 1024;
/** No report comes near; what is larger is not read at all. */
export const LARGEST_FILE_BYTES = 256 * MEGABYTE;

/**
 * @param name what the file is called in messages; its bare name where none is given
 * @throws ReaderError `unusable-file`, one sentence that names the file and what to do
 */
export async function readReport(
  path: string,
  name = basename(path),
  options: ReadOptions = {},
): Promise<Report> {
  const bytes = await readBytes(path, name);
  return reportOf(bytes, { file: basename(path), sha256: hashOf(bytes) }, name, options);
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
 * The report in a file's bytes.
 *
 * @throws ReaderError `unusable-file`
 */
export async function reportOf(
  bytes: Uint8Array,
  file: FileIdentity,
  name = file.file,
  options: ReadOptions = {},
): Promise<Report> {
  const { document, findings, lost = 0 } = await readDocument(bytes, name, options);
  const report = parseReport(document, file);
  const { coverage } = report;
  return {
    ...report,
    findings: [...report.findings, ...findings],
    // What the file holds and its reader did not bring along is lost like what the parser drops.
    coverage: { ...coverage, characters: coverage.characters + lost, lost: coverage.lost + lost },
  };
}
