/** The bytes of a ZIP file's entry, within the bounds that its directory claims. */
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { readAt } from '../../support/files/read-at.ts';
import { dataOffset, DEFLATED, LOCAL_BYTES, STORED } from './zip-records.ts';
import type { ZipEntry } from './zip-records.ts';

const inflate = promisify(inflateRaw);

/** `null` where they are damaged, cut short, or not what is claimed of them; they are never more than is claimed. */
export async function readEntry(file: FileHandle, entry: ZipEntry): Promise<Uint8Array | null> {
  const before = dataOffset(await readAt(file, entry.offset, LOCAL_BYTES));
  if (before === null) return null;
  const packed = await readAt(file, entry.offset + before, entry.packed);
  if (packed.length !== entry.packed) return null;
  const bytes = await unpacked(packed, entry);
  return bytes?.length === entry.size ? bytes : null;
}

async function unpacked(packed: Buffer, { method, size }: ZipEntry): Promise<Buffer | null> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}
