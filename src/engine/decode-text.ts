/**
 * Bytes of a text file to text. A guess at the wrong encoding would change what a source says, so
 * only what declares itself (a byte order mark) or proves itself (valid UTF-8) is taken.
 */
import { ReaderError } from '../shared/result.ts';

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The Unicode byte order marks (Unicode Standard, section 23.8). */
const BYTE_ORDER_MARKS: readonly (readonly [encoding: TextEncoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/**
 * The text of `bytes`, without a byte order mark; offsets into it are the source offsets of a report.
 *
 * @throws ReaderError `unusable-file`, naming `file` and what to do: empty, binary, or not UTF-8.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw unusable(`${file} is empty: copy it again from where it came from.`);
  const [encoding, mark] = BYTE_ORDER_MARKS.find(([, mark]) =>
    mark.every((byte, at) => bytes[at] === byte),
  ) ?? ['utf-8' as const, []];
  const body = bytes.subarray(mark.length);
  if (encoding === 'utf-8' && looksBinary(body)) {
    throw unusable(
      `${file} is not a text file: it holds binary data. Add a text, HTML, PDF or Word file instead.`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw unusable(
      `${file} is not ${ENCODING_NAMES[encoding]} text: save it again as UTF-8 and add it once more.`,
    );
  }
  if (text.trim() === '')
    throw unusable(`${file} holds only white space: copy it again from where it came from.`);
  return text;
}

/** No text of any single-byte encoding or UTF-8 holds a zero byte; nearly every binary format does, early. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65_536).includes(0);
}

function unusable(message: string): ReaderError {
  return new ReaderError('unusable-file', message);
}
