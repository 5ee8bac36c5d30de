/**
 * The other half of the index cache: the texts that the search reads in, in the form it holds them. It belongs to
 * one index, by that one's checksum; where it is missing or damaged the texts are taken from the reports again.
 */
import { readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import writeFileAtomic from 'write-file-atomic';
import type { IndexedLayout } from '../core/search/indexed-report.ts';

const KEY_BYTES = 64;
const CHECKSUM_BYTES = 4;
const HEAD_BYTES = KEY_BYTES + CHECKSUM_BYTES;

/** @param key checksum of the index that the layouts belong to, 64 hexadecimal digits */
export async function writeLayouts(
  file: string,
  key: string,
  layouts: readonly IndexedLayout[],
): Promise<void> {
  const body = serialize(layouts);
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(key, 'latin1');
  head.writeUInt32LE(crc32(body), KEY_BYTES);
  await writeFileAtomic(file, Buffer.concat([head, body]));
}

/** The layouts that belong to an index; none where there are none, or not as they were written. */
export async function readLayouts(file: string, key: string): Promise<readonly IndexedLayout[]> {
  try {
    const content = await readFile(file);
    const body = content.subarray(HEAD_BYTES);
    if (content.toString('latin1', 0, KEY_BYTES) !== key) return [];
    if (content.readUInt32LE(KEY_BYTES) !== crc32(body)) return [];
    const layouts: unknown = deserialize(body);
    return Array.isArray(layouts) && layouts.every(isLayout) ? layouts : [];
  } catch {
    // It can be made again from what the library keeps.
    return [];
  }
}

/** The checksum has proved that it is what was written; this tells the type so. */
function isLayout(value: unknown): value is IndexedLayout {
  return typeof value === 'object' && value !== null && 'texts' in value && 'chunkStarts' in value;
}
