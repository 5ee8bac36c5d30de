/**
 * Bytes of a text file to text. What declares itself (a byte order mark) or proves itself (valid UTF-8, a few
 * stray bytes aside) is taken as that; what is left is read as Windows-1252, and the report says that this was
 * assumed. What the user chose goes before all of it.
 */
import { ReaderError } from '../../../shared/result.ts';

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The Unicode byte order marks (Unicode Standard, section 23.8). */
const BYTE_ORDER_MARKS: readonly (readonly [encoding: TextEncoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Texts of the series are far below a megabyte; beyond this, reading would take minutes. */
const LARGEST_TEXT_BYTES = 24 * 1024 * 1024;

export interface DecodedText {
  /** Without a byte order mark; offsets into it are the source offsets of a report. */
  readonly text: string;
  /** The encoding, where the bytes neither declare nor prove it. */
  readonly assumed?: string;
  /** Bytes of a UTF-8 text that are not UTF-8; each was read as Windows-1252 by itself. */
  readonly strayBytes?: number;
}

export interface EncodingHints {
  /** What the file itself says of its encoding (an HTML page's `charset`), where it does. */
  readonly declared?: string | undefined;
  /** What the user says of it; anything else is then not asked. */
  readonly chosen?: string | undefined;
}

/** The name of an encoding as the Encoding Standard has it, or `null` where there is none of this name. */
export function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * The text of `bytes`.
 *
 * @throws ReaderError `unusable-file`, naming `file` and what to do: empty, binary, enormous, damaged
 */
export function decodeText(bytes: Uint8Array, file: string, hints: EncodingHints = {}): DecodedText {
  if (bytes.length === 0) throw unusable(`${file} is empty: copy it again from where it came from.`);
  if (bytes.length > LARGEST_TEXT_BYTES) {
    const limit = LARGEST_TEXT_BYTES / 1024 / 1024;
    throw unusable(`${file} is a text of more than ${limit} MB: split it into smaller files.`);
  }
  const decoded = decodedText(bytes, file, hints);
  if (decoded.text.trim() === '')
    throw unusable(`${file} holds only white space: copy it again from where it came from.`);
  return decoded;
}

function decodedText(bytes: Uint8Array, file: string, { declared, chosen }: EncodingHints): DecodedText {
  if (chosen !== undefined) return { text: new TextDecoder(chosen).decode(bytes) };
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.[0] ?? unmarkedUtf16(bytes);
  const body = bytes.subarray(marked?.[1].length ?? 0);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const text = strictly(encoding, body);
    if (text !== null) return { text };
    throw unusable(
      `${file} is not UTF-16 text, although it begins like it: save it again as UTF-8 and add it once more.`,
    );
  }
  if (looksBinary(body)) {
    throw unusable(
      `${file} is not a text file: it holds binary data. Add a text, HTML, PDF or Word file instead.`,
    );
  }
  const utf8 = strictly('utf-8', body) ?? cutUtf8(body);
  if (utf8 !== null) return { text: utf8 };
  // UTF-16 was looked for above: a page that says so and is not was saved anew by a program that left the word.
  if (declared !== undefined && !/^utf-?16/i.test(declared)) {
    const text = strictly(declared, body);
    if (text !== null) return { text };
  }
  const { text, stray, whole } = withStrayBytes(body);
  // Text of another encoding forms a character of UTF-8 by chance only: hardly any byte of it would be stray.
  if (whole >= stray) return { text, strayBytes: stray };
  return { text: new TextDecoder('windows-1252').decode(body), assumed: 'Windows-1252' };
}

/** `null` where the bytes are not of this encoding, or there is none of this name. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 that was cut in the middle of its last character, which is shown as the sign for a lost one. */
function cutUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const whole = decoder.decode(bytes, { stream: true });
    return /[^\0-\x7f]/.test(whole) ? `${whole}\uFFFD` : null;
  } catch {
    return null;
  }
}

/** UTF-8 with each byte that is none read as Windows-1252, and how many characters are whole beside ASCII. */
function withStrayBytes(bytes: Uint8Array): { text: string; stray: number; whole: number } {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const single = new TextDecoder('windows-1252');
  const parts: string[] = [];
  let stray = 0;
  let whole = 0;
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) whole += 1;
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(utf8.decode(bytes.subarray(from, at)), single.decode(bytes.subarray(at, at + 1)));
    stray += 1;
    at += 1;
    from = at;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return { text: parts.join(''), stray, whole };
}

/** Bytes of the well-formed UTF-8 sequence at `at`; 0 where there is none (Unicode Standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

const SAMPLE_BYTES = 65_536;

/** UTF-16 without a mark: in European texts nearly every second byte is zero, and no other is. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 3;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** No text of any single-byte encoding or UTF-8 holds a zero byte; nearly every binary format does, early. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) return true;
  const controls = sample.filter((byte) => byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27);
  return controls.length > sample.length / 100;
}

function unusable(message: string): ReaderError {
  return new ReaderError('unusable-file', message);
}
