/**
 * The texts of a report's passages in few bytes, as they stand in the index file: a third of what they are. To unpack those
 * of a report takes a fraction of a millisecond.
 */
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PassageContents } from '../../core/search/index/indexed-report.ts';

/** Where texts come from; a source that has them packed gives the bytes as well. */
type Contents = () => PassageContents;

/** The bytes of sources that have them packed. */
const packedBytes = new WeakMap<Contents, () => Uint8Array | null>();

const deflated = promisify(deflateRaw);

/** @param sha256 of the report's file, by which they are known again */
export function packContents(contents: PassageContents, sha256: string): Uint8Array {
  // A copy without the room that was left over: it is sent to another thread, and kept.
  return new Uint8Array(deflateRawSync(serialize({ ...contents, sha256 })));
}

/** The texts in these bytes; `null` where they are those of another file, or none. */
export function unpackContents(bytes: Uint8Array, sha256: string): PassageContents | null {
  const value: unknown = deserialize(inflateRawSync(bytes));
  return isOf(value, sha256) ? value : null;
}

/** A source of texts that are packed. `bytes` is asked for them once more where they are to be written. */
export function packedSource(read: Contents, bytes: () => Uint8Array | null): Contents {
  const source: Contents = () => read();
  packedBytes.set(source, bytes);
  return source;
}

/** What a source has, packed; nobody is held up where that is still to be done. */
export async function bytesOf(source: Contents, sha256: string): Promise<Uint8Array> {
  return packedBytes.get(source)?.() ?? deflated(serialize({ ...source(), sha256 }));
}

function isOf(value: unknown, sha256: string): value is PassageContents {
  return (
    typeof value === 'object' &&
    value !== null &&
    'texts' in value &&
    'sha256' in value &&
    value.sha256 === sha256
  );
}
