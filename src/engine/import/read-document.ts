/**
 * The document in a file's bytes, by what the bytes are and not by what the file is called; only whether a
 * text is Markdown, or a bare piece of HTML, cannot be told from its bytes.
 */
import type { SourceDocument } from '../../core/report/source-document.ts';
import { textDocument } from '../../core/report/text-document.ts';
import { ReaderError } from '../../shared/result.ts';
import { decodeText } from '../decode-text.ts';

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
  // A PDF begins with its mark; readers allow for what transport put before it (ISO 32000-1, annex H.3.4.1).
  if (head.includes('%PDF-')) {
    const { readPdf } = await import('./pdf-document.ts');
    return { document: await readPdf(bytes) };
  }
  if (head.subarray(0, 4).equals(ZIP_MARK)) {
    const { readDocx } = await import('./docx-document.ts');
    return { document: await readDocx(bytes) };
  }
  const other = OTHER_KINDS.find(({ mark }) => head.subarray(0, mark.length).equals(mark));
  if (other !== undefined) throw unusable(`${name} ${other.message}`);
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
const ZIP_MARK = Buffer.from('PK\x03\x04', 'latin1');
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const HTML_NAME = /\.x?html?$/i;
/** A page saved by a browser begins with its type or its root, comments and XML's own line aside. */
const HTML_HEAD = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i;

/** XML's own line, or an element to begin with that is none of a page. */
const XML_HEAD = /^\s*<(?:\?xml\s|([A-Za-z_][\w.-]*:?[\w.-]*)(?:\s[^<>]*)?>\s*<[A-Za-z_!/])/;

/** Forms that people try and that no reader here can open, by their first bytes. */
const OTHER_KINDS = [
  {
    mark: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    message: 'is an old Word file or one with a password: save it as .docx without a password, or as PDF.',
  },
  {
    mark: Buffer.from('{\\rtf', 'latin1'),
    message: 'is rich text (RTF): save it as .docx or PDF and add that.',
  },
  {
    mark: Buffer.from('\x89PNG', 'latin1'),
    message: 'is a picture: its text has to be recognised by another program first.',
  },
  {
    mark: Buffer.from('ffd8ff', 'hex'),
    message: 'is a picture: its text has to be recognised by another program first.',
  },
];

/** Good enough to look for marks of ASCII letters, UTF-16 included. */
function decodedHead(head: Buffer): string {
  return head.toString('latin1').replace(/[\0\xff\xfe\xef\xbb\xbf]/g, '');
}

function unusable(message: string): ReaderError {
  return new ReaderError('unusable-file', message);
}
