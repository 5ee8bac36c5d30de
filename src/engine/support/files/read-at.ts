import type { FileHandle } from 'node:fs/promises';

/**
 * Bytes `start` to `start + length` of a file, fewer at its end. They are not from the pool, whose other users
 * they would keep in memory as long as they are looked at.
 */
export async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
