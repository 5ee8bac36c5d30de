/** A file as its format is told by: its name, its first bytes and, of an archive, the names in it. */
import { unzipSync } from 'fflate';

export interface FileFace {
  /** As the file is called in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The first bytes as Latin-1. */
  readonly head: string;
  /** The names in a ZIP archive; `damaged` where they cannot be read, `null` of what is none. */
  readonly zipped: readonly string[] | 'damaged' | null;
}

/** In the names of every package of Office (ECMA-376 part 2, 10.1.2.2), and of no archive of files. */
export const OFFICE_LIST = '[Content_Types].xml';

/** What marks a format stands in these. */
export const HEAD_BYTES = 1024;

/** ZIP archives: with entries, empty, in parts (APPNOTE.TXT 4.3.7, 4.3.16, 8.5). */
const ZIP_MARKS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

export function faceOf(bytes: Uint8Array, name: string): FileFace {
  const head = latin1(bytes, 0, HEAD_BYTES);
  const isZip = ZIP_MARKS.some((mark) => head.startsWith(mark));
  return { name, bytes, head, zipped: isZip ? namesIn(bytes) : null };
}

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    from,
    Math.min(to, bytes.length),
  );
}

function namesIn(bytes: Uint8Array): readonly string[] | 'damaged' {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return 'damaged';
  }
  return names;
}
