/**
 * The document in a file's bytes, by what the bytes are and not by what the file is called; only whether a
 * text is Markdown, or a bare piece of HTML, cannot be told from its bytes.
 */
import type { SourceDocument } from '../../core/report/source-document.ts';
import { textDocument } from '../../core/report/text-document.ts';
import { ReaderError } from '../../shared/result.ts';
import { decodeText } from '../decode-text.ts';
import { fileKind } from './file-kind.ts';

export interface ReadDocument {
  readonly document: SourceDocument;
  /** The encoding, where the file neither declares nor proves it. */
  readonly assumedEncoding?: string;
}

/**
 * @param name what the file is called in messages
 * @throws ReaderError `unusable-file`, one sentence that names the file and what to do
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  try {
    return await documentOf(bytes, name);
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
async function documentOf(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  const found = fileKind(bytes);
  if (found.kind === 'unusable') throw unusable(`${name} ${found.message}`);
  if (found.kind === 'pdf') {
    const { readPdf } = await import('./pdf-document.ts');
    return { document: await readPdf(bytes) };
  }
  if (found.kind === 'docx') {
    const { readDocx } = await import('./docx-document.ts');
    return { document: await readDocx(bytes) };
  }
  if (WORD_LOCK.test(name) && bytes.length < LOCK_BYTES)
    throw unusable(`${name} is what Word keeps beside a document that is open: choose the document itself.`);
  if (HTML_NAME.test(name) || HTML_HEAD.test(decodedHead(head))) {
    const { readHtml, declaredEncoding } = await import('./html-document.ts');
    const { text, assumed } = decodeText(bytes, name, declaredEncoding(head.toString('latin1')));
    return withEncoding(readHtml(text), assumed);
  }
  const { text, assumed } = decodeText(bytes, name);
  if (XML_HEAD.test(text) && !MARKDOWN_NAME.test(name))
    throw unusable(`${name} is XML, which is made for programs: add the report itself instead.`);
  return withEncoding(textDocument(text, MARKDOWN_NAME.test(name) ? 'markdown' : 'text'), assumed);
}

function withEncoding(document: SourceDocument, assumed: string | undefined): ReadDocument {
  return assumed === undefined ? { document } : { document, assumedEncoding: assumed };
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
