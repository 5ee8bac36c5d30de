/** Web pages: as they are, or saved as one file. */
import { encodingFindings } from '../text/text-format.ts';
import { decodeText } from '../text/decode-text.ts';
import type { FileFace } from '../reader/file-face.ts';
import type { FormatReader, ReadDocument, ReadOptions } from '../reader/format-reader.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { isWebArchive, pageOfArchive } from './web-archive.ts';

const NAME = /\.x?html?$/i;
/** A page saved by a browser begins with its type or its root, comments and XML's own line aside. */
const BEGINNING = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i;

export const HTML: FormatReader = {
  fits: ({ name, head }) =>
    isWebArchive(head) || NAME.test(name) || BEGINNING.test(withoutEncodingMarks(head)),
  read,
};

async function read(
  { bytes, name, head }: FileFace,
  { encoding, wantsHeld }: ReadOptions,
): Promise<ReadDocument> {
  const page: ReturnType<typeof pageOfArchive> = isWebArchive(head) ? pageOfArchive(bytes) : { bytes };
  const { readHtml } = await import('./html-document.ts');
  const declared = page.charset ?? declaredEncoding(Buffer.from(page.bytes).toString('latin1'));
  const decoded = decodeText(page.bytes, name, { declared, chosen: encoding });
  const findings = encodingFindings(decoded, encoding);
  if (wantsHeld !== true) return { document: readHtml(decoded.text), findings };
  const { HeldWords } = await import('./held-words.ts');
  const words = new HeldWords(decoded.text);
  const document = readHtml(decoded.text, words);
  return { document, findings, held: { text: decoded.text, runs: words.runs() } };
}

/** Good enough to look for marks of ASCII letters, UTF-16 included. */
function withoutEncodingMarks(head: string): string {
  return head.replace(/[\0\xff\xfe\xef\xbb\xbf]/g, '');
}
