/** Unpacking streams of a PDF (ISO 32000-1, 7.4). */
import { inflateRawSync, inflateSync } from 'node:zlib';
import { unpackedLzw } from './pdf-lzw.ts';
import { nameOf, numberIn, type PdfEntries, type PdfValue } from './pdf-values.ts';

/** `large`: more than is looked at. `opaque`: packed in a way that is sound and not undone here. */
type Unpacked = Buffer | 'damaged' | 'large' | 'opaque';

const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;
/** Before the data of a compressed stream, and behind it (RFC 1950). */
const HEAD_BYTES = 2;

/**
 * The data of a stream as its dictionary says that it is packed.
 * @param follow the value of an object, for what the dictionary only refers to
 */
export function unpacked(
  entries: PdfEntries,
  data: Buffer,
  follow: (value: PdfValue | undefined) => PdfValue | undefined,
): Unpacked {
  const filters = listed(follow(entries.get('Filter')));
  const settings = listed(follow(entries.get('DecodeParms')));
  let content: Unpacked = data;
  for (const [index, filter] of filters.entries()) {
    const setting = follow(settings[index]);
    const parameters: PdfEntries = setting?.kind === 'dictionary' ? setting.entries : new Map();
    content = unpackedOnce(nameOf(follow(filter)) ?? '', content, parameters);
    if (typeof content === 'string') return content;
  }
  return content;
}

function listed(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value.kind === 'null') return [];
  return value.kind === 'array' ? value.items : [value];
}

/** Filters of other names than these (table 6) are not known to anybody, or hold pictures. */
function unpackedOnce(filter: string, data: Buffer, parameters: PdfEntries): Unpacked {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return predicted(inflated(data), parameters);
    case 'LZWDecode':
    case 'LZW':
      return predicted(
        unpackedLzw(data, numberIn(parameters, 'EarlyChange') ?? 1, MOST_UNPACKED_BYTES),
        parameters,
      );
    case 'ASCII85Decode':
    case 'A85':
      return fromBase85(data);
    case 'ASCIIHexDecode':
    case 'AHx':
      return fromHex(data);
    case 'RunLengthDecode':
    case 'RL':
      return fromRuns(data);
    case 'Crypt':
      return data;
    default:
      return 'damaged';
  }
}

/** The checksum at the end must agree, where it is there: some programs leave it out. */
function inflated(packed: Uint8Array): Buffer | 'damaged' | 'large' {
  const most = { maxOutputLength: MOST_UNPACKED_BYTES };
  try {
    return inflateSync(packed, most);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'large';
    if (code !== 'Z_BUF_ERROR') return 'damaged';
  }
  try {
    return inflateRawSync(packed.subarray(HEAD_BYTES), most);
  } catch {
    return 'damaged';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Rows that are written as differences from the row above (7.4.4.4). */
function predicted(data: Unpacked, parameters: PdfEntries): Unpacked {
  const predictor = numberIn(parameters, 'Predictor') ?? 1;
  if (typeof data === 'string' || predictor === 1) return data;
  if (predictor < 10) return predictor === 2 ? 'opaque' : 'damaged';
  const bits = (numberIn(parameters, 'Colors') ?? 1) * (numberIn(parameters, 'BitsPerComponent') ?? 8);
  const before = Math.max(1, bits >> 3);
  const row = Math.ceil((bits * (numberIn(parameters, 'Columns') ?? 1)) / 8);
  if (!(row > 0)) return 'damaged';
  const plain = Buffer.alloc(data.length);
  let written = 0;
  for (let at = 0; at < data.length; at += row + 1) {
    const how = data[at] ?? 0;
    if (how > 4) return 'damaged';
    const length = Math.min(row, data.length - at - 1);
    for (let index = 0; index < length; index += 1) {
      const left = index < before ? 0 : (plain[written + index - before] ?? 0);
      const up = written < row ? 0 : (plain[written + index - row] ?? 0);
      const corner = written < row || index < before ? 0 : (plain[written + index - row - before] ?? 0);
      plain[written + index] = (data[at + 1 + index] ?? 0) + difference(how, left, up, corner);
    }
    written += length;
  }
  return plain.subarray(0, written);
}

/** The five ways of PNG. */
function difference(how: number, left: number, up: number, corner: number): number {
  if (how === 0) return 0;
  if (how === 1) return left;
  if (how === 2) return up;
  if (how === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [fromLeft, fromUp, fromCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - up),
    Math.abs(guess - corner),
  ];
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left;
  return fromUp <= fromCorner ? up : corner;
}

function fromHex(data: Buffer): Unpacked {
  if (data.length > 2 * MOST_UNPACKED_BYTES) return 'large';
  const [digits = ''] = data.toString('latin1').split('>');
  const plain = digits.replace(/[\s\0]+/g, '');
  if (/[^\da-fA-F]/.test(plain)) return 'damaged';
  return Buffer.from(plain.length % 2 === 0 ? plain : `${plain}0`, 'hex');
}

function fromBase85(data: Buffer): Unpacked {
  if (data.length > MOST_UNPACKED_BYTES) return 'large';
  const [digits = ''] = data
    .toString('latin1')
    .replace(/[\s\0]+/g, '')
    .replace(/^<~/, '')
    .split('~');
  const plain = Buffer.alloc(digits.length * 4);
  let written = 0;
  let group: number[] = [];
  const write = (): void => {
    const given = group.length;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let byte = 0; byte < given - 1; byte += 1) plain[written++] = (value / 256 ** (3 - byte)) & 0xff;
    group = [];
  };
  for (const sign of digits) {
    const digit = sign.charCodeAt(0) - 33;
    if (sign === 'z' && group.length === 0) written += 4;
    else if (digit < 0 || digit > 84) return 'damaged';
    else if (group.push(digit) === 5) write();
  }
  if (group.length > 0) write();
  return plain.subarray(0, written);
}

function fromRuns(data: Buffer): Unpacked {
  const pieces: Buffer[] = [];
  let size = 0;
  let at = 0;
  while (at < data.length && data[at] !== 128) {
    const length = data[at] ?? 0;
    const piece =
      length < 128
        ? data.subarray(at + 1, at + 2 + length)
        : Buffer.alloc(257 - length, data.subarray(at + 1, at + 2));
    pieces.push(piece);
    size += piece.length;
    if (size > MOST_UNPACKED_BYTES) return 'large';
    at += length < 128 ? length + 2 : 2;
  }
  return Buffer.concat(pieces);
}
