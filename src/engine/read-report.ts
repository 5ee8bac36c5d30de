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
    throw new ReaderError('unusable-file', `${name} cannot be read: ${readableError(error)}.`, {
      cause: error,
    });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = await documentOf(bytes, name);
  return parseReport(document, { file: basename(path), sha256 });
}

/**
 * The document in a file's bytes, by what the bytes are and not by what the file is called; only whether a
 * text is Markdown cannot be told from its bytes.
 */
async function documentOf(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  if (isPdf(bytes)) return pdfDocument(bytes, name);
  return textDocument(decodeText(bytes, name), MARKDOWN_NAME.test(name) ? 'markdown' : 'text');
}

const MARKDOWN_NAME = /\.(?:md|markdown)$/i;

/** A PDF begins with its mark; readers allow for what transport put before it (ISO 32000-1, annex H.3.4.1). */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** The PDF library is loaded for the first PDF, so that those who have none do not wait for it. */
async function pdfDocument(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const { readPdf } = await import('./import/pdf-document.ts');
  try {
    return await readPdf(bytes);
  } catch (error) {
    if (error instanceof ReaderError)
      throw new ReaderError(error.code, `${name}: ${error.message}`, { cause: error });
    throw error;
  }
}
