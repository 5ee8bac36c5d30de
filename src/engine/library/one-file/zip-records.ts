/**
 * The three records of a ZIP file (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), to and from bytes.
 * Numbers are little-endian. No 64-bit forms: what needs them is larger than a library gets.
 */

/** A file inside a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the ZIP file, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** The directory's end: where the directory is, and of how many entries. */
export interface DirectoryEnd {
  readonly entries: number;
  readonly offset: number;
  readonly size: number;
}

/** What the 32-bit and 16-bit numbers of the records can tell. */
export const LARGEST_ZIP_BYTES = 0xffff_fffe;
export const MOST_ZIP_ENTRIES = 0xfffe;

export const STORED = 0;
export const DEFLATED = 8;

/** What deflate can make of a byte at most (RFC 1951: 258 bytes for two bits). */
const MOST_INFLATED = 1_032;

/** Whether an entry can unpack to what it claims. */
export function isPlausible({ method, packed, size }: ZipEntry): boolean {
  return method === STORED ? size === packed : size <= packed * MOST_INFLATED;
}

const LOCAL_MARK = 0x0403_4b50;
const ENTRY_MARK = 0x0201_4b50;
const END_MARK = 0x0605_4b50;
export const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
export const END_BYTES = 22;
/** The marks as they stand in a file. */
export const LOCAL_MARK_BYTES = Buffer.from('PK\x03\x04', 'latin1');
const END_MARK_BYTES = Buffer.from('PK\x05\x06', 'latin1');

const VERSION_NEEDED = 20;
/** General purpose flags (section 4.4.4): sizes follow the data; the name is UTF-8; the data is encrypted. */
const SIZES_FOLLOW = 0x0008;
const UTF_8 = 0x0800;
const ENCRYPTED = 0x0001;

/** Date and time as MS-DOS counts them, by the clock of this place, from 1980 on in steps of two seconds. */
export function dosTime(date: Date): number {
  const day = (Math.max(0, date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return day * 0x1_0000 + time;
}

/** @param time when the entry was made, as `dosTime` gives it */
export function localHeader({ name, method, crc, packed, size }: ZipEntry, time: number): Buffer {
  const bytes = Buffer.from(name);
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL_MARK, 0);
  header.writeUInt16LE(VERSION_NEEDED, 4);
  header.writeUInt16LE(UTF_8, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(time, 10);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(bytes.length, 26);
  return Buffer.concat([header, bytes]);
}

export function directoryEntry({ name, method, crc, packed, size, offset }: ZipEntry, time: number): Buffer {
  const bytes = Buffer.from(name);
  const header = Buffer.alloc(ENTRY_BYTES);
  header.writeUInt32LE(ENTRY_MARK, 0);
  header.writeUInt16LE(VERSION_NEEDED, 4);
  header.writeUInt16LE(VERSION_NEEDED, 6);
  header.writeUInt16LE(UTF_8, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(time, 12);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(bytes.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, bytes]);
}

export function directoryEnd({ entries, offset, size }: DirectoryEnd): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END_MARK, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** When the entry of a whole local header was made, as `dosTime` gives it. */
export function timeOf(header: Buffer): number {
  return header.readUInt32LE(10);
}

/** A local header, and how long it is with its name; `null` where none that says how long its data is stands here. */
export function readLocalHeader(bytes: Buffer, offset: number): { entry: ZipEntry; length: number } | null {
  if (bytes.length < LOCAL_BYTES || bytes.readUInt32LE(0) !== LOCAL_MARK) return null;
  const flags = bytes.readUInt16LE(6);
  const nameLength = bytes.readUInt16LE(26);
  const length = LOCAL_BYTES + nameLength + bytes.readUInt16LE(28);
  if ((flags & (SIZES_FOLLOW | ENCRYPTED)) !== 0 || bytes.length < LOCAL_BYTES + nameLength) return null;
  const entry: ZipEntry = {
    name: bytes.toString('utf8', LOCAL_BYTES, LOCAL_BYTES + nameLength),
    method: bytes.readUInt16LE(8),
    crc: bytes.readUInt32LE(14),
    packed: bytes.readUInt32LE(18),
    size: bytes.readUInt32LE(22),
    offset,
  };
  return { entry, length };
}

/** How many bytes stand before the data of the entry whose local header this is; `null` where it is none. */
export function dataOffset(header: Buffer): number | null {
  if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL_MARK) return null;
  return LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** The last end of a directory in the last bytes of a file; `null` where there is none. */
export function readDirectoryEnd(tail: Buffer): (DirectoryEnd & { readonly at: number }) | null {
  const at = tail.lastIndexOf(END_MARK_BYTES);
  if (at < 0 || tail.length - at < END_BYTES) return null;
  return {
    at,
    entries: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
}

/** All entries of a directory; `null` where it is not just these. */
export function readDirectory(bytes: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let left = count; left > 0; left -= 1) {
    if (bytes.length - at < ENTRY_BYTES || bytes.readUInt32LE(at) !== ENTRY_MARK) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const nameAt = at + ENTRY_BYTES;
    entries.push({
      name: bytes.toString('utf8', nameAt, nameAt + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameAt + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at === bytes.length ? entries : null;
}
