/**
 * The document in a file's bytes, by what the bytes are and not by what the file is called; only whether a
 * text is Markdown, or a bare piece of HTML, cannot be told from its bytes.
 */
import type { SourceDocument } from '../../core/report/lines/source-document.ts';
import { textDocument } from '../../core/report/lines/text-document.ts';
import type { Finding } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { decodeText } from './text/decode-text.ts';
import type { DecodedText } from './text/decode-text.ts';
import { fileKind } from './file-kind.ts';
import { declaredEncoding } from './html/declared-encoding.ts';
import { isWebArchive, pageOfArchive } from './html/web-archive.ts';

export interface ReadDocument {
  readonly document: SourceDocument;
  /** What was noticed of the file itself, before its text was read as a report. */
  readonly findings: readonly Finding[];
  /** Characters of the file, white space aside, that are not in the text of the document. */
  readonly lost?: number;
}

export interface ReadOptions {
  /** How the characters of a text or page are written, where the user says it (a name of the Encoding Standard). */
  readonly encoding?: string | undefined;
}

/**
 * @param name what the file is called in messages
 * @throws ReaderError `unusable-file`, one sentence that names the file and what to do
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadDocument> {
  try {
    return await documentOf(bytes, name, options);
  } catch (error) {
    if (error instanceof ReaderError) {
      if (error.message.startsWith(name)) throw error;
      throw new ReaderError(error.code, `${name}: ${error.message}`, { cause: error });
    }
    // A stack that runs over is what deep nesting does to any reader of trees.
    if (error instanceof RangeError)
      throw unusable(`${name} is nested too deeply to be read: save it in another form.`);
    throw error;
  }
}

/** Libraries are loaded for the first file that needs them, so that those who have none do not wait. */
async function documentOf(
  bytes: Uint8Array,
  name: string,
  { encoding: chosen }: ReadOptions,
): Promise<ReadDocument> {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  const found = fileKind(bytes);
  if (found.kind === 'unusable') throw unusable(`${name} ${found.message}`);
  if (found.kind === 'pdf') {
    const { readPdf } = await import('./pdf/pdf-document.ts');
    return { document: await readPdf(bytes), findings: [] };
  }
  if (found.kind === 'docx') {
    const { readDocx } = await import('./docx/docx-document.ts');
    return readDocx(bytes);
  }
  if (WORD_LOCK.test(name) && bytes.length < LOCK_BYTES)
    throw unusable(`${name} is what Word keeps beside a document that is open: choose the document itself.`);
  if (isWebArchive(head.toString('latin1'))) {
    const page = pageOfArchive(bytes);
    return await readPage(page.bytes, name, chosen, page.charset);
  }
  if (HTML_NAME.test(name) || HTML_HEAD.test(decodedHead(head))) return await readPage(bytes, name, chosen);
  const decoded = decodeText(bytes, name, { chosen });
  if (XML_HEAD.test(decoded.text) && !MARKDOWN_NAME.test(name))
    throw unusable(`${name} is XML, which is made for programs: add the report itself instead.`);
  const document = textDocument(decoded.text, MARKDOWN_NAME.test(name) ? 'markdown' : 'text');
  return { document, findings: encodingFindings(decoded, chosen) };
}

async function readPage(
  bytes: Uint8Array,
  name: string,
  chosen: string | undefined,
  charset?: string,
): Promise<ReadDocument> {
  const { readHtml } = await import('./html/html-document.ts');
  const declared = charset ?? declaredEncoding(Buffer.from(bytes).toString('latin1'));
  const decoded = decodeText(bytes, name, { declared, chosen });
  return { document: readHtml(decoded.text), findings: encodingFindings(decoded, chosen) };
}

function encodingFindings({ assumed, strayBytes }: DecodedText, chosen: string | undefined): Finding[] {
  if (chosen !== undefined) return [{ kind: 'chosen-encoding', encoding: chosen }];
  if (assumed !== undefined) return [{ kind: 'assumed-encoding', encoding: assumed }];
  return strayBytes === undefined ? [] : [{ kind: 'stray-bytes', count: strayBytes }];
}

const HEAD_BYTES = 1024;
/** Word's own note of who has a document open. */
const WORD_LOCK = /(?:^|[/\\])~\$[^/\\]*$/;
const LOCK_BYTES = 1024;
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const HTML_NAME = /\.x?html?$/i;
/** A page saved by a browser begins with its type or its root, comments and XML's own line aside. */
const HTML_HEAD = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i;

/** XML's own line, or an element to begin with that is none of a page. */
const XML_HEAD = /^\s*<(?:\?xml\s|([A-Za-z_][\w.-]*:?[\w.-]*)(?:\s[^<>]*)?>\s*<[A-Za-z_!/])/;

/** Good enough to look for marks of ASCII letters, UTF-16 included. */
function decodedHead(head: Buffer): string {
  return head.toString('latin1').replace(/[\0\xff\xfe\xef\xbb\xbf]/g, '');
}

function unusable(message: string): ReaderError {
  return new ReaderError('unusable-file', message);
}
