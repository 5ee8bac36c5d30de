/** One file to one report: bytes, their hash, the document in them, the parsed report. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseReport } from '../core/report/parse-report.ts';
import { textDocument } from '../core/report/text-document.ts';
import type { SourceDocument } from '../core/report/source-document.ts';
import type { Report } from '../shared/model.ts';
import { ReaderError } from '../shared/result.ts';
import { decodeText } from './decode-text.ts';
import { readableError } from './file-errors.ts';

/**
 * @param name what the file is called in messages; its bare name where none is given
 * @throws ReaderError `unusable-file`, one sentence that names the file and what to do
 */
export async function readReport(path: string, name = basename(path)): Promise<Report> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new ReaderError('unusable-file', `${name} cannot be read: ${readableError(error)}.`, { cause: error });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = await documentOf(bytes, name);
  return parseReport(document, { file: basename(path), sha256 });
}

/** The document in a file's bytes, by what the bytes are and not by what the file is called. */
async function documentOf(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  return textDocument(decodeText(bytes, name));
}
